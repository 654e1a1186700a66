"""Whether a service that goes on is bought a year at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenderlint.checks.answers import Answer, Flag, NotApplicable, Place, Undecided, place_of
from tenderlint.checks.blanks import without
from tenderlint.checks.case import Case
from tenderlint.checks.lasting import Unknown, first_term, months
from tenderlint.checks.told import limited, placed, stated, where
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit


def short_term_funding(case: Case) -> Iterator[Answer]:
    """A contract of a year or less for a service that goes on, or one that is renewed year by year."""
    limit = case.dossier.limits["short-contract"]
    if not case.sign("service"):
        yield NotApplicable("the pack speaks of no service")
        return
    if pilots := without(case.sign("pilot"), case.sign("no-pilot")):
        yield NotApplicable(f"it is a pilot ({where(pilots[0])})")
        return
    yearly = case.sign("renewed-yearly")
    yield from (_renewed(place) for place in yearly)
    yield from _short(case, limit, yearly)


def _short(case: Case, limit: Limit, yearly: Sequence[Place]) -> Iterator[Answer]:
    length = first_term(case.dossier)
    if isinstance(length, Unknown):
        if not yearly:
            yield Undecided(length.reason)
        return
    if length.months > limit.value:
        return
    going_on = without(case.sign("continuing"), case.sign("one-off"))
    said = {(place.document, place.location.block) for place in yearly}
    terms = [fact for fact in case.dossier.of("term") if _is_short(fact, limit)]
    terms = [fact for fact in terms if (fact.document, fact.location.block) not in said]
    if case.sign("one-off") and not yearly:
        yield NotApplicable(f"the work is done once ({where(case.sign('one-off')[0])})")
    elif going_on or yearly:
        yield from (_for_a_year(fact, limit, (*going_on, *yearly)[0]) for fact in terms)
    else:
        yield Undecided(f"the contract lasts {stated(length.facts[0])}, and whether the need goes on is not told")


def _is_short(fact: Fact, limit: Limit) -> bool:
    return (months(fact) or limit.value + 1) <= limit.value


def _renewed(place: Place) -> Flag:
    return Flag(
        message="Whether the service goes on is decided anew each year.",
        place=place,
        working=(f"Renewal: “{place.match}” ({where(place)})",),
    )


def _for_a_year(term: Fact, limit: Limit, why: Place) -> Flag:
    return Flag(
        message=f"The service goes on, and the contract lasts only {stated(term)}.",
        place=place_of(term),
        working=(f"The need goes on: “{why.match}” ({where(why)})", f"{placed(term)} ≤ {limited(limit)}"),
        evidence=(term,),
        limit=limit,
    )


CHECKS = (short_term_funding,)
