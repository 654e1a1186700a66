"""Law that no longer holds and bodies that are no more, for the date of the procurement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from msgspec import Struct

from tenderlint.checks.answers import Answer, Flag, NotApplicable, Place, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.ended import Ended, ended, unpointed
from tenderlint.model.document import Document
from tenderlint.model.rule import Substitute
from tenderlint.model.statement import Statement
from tenderlint.regex import regex, words_like
from tenderlint.wording.places import spot
from tenderlint.wording.small import small
from tenderlint.wording.values import day
from tenderlint.wording.words import words

_ACT: Final = frozenset({"pa23", "pa23-below", "light-touch"})
_ACT_BEGAN: Final = "2025-02-24"
_LONG_AGO: Final = "2020"
"""Our own mark: what ended before is out of date in a document that names no year at all."""
_SHOWN: Final = 5
_SAVED: Final = regex(
    r"\b(?:replac\w+|supersed\w+|re-?enact\w*|repeal\w*|revok\w+|succe(?:ed\w*|ssors?)|amended,? (?:or|and|from)|"
    r"modif\w+|former(?:ly)?|previous(?:ly)?|predecessors?|abolish\w+|dissol\w+|transition\w*|no longer|legacy|"
    r"(?:was|were) (?:then )?(?:called|known)|now (?:the|called|known|part)|before (?:the )?(?:\d|commencement)|"
    r"renamed|merged|historic\w*|equivalent)\b",
    re.IGNORECASE,
)
_SAVES_ALL: Final = regex(
    r"\b(?:statut\w+|enactment|legislation|laws?|acts?|regulations|provisions?)\b[^.]{0,160}?\b(?:amended|re-?enacted|replaced|consolidated|superseded|"
    r"modified|substituted)\b"
)
_REFERS: Final = regex(r"\b(?:references?|refer|mention\w*|includes?|constru\w+|deemed|read)\b")
_MONTH: Final = words_like(
    *("Jan(?:uary)?", "Feb(?:ruary)?", "Mar(?:ch)?", "Apr(?:il)?", "May", "June?", "July?", "Aug(?:ust)?"),
    *("Sept?(?:ember)?", "Oct(?:ober)?", "Nov(?:ember)?", "Dec(?:ember)?"),
)
_LAW: Final = words_like("Acts?", "Regulations?", "Order", "Rules", "Directive")
_YEAR: Final = r"((?:19|20)\d\d)\b"
_LAW_YEAR: Final = (regex(rf"(?:{_LAW})\b[^\d.;]{{0,20}}{_YEAR}"), regex(f":{_YEAR}"))
_WRITTEN: Final = (
    regex(rf"(?:{_MONTH}),?\s+{_YEAR}"),
    regex(rf"\d(?<!\w\d)\d?[/.]\d{{1,2}}[/.]{_YEAR}"),
    regex(r"(?:©|Copyright|copyright)\D{0,30}(20\d\d)"),
)
_PROVISION: Final = regex(
    r"\b(?:section|sections|regulation|regulations|reg|regs|article|articles|part|schedule|paragraph|rule|ss?|under)\.?\s+"
    r"[\w().,\s-]{0,30}\b(?:of|to|in)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_FUTURE: Final = "2030"
"""Years from here on are plans, and tell nothing of when a document was written."""


class _Seen(Struct, frozen=True):
    ended: Ended
    place: Place
    more: tuple[Place, ...]


def superseded_law(case: Case) -> Iterator[Answer]:
    """Each law or body that had ended before the procurement was begun, once a document."""
    if case.dossier.regime.id == "overseas":
        yield NotApplicable("the list of laws and bodies that have ended is for the United Kingdom")
        return
    for document in case.dossier.pack.documents:
        for seen in _seen(document, case):
            answer = _answer(seen, document, case)
            if answer:
                yield answer


def _seen(document: Document, case: Case) -> Iterator[_Seen]:
    statements = case.dossier.statements[document.path]
    # Rows and running headers say the same over and over.
    plain = {own: unpointed(own) for own in {each.own for each in statements}}
    whole = "\n".join(plain.values())
    among = words(whole)
    standing = [(one, names) for one in ended() if (names := one.names_in(whole, among))]
    saved = bool(standing) and any(map(_saves_all, {each.text for each in statements}))
    for one, names in standing:
        holding = (own for own, said in plain.items() if any(name in said for name in names))
        found = {own: match[0] for own in holding if (match := one.pattern.search(own))}
        if not found or (saved and one.is_law):
            continue
        if one.not_in and any(one.not_in in block.text for block in document.blocks):
            continue
        named = (each for each in statements if each.own in found)
        places = [_place(document, each, found[each.own]) for each in named if not _is_saved(one, each.text)]
        if places:
            yield _Seen(one, places[0], tuple(places[1:]))


def _saves_all(text: str) -> bool:
    """Whether a sentence says that every law is meant as it stands at the time."""
    low = small(text)
    return bool(_SAVES_ALL.search(low) and _REFERS.search(low))


def _is_saved(one: Ended, text: str) -> bool:
    return bool(_SAVED.search(text) or (one.leave and one.leave.search(text)))


def _place(document: Document, statement: Statement, match: str) -> Place:
    location = document.blocks[statement.block].location
    return Place(document=document.path, location=location, quote=statement.own, match=match)


def _answer(seen: _Seen, document: Document, case: Case) -> Answer | None:
    one = seen.ended
    last = _date(one.ended)
    dated = _dated(one, document, case)
    if dated is None and one.by_procurement and case.dossier.regime.id is not None:
        return None  # the pack was let under the older law, as far as can be told, and that still governs it
    if dated is None:
        return Undecided(f"{one.name} ended on {last}, and {document.path} does not tell whether it is newer")
    when, told = dated
    if when < one.ended[: len(when)]:
        return None
    more = [f"also in {spot(each.location)}" for each in seen.more[:_SHOWN]]
    working = (f"{one.name}: ended on {last}; now {one.now}", told, *more)
    message = f"The text names {one.name}, which ended on {last}."
    return Flag(message=message, place=seen.place, working=working, suggest=_suggest(one, seen.place))


def _suggest(one: Ended, place: Place) -> tuple[Substitute, ...]:
    """What stands in its place today, where the name is written out and nothing is cited from within it."""
    words = place.match or ""
    old, new = one.name.removeprefix("the "), one.now.removeprefix("the ")
    cited = _PROVISION.search(place.quote[: place.quote.find(words)])
    if words.casefold() != old.casefold() or cited or (one.name == old) != (one.now == new):
        return ()
    return (Substitute(re.escape(words), new.replace("\\", "")),)


def _dated(one: Ended, document: Document, case: Case) -> tuple[str, str] | None:
    """A day or year in or after which the document was written, with how it is known; None where it cannot be told."""
    regime = case.dossier.regime
    if regime.on:
        return regime.on, f"date of the procurement: {_date(regime.on)}, as far as the pack tells"
    if regime.id in _ACT:
        return _ACT_BEGAN, "the pack follows the Procurement Act 2023, which took over on 24 February 2025"
    return None if one.by_procurement else _by_years(one, document)


def _by_years(one: Ended, document: Document) -> tuple[str, str] | None:
    """The latest year that the document names in a date or cites a law by."""
    text = "\n".join(block.text for block in document.blocks)
    written, cited = _years(_WRITTEN, text), _years(_LAW_YEAR, text)
    latest = max((*written, *cited), default="")
    if latest > one.ended[:4]:
        return latest, f"the latest year that the document names: {latest}"
    if not written and one.ended < _LONG_AGO:
        return one.ended, "the document names no date; what ended before 2020 is taken to be out of date"
    return None


@lru_cache(2)
def _years(patterns: Iterable[re.Pattern[str]], text: str) -> list[str]:
    """Of one document, in both ways of writing, kept for all that it names."""
    return [year for pattern in patterns for year in pattern.findall(text) if year < _FUTURE]


def _date(iso: str) -> str:
    return day(iso).partition(" ")[2]


CHECKS = (superseded_law,)
