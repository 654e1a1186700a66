"""A profile to begin with: every key explained, none of them set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.bidder.keys import SECTIONS, Key

_HEAD: Final = """\
# What a bidder can show, for “tenderlint fit PACK --bidder THIS-FILE”.
# Take the # off a line and put your own value in place of the example. Every key may stay out: what is not
# stated is answered with “cannot tell”. Money is in pounds, without £ and commas. Nothing leaves this machine.
"""
_REFERENCES: Final = """
# Or one section for each reference, in place of the number above:
# [[references]]
# what = "Grounds maintenance"
# for = "A parish council"
# sector = "public"        # public, private or charity
# year = 2025              # in which it ended, or this year
# value = 20000            # pounds a year
"""


def starter() -> str:
    """The file as text."""
    # In TOML what follows the heading of a section belongs to it, so the sections come last.
    plain = {title: keys for title, keys in SECTIONS.items() if "." not in keys[0].name}
    nested = {title: keys for title, keys in SECTIONS.items() if "." in keys[0].name}
    lines = [line for title, keys in (plain | nested).items() for line in _section(title, keys)]
    return _HEAD + "\n".join(lines) + "\n" + _REFERENCES


def _section(title: str, keys: tuple[Key, ...]) -> Iterator[str]:
    yield from ("", f"# {title}")
    prefix, _, _ = keys[0].name.rpartition(".")
    if prefix:
        yield f"[{prefix}]"
    for key in keys:
        yield f"# {key.title}. {key.help}"
        yield f"# {key.name.removeprefix(f'{prefix}.')} = {key.example}"
