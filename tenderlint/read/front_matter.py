"""The block of settings that site builders put in front of a Markdown text: no part of what a reader sees."""

from __future__ import annotations

import re

from msgspec import Struct

from tenderlint.regex import regex

_BLOCK = regex(r"\A---[ \t]*\r?\n(.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_SETTING = regex(r"\A(?:[A-Za-z_][\w-]*\s*:|[\s#-])")
_TITLE = regex(r"^title\s*:\s*(.+?)\s*$", re.MULTILINE)


class FrontMatter(Struct, frozen=True):
    """A text without its settings, how many lines they took, and the title they give."""

    text: str
    lines: int = 0
    title: str | None = None


def split_front_matter(text: str) -> FrontMatter:
    """Take the settings off the front of ``text`` if it has them; a rule and a paragraph are left alone."""
    text = text.removeprefix("\ufeff")
    found = _BLOCK.match(text)
    if not found or not all(_SETTING.match(line) for line in found[1].splitlines() if line.strip()):
        return FrontMatter(text)
    title = _TITLE.search(found[1])
    return FrontMatter(text[found.end() :], found[0].count("\n"), title[1].strip("'\"") if title else None)
