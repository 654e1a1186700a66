"""Patterns compiled against a lexicon: what the joiner runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product

from msgspec import Struct

from tenderlint.language.commonness import slot_commonness
from tenderlint.language.lexicon import Lexicon, Phrase, expand, phrases_of
from tenderlint.language.notation import Element, NotationError, parse
from tenderlint.model.rule import Frame, Pattern


class Step(Struct, frozen=True, array_like=True):
    """A slot, and how many words may stand between the step before and it."""

    slot: int
    gap: int


class Sequence(Struct, frozen=True, array_like=True):
    """Steps in this order."""

    steps: tuple[Step, ...]

    def slots(self) -> frozenset[int]:
        """The slots of the steps, of which a match has every one."""
        return frozenset(step.slot for step in self.steps)


class Program(Struct, frozen=True, array_like=True):
    """One compiled pattern: a group a piece, each group the alternatives that optional elements give.

    A sequence pattern has one group. A frame has a group for each of its pieces; they may stand in any order,
    within ``within`` words in all where that is set. ``anchors`` are the slots of which one must be there for
    the program to be worth running: the rarest of each alternative of the first group.
    """

    groups: tuple[tuple[Sequence, ...], ...]
    within: int | None
    anchors: tuple[int, ...]
    none: tuple[tuple[Sequence, ...], ...] = ()
    """Groups of which none may be found in the statement."""
    beside: tuple[tuple[Sequence, ...], ...] = ()
    """Groups that must all be found in the paragraph or its headings; who runs the program looks for them."""
    needs: tuple[int, ...] = ()
    """The slots that every match has: those that stand in each alternative of a group."""
    partner: int | None = None
    """The rarest of those but for the anchors: asked for first where an anchor is found."""

    def slots(self) -> frozenset[int]:
        """Every slot that has a say in whether it matches."""
        groups = (*self.groups, *self.none, *self.beside)
        return frozenset().union(*(sequence.slots() for group in groups for sequence in group))


def _needs(groups: tuple[tuple[Sequence, ...], ...]) -> frozenset[int]:
    return frozenset().union(*map(_in_each, groups))


def _in_each(group: tuple[Sequence, ...]) -> frozenset[int]:
    first, *rest = (sequence.slots() for sequence in group)
    return first.intersection(*rest)


def compile_pattern(pattern: Pattern, vocabulary: Mapping[str, tuple[str, ...]], lexicon: Lexicon) -> Program:
    """Compile one pattern, adding its slots to the lexicon.

    Raises NotationError with the column of what is wrong (within the piece, for a frame).
    """
    pieces = pattern.all if isinstance(pattern, Frame) else (pattern,)
    within = pattern.within if isinstance(pattern, Frame) else None
    groups = tuple(_group(piece, vocabulary, lexicon) for piece in pieces)
    barred, wanted = (pattern.none, pattern.beside) if isinstance(pattern, Frame) else ((), ())
    none = tuple(_group(piece, vocabulary, lexicon) for piece in barred)
    beside = tuple(_group(piece, vocabulary, lexicon) for piece in wanted)
    anchors = _anchors(groups, lexicon)
    needs = _needs(groups)
    others = needs.difference(anchors)
    partner = _rarest(others, lexicon) if others else None
    return Program(groups, within, anchors, none, beside, tuple(sorted(needs)), partner)


def _group(piece: str, vocabulary: Mapping[str, tuple[str, ...]], lexicon: Lexicon) -> tuple[Sequence, ...]:
    slots = [(element, _slot(element, vocabulary, lexicon)) for element in parse(piece)]
    choices = product(*[(True, False) if element.optional else (True,) for element, _ in slots])
    return tuple(dict.fromkeys(_sequence(slots, kept) for kept in choices if any(kept)))


def _sequence(slots: list[tuple[Element, int]], kept: tuple[bool, ...]) -> Sequence:
    """The steps of the kept elements; a gap before a dropped one passes to the next."""
    steps: list[Step] = []
    gap = 0
    for (element, slot), keep in zip(slots, kept, strict=True):
        gap += element.gap
        if keep:
            steps.append(Step(slot, gap if steps else 0))
            gap = 0
    return Sequence(tuple(steps))


def _slot(element: Element, vocabulary: Mapping[str, tuple[str, ...]], lexicon: Lexicon) -> int:
    known = lexicon.number(element.source)
    if known is not None:
        return known
    try:
        if element.name is not None:
            return lexicon.slot(element.source, expand(vocabulary, element.name))
        phrases = [phrase for word in element.words for phrase in _phrases(word, vocabulary)]
    except NotationError as error:
        raise NotationError(str(error), element.column) from error
    return lexicon.slot(element.source, phrases)


def _phrases(words: str, vocabulary: Mapping[str, tuple[str, ...]]) -> Iterable[Phrase]:
    return expand(vocabulary, words[1:-1]) if words.startswith("{") else phrases_of(words)


def _anchors(groups: tuple[tuple[Sequence, ...], ...], lexicon: Lexicon) -> tuple[int, ...]:
    candidates = [[_rarest(sequence.slots(), lexicon) for sequence in group] for group in groups]
    best = min(candidates, key=lambda slots: max(slot_commonness(slot, lexicon) for slot in slots))
    return tuple(sorted(set(best)))


def _rarest(slots: Iterable[int], lexicon: Lexicon) -> int:
    return min(slots, key=lambda slot: (slot_commonness(slot, lexicon), slot))
