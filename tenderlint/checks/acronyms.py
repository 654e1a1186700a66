"""Acronyms that no document of the pack spells out."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import cache, lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.checks.answers import Absent, Answer, Place
from tenderlint.checks.case import Case
from tenderlint.checks.data import listed_in
from tenderlint.checks.told import where
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.regex import regex

_APART: Final = 5
"""Up to so many acronyms of a document are told one by one; more are told together, as a list to spell out."""
_LISTED: Final = 25
_ROLES: Final = (Role.INVITATION, Role.LETTER, Role.NOTICE)
_RUNNING: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.NOTE})
_ACRONYM: Final = regex(r"[A-Z](?<![\w/.&’'@#_-].)[A-Z]{1,5}s?(?![\w/&@_-]|\.\w)(?!’?\s?\d)")
"""It begins with a capital, to which a search skips, and not with what may not stand in front."""
_CAPITALS: Final = regex(r"[A-Z]{2,}")
_LETTER: Final = regex(r"\w")
_REACH: Final = 62
"""Characters in front of an acronym among which the bracket or quote opens that it stands in."""
_OPENS: Final = regex(r"[(\[“\"‘'](?:[^()\[\]]{0,60}\W)?\Z")
_CLOSES: Final = regex(r"[”\"’']?(?:\W[^()\[\]]{0,60})?[)\]”\"’']")
_MEANS: Final = regex(
    r"[”\"’']?\s*(?:\((?P<first>[A-Za-z])(?:[A-Za-z’'-]*[ ,]+){1,9}[A-Za-z’'-]+\)|[:=–—]|-\s|means?\b|"
    r"stands? for|is short for)"
)
_ENTRY: Final = regex(r"\s*[:|–—-]")
_PLAIN: Final = regex(r"\b[A-Z]?[a-z]{1,6}\b")
_LOUD: Final = regex(r"[A-Z]{2,}\W+$"), regex(r"\W+[A-Z]{2,}")
_NUMERAL: Final = regex(r"[XVILC]+")
_MAKER: Final = regex(r"\w\W+(?!The|Our|Your|All|Any|Each|This|An?\b)[A-Z][a-z]+\s+$|\bForm\W+$")
"""A name in front, as of a maker: "Microsoft TFS" is what the thing is called."""
_HOUR: Final = regex(r"(?:\d[:.]\d\d|\b[ap]\.?\s?m\b\.?|\bnoon|\bmidnight)[\s,(]*\Z", re.IGNORECASE)
"""Behind an hour stand the letters of its zone: "10:00 a.m. PT"."""
_ZONE: Final = regex(r"[A-Z]{1,3}T")
_SMALL: Final = frozenset("and of for the in to on a an with by or at from".split())
_LOUD_SMALL: Final = "-"
"""Stands for a small word that is written as no small one is: it may be left out, and is a gap where it is not."""
_NO_SMALL: Final = str.maketrans("", "", string.ascii_lowercase + _LOUD_SMALL)
_LONGEST: Final = 6
_WORDS: Final = 1 << 15
"""Words whose first letter is remembered: a pack says the same ones over and over."""
_BETWEEN: Final = " otherwise "
"""Between two texts: a word at which any row of capitals ends."""
_WORD: Final = regex(r"[A-Za-z][A-Za-z’']*")


class _Use(Struct, frozen=True):
    acronym: str
    place: Place


@cache
def household() -> frozenset[str]:
    """Acronyms that need not be spelt out."""
    return frozenset(_single(word) for words in listed_in("household").values() for word in words.split())


def undefined_acronym(case: Case) -> Iterator[Answer]:
    """Each acronym at its first use; one answer for all of a document that leaves many unexplained."""
    documents = case.dossier.pack.documents
    uses = list(_first_uses(documents))
    known = spelt_out(documents, {use.acronym for use in uses})
    by_document: dict[str, list[_Use]] = {}
    for use in uses:
        if use.acronym not in known:
            by_document.setdefault(use.place.document, []).append(use)
    for lost in by_document.values():
        yield from map(_absent, lost) if len(lost) <= _APART else [_together(lost)]


def _absent(use: _Use) -> Absent:
    message = f"The acronym “{use.place.match}” is used and nowhere spelt out."
    return Absent(message=message, roles=_ROLES, place=use.place)


def _together(lost: Sequence[_Use]) -> Absent:
    names = ", ".join(use.acronym for use in lost[:_LISTED]) + " …" * (len(lost) > _LISTED)
    message = f"The document uses {len(lost)} acronyms that are nowhere spelt out: {names}."
    working = tuple(f"{use.acronym}: {where(use.place)}" for use in lost[:_LISTED])
    return replace(_absent(lost[0]), message=message, working=working)


def _first_uses(documents: Iterable[Document]) -> Iterator[_Use]:
    """The first place of each acronym in the running text of the pack."""
    seen = set(household())
    plain = _plain_words(documents)
    for document in documents:
        for block in document.blocks:
            if block.kind not in _RUNNING or block.text.isupper():
                continue
            for match in _ACRONYM.finditer(block.text):
                acronym = _single(match[0])
                if (
                    acronym in seen
                    or _NUMERAL.fullmatch(acronym)
                    or acronym.casefold() in plain
                    or _is_no_acronym(block.text, match)
                ):
                    continue
                seen.add(acronym)
                quote = _around(block.text, match)
                yield _Use(acronym, Place(document=document.path, location=block.location, quote=quote, match=match[0]))


def _single(acronym: str) -> str:
    return acronym.removesuffix("s")


def _plain_words(documents: Iterable[Document]) -> frozenset[str]:
    """Words that the pack writes in small letters too: in capitals they are only loud."""
    # Each run of letters once: a pack says the same ones over and over.
    runs = {run for document in documents for block in document.blocks for run in block.text.split()}
    return frozenset(map(str.casefold, _PLAIN.findall(" ".join(runs))))


def _is_no_acronym(text: str, match: re.Match[str]) -> bool:
    """Whether it is a word among others in capitals, or part of a product's name."""
    before, after = _LOUD
    ahead = text[max(0, match.start() - 40) : match.start()]
    if _ZONE.fullmatch(match[0]) and _HOUR.search(ahead):
        return True
    return bool(before.search(ahead) or _MAKER.search(ahead) or after.match(text, match.end()))


