"""How hard the prose of a document is to read: sentences that go on too long, and sections of hard words in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from tenderlint.checks.answers import Answer, Flag, Place
from tenderlint.checks.case import Case
from tenderlint.checks.told import counted
from tenderlint.model.document import BlockKind, Document
from tenderlint.model.rule import Severity
from tenderlint.regex import regex
from tenderlint.wording.places import spot

_PROSE: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_SHOWN: Final = 6
_LEAST_LONG: Final = 5
"""Sentences over the lower mark that make a finding where none is over the higher one."""
_LEAST_WORDS: Final = 150
"""Fewer words tell nothing of a section's reading level."""
_WORD: Final = regex(r"[A-Za-z][\w’'-]*")
_STOPS: Final = (".", "!", "?")
_CLOSING: Final = '"”’)'
_BREAKS: Final = regex(r";\s|:\s*\(?[a-z1]\)|\([a-z]\)|\([ivx]+\)|•|●|\||-(?<=\s-)\s.*\s-\s")
"""A list within a sentence: its parts are read one by one."""


class _Sentence(Struct, frozen=True):
    text: str
    words: int
    letters: int
    place: Place
    section: str


def long_sentence(case: Case) -> Iterator[Answer]:
    """One finding a document, with the sections in which its long sentences stand."""
    most, many = case.dossier.limits["sentence-words-most"], case.dossier.limits["sentence-words"]
    for document in case.dossier.pack.documents:
        written = list(_sentences(document, case))
        over = [each for each in written if each.words > most.value]
        longer = [each for each in written if each.words > many.value]
        if over:
            yield _long(over, f"{counted(len(over), 'sentence')} over {most.value:g} words", None)
        elif len(longer) >= _LEAST_LONG:
            yield _long(longer, f"{counted(len(longer), 'sentence')} over {many.value:g} words", Severity.INFO)


def _long(found: Sequence[_Sentence], told: str, severity: Severity | None) -> Flag:
    longest = max(found, key=lambda each: each.words)
    sections: dict[str, list[_Sentence]] = {}
    for each in found:
        sections.setdefault(each.section, []).append(each)
    lines = (
        f"{name}: {counted(len(each), 'sentence')}, from {spot(each[0].place.location)}"
        for name, each in sections.items()
    )
    message = f"The document has {told}; the longest has {longest.words}."
    return Flag(message=message, place=longest.place, working=tuple(lines)[:_SHOWN], severity=severity)


def hard_to_read(case: Case) -> Iterator[Answer]:
    """The hardest section of each document whose prose is far above what most adults read with ease."""
    limit = case.dossier.limits["reading-grade"]
    for document in case.dossier.pack.documents:
        sections: dict[str, list[_Sentence]] = {}
        for each in _sentences(document, case):
            sections.setdefault(each.section, []).append(each)
        long_enough = {name: each for name, each in sections.items() if sum(one.words for one in each) >= _LEAST_WORDS}
        graded = sorted(((grade(each), name) for name, each in long_enough.items()), reverse=True)
        hard = [(level, name) for level, name in graded if level > limit.value]
        if hard:
            worst, name = hard[0]
            lines = tuple(f"{section}: grade {level:.0f}" for level, section in hard[:_SHOWN])
            subject = "Sections are" if len(hard) > 1 else "A section is"
            message = f"{subject} very hard to read: grade {worst:.0f} where {limit.value:g} is already high."
            yield Flag(message=message, place=long_enough[name][0].place, working=lines, limit=limit)


def grade(found: Sequence[_Sentence]) -> float:
    """The Automated Readability Index: school years that a reader needs, from letters a word and words a sentence."""
    words = sum(each.words for each in found)
    letters = sum(each.letters for each in found)
    return 4.71 * letters / words + 0.5 * words / len(found) - 21.43 if words else 0.0


def _sentences(document: Document, case: Case) -> Iterator[_Sentence]:
    """Whole sentences of running prose; entries of a list count by themselves."""
    for statement in case.dossier.statements[document.path]:
        block = document.blocks[statement.block]
        text = statement.own if block.kind in _PROSE else ""
        if not text.rstrip(_CLOSING).endswith(_STOPS) or _BREAKS.search(text) or text.isupper():
            continue
        words = _WORD.findall(text)
        if len(words) >= 3:
            place = Place(document=document.path, location=block.location, quote=text)
            section = block.location.heading[0] if block.location.heading else "at the beginning"
            yield _Sentence(text, len(words), len("".join(words)), place, section)


CHECKS = (long_sentence, hard_to_read)
