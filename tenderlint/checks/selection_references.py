"""Whether the record that bidders must show is more, older or larger than the contract needs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.checks.answers import Answer, Flag, Place, Undecided, place_of
from tenderlint.checks.blanks import left_blank, without
from tenderlint.checks.case import Case
from tenderlint.checks.sums import Worth
from tenderlint.checks.told import against, limited, stated, where
from tenderlint.checks.worth import total, whole_or_yearly
from tenderlint.facts.money import Money, money
from tenderlint.model.fact import PAST_WORK, Fact
from tenderlint.regex import regex
from tenderlint.wording.values import money as told_money
from tenderlint.wording.values import number

_A_YEAR = regex(r"[\s,(]*(?:a|per|each|every)\s+(?:year|annum)|\s*p\.?a\.?\b|\s*annually", re.IGNORECASE)
_LONG = regex(
    r"\b(?:each|every\s+one|all)\s+of\s+(?:the|its|their|your)\s+(?:last|past|previous)\b"
    r"|\b(?:going\s+back|spanning|covering|over|throughout|for)\s+(?:at\s+least\s+)?(?:the\s+)?(?:last|past|previous)?\s*\S+\s+(?:\(\d+\)\s+)?years",
    re.IGNORECASE,
)


def many_references(case: Case) -> Iterator[Answer]:
    """More than three references or examples; examples over more than five years, or larger than the contract."""
    yield from _too_many(case)
    yield from _too_old(case)
    yield from _too_large(case)
    blank = left_blank(case.dossier, "references_required")
    if blank and not case.dossier.of("references_required"):
        yield Undecided(f"the number of references is left blank ({blank})")


def _too_many(case: Case) -> Iterator[Flag]:
    limit = case.dossier.limits["references"]
    for asked in case.dossier.of("references_required"):
        if isinstance(asked.value, int | float) and asked.value > limit.value:
            yield Flag(
                message=f"Bidders must give {stated(asked)} references or examples; {number(limit.value)} are enough.",
                place=place_of(asked),
                working=(against(asked, ">", limit),),
                evidence=(asked,),
                limit=limit,
            )


def _too_old(case: Case) -> Iterator[Flag]:
    """A record of examples that must reach back further; a wide window in which a few may lie helps bidders."""
    limit = case.dossier.limits["reference-years"]
    shown = {(place.document, place.location.block) for place in case.sign("examples")}
    for years in case.dossier.of("experience_years"):
        if (years.document, years.location.block) not in shown or not _reaching_back(years, limit.value):
            continue
        yield Flag(
            message=f"The examples of past work must cover {stated(years)}; {number(limit.value)} are enough.",
            place=place_of(years),
            working=(against(years, ">", limit),),
            evidence=(years,),
            limit=limit,
        )


def _reaching_back(years: Fact, most: float) -> bool:
    of_firm = years.label in (None, PAST_WORK) or years.label.lower().startswith("lot")
    return of_firm and isinstance(years.value, int | float) and years.value > most and bool(_LONG.search(years.quote))


def _too_large(case: Case) -> Iterator[Answer]:
    """Past contracts that must each have been worth more than this one is."""
    for place in without(case.sign("example-value"), case.sign("below")):
        for sum_ in _floors(place):
            yearly = bool(_A_YEAR.match(place.quote[sum_.end :]))
            worth = (whole_or_yearly if yearly else total)(case.dossier)
            if not isinstance(worth, Worth) or worth.unit != sum_.unit:
                yield Undecided("examples must have a least value, and no contract value is stated to compare it with")
            elif sum_.amount > worth.amount:
                yield _larger(case, place, sum_, worth, yearly=yearly)


def _floors(place: Place) -> list[Money]:
    """Sums within the words that tell, or right behind them: "each worth at least" ends where its sum begins."""
    start = place.quote.find(place.match or "")
    end = start + len(place.match or "")
    return [sum_ for sum_ in money(place.quote) if start <= sum_.start <= end + 2][:1]


def _larger(case: Case, place: Place, sum_: Money, worth: Worth, *, yearly: bool) -> Flag:
    limit = case.dossier.limits["example-times-value"]
    asked = told_money(sum_.amount, sum_.unit) + (" a year" if yearly else "")
    return Flag(
        message=f"Past contracts must have been worth {asked}, more than this one, which is worth {worth.stated}.",
        place=place,
        working=(*worth.working, f"{asked} ({where(place)}) > {limited(limit)} × {worth.stated}"),
        evidence=worth.facts,
        limit=limit,
    )


CHECKS = (many_references,)
