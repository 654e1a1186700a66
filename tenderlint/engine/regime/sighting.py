"""Phrases found in a pack, each with the place a person would look it up at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from msgspec import Struct

from tenderlint.model.document import Block, Document, Location, Pack
from tenderlint.wording.places import spot
from tenderlint.wording.small import small
from tenderlint.wording.words import words


class Sighting(Struct, frozen=True):
    """A phrase in a block: ``text[start:end]`` is it, as the document writes it."""

    phrase: str
    document: str
    location: Location
    text: str
    start: int
    end: int

    @property
    def words(self) -> str:
        """The phrase as the document writes it."""
        return self.text[self.start : self.end]

    @property
    def place(self) -> str:
        """ "itt.docx, clause 1.2"."""
        return at(self.document, self.location)


def at(document: str, location: Location) -> str:
    """A document and the place in it, in words."""
    where = spot(location)
    return f"{document}, {where}" if where else document


class Text(Struct, frozen=True):
    """The blocks of a document as one text; a block repeated word for word, as a running header is, stands once."""

    document: str
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    """Where each block begins in ``whole``."""
    whole: str
    folded: str
    """``whole`` in small letters, character for character."""
    words: frozenset[str]
    """Of ``whole``, as they are and in small letters, by which most phrases are seen to stand nowhere."""

    def sighting(self, phrase: str, start: int, end: int) -> Sighting:
        """What stands at ``whole[start:end]``."""
        number = bisect_right(self.starts, start) - 1
        block, shift = self.blocks[number], self.starts[number]
        return Sighting(phrase, self.document, block.location, block.text, start - shift, end - shift)


def texts(pack: Pack) -> tuple[Text, ...]:
    """The documents of a pack, ready to be searched many times."""
    return tuple(_text(document) for document in pack.documents)


def _text(document: Document) -> Text:
    once: dict[str, Block] = {}
    for block in document.blocks:
        once.setdefault(block.text, block)
    whole = "\n".join(once)
    starts = tuple(accumulate((len(content) + 1 for content in once), initial=0))
    written = words(whole)
    both = written | words(small(" ".join(written)))
    return Text(document.path, tuple(once.values()), starts[:-1], whole, small(whole), both)


def sightings(pack: Sequence[Text], phrases: Iterable[str], *, exact: bool = False) -> Iterator[Sighting]:
    """Every place where a phrase stands as whole words, in order; of two that overlap, the one that begins first, or
    the longer. ``exact``: the case of letters must agree, or all be capitals, as in a heading."""
    wanted = {form: phrase for phrase in phrases for form in _forms(phrase, exact=exact)}
    needed = {form: words(form) for form in wanted}
    for text in pack:
        reach = 0
        forms = [form for form in wanted if needed[form] <= text.words]
        for start, end, form in sorted(_hits(text.whole if exact else text.folded, forms), key=_first_then_longest):
            if start >= reach:
                reach = end
                yield text.sighting(wanted[form], start, end)


def _forms(phrase: str, *, exact: bool) -> tuple[str, ...]:
    return (phrase, phrase.upper()) if exact else (phrase.lower(),)


def _hits(text: str, forms: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    # ``find`` is a hundred times faster than one pattern of all phrases, most of which stand nowhere.
    for form in forms:
        start = text.find(form)
        while start >= 0:
            end = start + len(form)
            if not _runs_on(text, start, before=True, form=form) and not _runs_on(text, end, before=False, form=form):
                yield start, end, form
            start = text.find(form, start + 1)


def _runs_on(text: str, at_: int, *, before: bool, form: str) -> bool:
    """Whether a word goes on beyond the edge of a phrase; ".gov.uk" begins within one by its nature."""
    inside = form[0] if before else form[-1]
    outside = text[at_ - 1 : at_] if before else text[at_ : at_ + 1]
    return inside.isalnum() and (outside.isalnum() or outside == "_")


def _first_then_longest(hit: tuple[int, int, str]) -> tuple[int, int]:
    start, end, _ = hit
    return start, -end