def _around(text: str, match: re.Match[str]) -> str:
    """The sentence, or its part, that holds the acronym."""
    start = max(text.rfind(". ", 0, match.start()) + 2 if ". " in text[: match.start()] else 0, match.start() - 200)
    end = text.find(". ", match.end())
    return text[start : end + 1 if 0 <= end <= match.end() + 200 else match.end() + 200].strip()


def spelt_out(documents: Iterable[Document], acronyms: set[str]) -> frozenset[str]:
    """Those that are spelt out somewhere: beside the long form, in a glossary, or by words with these initials."""
    lost = set(acronyms)
    for document in documents:
        others: set[str] = set()
        for block in document.blocks:
            here = lost & _written(block.text)
            if here:
                lost -= _told(block, here, lost - here)
            else:
                others.add(block.text)
        lost -= _among(_rows(_capital, _BETWEEN.join(others)), lost)
    return frozenset(acronyms - lost)


def _told(block: Block, here: Set[str], away: Set[str]) -> set[str]:
    """Those that one block spells out, of the ones it writes and of the others."""
    told = {acronym for acronym in here if _explained(acronym, block)}
    told |= _among(_rows(_capital, block.text), away)
    return told | _among(_rows(_any_letter, block.text), here - told)


def _written(text: str) -> frozenset[str]:
    """What may be an acronym in ``text``, be it within a longer word."""
    return frozenset().union(*map(_parts, _CAPITALS.findall(text)))


@lru_cache(_WORDS)
def _parts(capitals: str) -> frozenset[str]:
    """Every run of letters in a word that is as long as an acronym."""
    return frozenset(
        capitals[start : start + length] for start in range(len(capitals) - 1) for length in range(2, _LONGEST + 1)
    )


def _explained(acronym: str, block: Block) -> bool:
    if any(_single(cell.text.strip(" .:")) == acronym for cell in block.cells) and len(block.cells) > 1:
        return True
    return any(_spelt(acronym, block.text, *place) for place in _places(acronym, block.text))


def _places(acronym: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the acronym begins a word, and where it ends, with its s and without."""
    for match in re.finditer(acronym, text):
        start, end = match.span()
        if start == 0 or not _LETTER.match(text, start - 1):
            yield start, end
            if text.startswith("s", end):
                yield start, end + 1


def _spelt(acronym: str, text: str, start: int, end: int) -> bool:
    """Whether the long form stands beside: in brackets or quotes with it, behind it, or the line is an entry of it."""
    if _CLOSES.match(text, end) and _OPENS.search(text[max(0, start - _REACH) : start]):
        return True
    means = _MEANS.match(text, end)
    if means and (means["first"] or acronym).upper().startswith(acronym[0]):
        return True
    return bool(_ENTRY.match(text, end) and not _LETTER.search(text, 0, start))


def _among(rows: Iterable[str], wanted: Set[str]) -> set[str]:
    """Acronyms whose letters begin words in a row."""
    letters = " ".join(rows)
    return {acronym for acronym in wanted if acronym in letters} if letters else set()


def _rows(letter: Callable[[str], str], text: str) -> set[str]:
    """The first letters of words in a row, such as ``letter`` counts, with those of small words and without them."""
    letters = "".join(map(letter, _WORD.findall(text.replace("-", " "))))
    return {*letters.upper().replace(_LOUD_SMALL, " ").split(), *letters.translate(_NO_SMALL).split()}


@lru_cache(_WORDS)
def _any_letter(word: str) -> str:
    """The first letter, a small one of a word that may be left out; a gap for an acronym."""
    if word.isupper():
        return _gap(word)
    return word[0].lower() if _is_small(word) else word[0].upper()


@lru_cache(_WORDS)
def _capital(word: str) -> str:
    """The first letter of a word with a capital, or of a small one; a gap for any other."""
    if len(word) == 1:
        return ""
    return _any_letter(word) if word[0].isupper() or word in _SMALL else _gap(word)


def _gap(word: str) -> str:
    return _LOUD_SMALL if _is_small(word) else " "


def _is_small(word: str) -> bool:
    return word.casefold() in _SMALL


CHECKS = (undefined_acronym,)
