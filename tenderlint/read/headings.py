"""The headings above a block, and headings that no style marks as such."""

from __future__ import annotations

from msgspec import Struct, field

from tenderlint.model.document import BlockKind
from tenderlint.read.draft import Draft
from tenderlint.regex import regex

_LONGEST = 10
"""Words: a numbered line longer than this is a clause, however it is capitalised."""
_SMALL = frozenset(
    "a an and as at but by for from in into of on or per the to under upon vs with within without".split()
)
_CLAUSE_NUMBER = regex(r"\d{1,3}(?:\.\d{1,3})?\.?\Z")


class HeadingPath(Struct):
    """The open headings of a document, outermost first."""

    styled: int = 0
    """Level of the last unnumbered heading a reader was sure of: numbered lines found by their look go below it."""
    _open: list[tuple[int, str, bool]] = field(default_factory=list)
    _path: tuple[str, ...] = ()
    """The texts of the open headings: one object for all the blocks below them."""

    def above(self, draft: Draft, level: int) -> tuple[str, ...]:
        """Open ``draft`` as a heading of this level, and return the headings above it."""
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        path = self._path[: len(self._open)]
        self._open.append((level, draft.text, draft.label is not None))
        self._path = (*path, draft.text)
        return path

    def path(self, draft: Draft) -> tuple[str, ...]:
        """Return the headings above a block that is none; a running header or a note stands under no heading."""
        if draft.kind in (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.NOTE):
            return ()
        return self._path

    def level_of(self, label: str) -> int:
        """Level of a heading known by its number only: below the last unnumbered one, deeper with each part."""
        return self.styled + label.rstrip(".").count(".") + 1

    def inside_numbered(self, level: int) -> bool:
        """Whether an unnumbered heading of this level stands under a numbered one."""
        return any(numbered and outer < level for outer, _, numbered in self._open)


def looks_like_heading(draft: Draft, before: Draft | None, after: Draft | None) -> bool:
    """Tell whether a numbered paragraph is a heading: short, titled, open-ended, and no entry of a list of titles.

    An entry that its reader took for part of a list is one only where the clauses under its number follow.
    """
    if not draft.label or not _CLAUSE_NUMBER.match(draft.label) or not is_titled(draft.text):
        return False
    if draft.kind is BlockKind.LIST_ITEM and not _heads(draft, after):
        return False
    return not (_same_list(before, draft) or _same_list(draft, after))


def _heads(draft: Draft, after: Draft | None) -> bool:
    """Whether a clause under the number of a listed title follows, or a paragraph under a title in capitals."""
    if after is None:
        return False
    below = (after.label or "").startswith((draft.label or "").rstrip(".") + ".")
    prose = after.kind is BlockKind.PARAGRAPH and after.label is None and len(after.text.split()) > _LONGEST
    return below or (prose and draft.text.isupper())


def is_titled(text: str) -> bool:
    """Tell whether a line reads as a title: a few words, capitals in front, no sentence's end."""
    words = text.split()
    if not 1 <= len(words) <= _LONGEST or text[-1] in ".;:,?!" or not text[0].isalpha():
        return False
    if text.isupper():
        return True
    return all(word[:1].isupper() or not word[:1].isalpha() or word.lower() in _SMALL for word in words)


def _same_list(first: Draft | None, second: Draft | None) -> bool:
    """Whether two titles are neighbours in one list: "1. Pricing", "2. Method": a table of contents, not headings."""
    if first is None or second is None or not first.label or not second.label:
        return False
    one, two = first.label.rstrip(".").split("."), second.label.rstrip(".").split(".")
    if len(one) != len(two) or one[:-1] != two[:-1] or not (one[-1].isdigit() and two[-1].isdigit()):
        return False
    return int(one[-1]) + 1 == int(two[-1]) and is_titled(first.text) and is_titled(second.text)
