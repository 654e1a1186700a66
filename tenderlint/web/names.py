"""Names of files that somebody sends: shown to people, and never used as a path on this machine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Final

from tenderlint.wording.clean import clean

_LONGEST: Final = 120
"""Characters of one part of a path: enough for any name that a person gave."""
_DEEPEST: Final = 12
_UNNAMED: Final = "unnamed file"


def shown(given: str) -> str:
    """The path as a person may see it: relative, on one line, without parts that lead elsewhere."""
    parts = [clean(part) for part in given.replace("\\", "/").split("/")]
    kept = [_clipped(part) for part in parts if part and part not in {".", ".."} and not part.endswith(":")]
    return "/".join(kept[-_DEEPEST:]) or _UNNAMED


def distinct(names: Iterable[str]) -> list[str]:
    """The names with a number put to those that have come before: two files of one pack are never one."""
    taken: set[str] = set()
    made = []
    for name in names:
        path, number, unlike = PurePosixPath(name), 1, name
        while unlike.casefold() in taken:
            number += 1
            unlike = str(path.with_name(f"{path.stem} ({number}){path.suffix}"))
        taken.add(unlike.casefold())
        made.append(unlike)
    return made


def common_folder(names: Sequence[str]) -> str:
    """The folder that holds all of them, as it is named; empty where there is none."""
    tops = {name.partition("/")[0] for name in names if "/" in name}
    return tops.pop() if len(tops) == 1 and all("/" in name for name in names) else ""


def pack_title(names: Sequence[str]) -> str:
    """What a person calls the pack: its one file, or the first of several."""
    first = PurePosixPath(names[0]).name if names else "no file"
    if len(names) < 2:
        return first
    return f"{first} and {len(names) - 1} other{'' if len(names) == 2 else 's'}"


def _clipped(part: str) -> str:
    if len(part) <= _LONGEST:
        return part
    suffix = PurePosixPath(part).suffix[:12]
    return f"{part[: _LONGEST - len(suffix) - 1]}…{suffix}"
