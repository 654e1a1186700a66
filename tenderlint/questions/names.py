"""What files are called in questions: by their names alone, as folders and archives may be named after who asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from tenderlint.wording.clean import clean


class Names:
    """The name of each file of a pack, with as much of its folder as tells it from its namesakes."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._shown = _shortest(dict.fromkeys(paths))
        self._longest_first = sorted(self._shown, key=lambda path: (-len(path), path))

    def shown(self, path: str) -> str:
        """The name of one file: "itt.docx", or "lot 1/specification.docx" where lot 2 has one too."""
        return self._shown.get(path, path.rsplit("/", 1)[-1])

    def within(self, text: str) -> str:
        """A text with the names of files in place of their paths."""
        for path in self._longest_first:
            for written in (path, clean(path)):
                text = text.replace(written, self._shown[path]) if written else text
        return text


def _shortest(paths: Iterable[str]) -> dict[str, str]:
    """Each path with as few of its last parts as no other path ends in."""
    parts = {path: path.split("/") for path in paths}
    endings = Counter("/".join(each[-count:]) for each in parts.values() for count in range(1, len(each) + 1))
    return {path: _first_of_its_own(path, each, endings) for path, each in parts.items()}


def _first_of_its_own(path: str, parts: list[str], endings: Counter[str]) -> str:
    tails = ("/".join(parts[-count:]) for count in range(1, len(parts) + 1))
    return next((tail for tail in tails if endings[tail] == 1), path)
