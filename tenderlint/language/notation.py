"""The pattern notation: a line a procurement officer can write, read into a sequence of elements.

``{supplier} {must} ... indemnify ...6 all|any loss?`` — a name in braces is a vocabulary set, ``...`` a gap of up to
:data:`GAP` words (``...6`` of up to six), ``a|b`` either word, ``(in force|in place|{held})`` any of several phrases
or sets, ``word?`` may be missing, ``=word`` exactly that form, ``<number>`` a figure or a number word,
``<name>`` a proper name.
docs/notation.md explains it with examples.
"""

from __future__ import annotations

from msgspec import Struct

from tenderlint.regex import regex

GAP = 12
"""Words that "..." may pass over when it names no number."""
OPTIONAL_LIMIT = 4
"""Optional elements in one sequence: each doubles what is compiled."""

_PIECE = regex(r"\([^()]*\|[^()]*\)\??|\S+")
_NAME = regex(r"\{([a-z][a-z0-9-]*)\}")
_CLASS = regex(r"<(number|name)>")
_GAP = regex(r"\.\.\.(\d{1,2})?")
_WORD = regex(r"=?(?:[^\W_]+(?:[-’'.,][^\W_]+)*|[£$€%])")


class NotationError(ValueError):
    """A pattern that cannot be read; ``column`` counts from 1 within the pattern."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


class Element(Struct, frozen=True):
    """One thing to find. ``source`` is what the author wrote, without its question mark.

    Exactly one of ``name`` (a vocabulary set) and ``words`` (alternatives) is set. ``gap`` is how many words may
    stand between the element before and this one.
    """

    source: str
    gap: int
    optional: bool
    column: int
    name: str | None = None
    words: tuple[str, ...] = ()
    """Alternatives, each a word, a phrase or a set in braces."""


def parse(pattern: str) -> tuple[Element, ...]:
    """Read one sequence.

    Raises NotationError for an empty pattern, one that starts or ends with a gap, or a piece that is no element.
    """
    elements: list[Element] = []
    gap, open_gap = 0, 0
    for piece in _PIECE.finditer(pattern):
        column = piece.start() + 1
        if found := _GAP.fullmatch(piece[0]):
            if not elements or open_gap:
                raise NotationError("a gap must stand between two elements", column)
            gap, open_gap = int(found[1]) if found[1] else GAP, column
            continue
        elements.append(_element(piece[0], gap, column))
        gap, open_gap = 0, 0
    _check(elements, open_gap)
    return tuple(elements)


def _check(elements: list[Element], open_gap: int) -> None:
    if open_gap:
        raise NotationError("a gap must stand between two elements", open_gap)
    if all(element.optional for element in elements):
        raise NotationError("a pattern needs at least one element that is not optional", 1)
    if sum(element.optional for element in elements) > OPTIONAL_LIMIT:
        raise NotationError(f"a pattern may have at most {OPTIONAL_LIMIT} optional elements", 1)


def _element(piece: str, gap: int, column: int) -> Element:
    optional = piece.endswith("?")
    source = piece.removesuffix("?")
    if found := _NAME.fullmatch(source):
        return Element(source, gap, optional, column, name=found[1])
    listed = source[1:-1] if source.startswith("(") and "|" in source else source
    words = tuple(" ".join(phrase.split()) for phrase in listed.split("|"))
    if not all(map(_readable, words)):
        raise NotationError(f"“{piece}” is neither a word, a {{set}}, <number> nor a gap", column)
    return Element(source, gap, optional, column, words=words)


def _readable(phrase: str) -> bool:
    """Whether an alternative is a set, or words of which each can be looked for."""
    if _NAME.fullmatch(phrase):
        return True
    words = phrase.split(" ")
    return all(_WORD.fullmatch(word) or _CLASS.fullmatch(word) for word in words)
