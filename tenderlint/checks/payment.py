"""When the supplier is paid."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.checks.answers import Absent, Answer, Flag, NotApplicable, Undecided, place_of
from tenderlint.checks.case import Case
from tenderlint.checks.told import against, stated
from tenderlint.model.document import Role


def long_payment_terms(case: Case) -> Iterator[Answer]:
    """Payment later than the limit from an invoice, or from its receipt."""
    terms = [fact for fact in case.dossier.of("payment_days") if isinstance(fact.value, int | float) and not fact.label]
    limit = case.dossier.limits["payment-days"]
    if not terms:
        yield Undecided("no payment period is stated")
    for term in terms:
        if float(term.value or 0) > limit.value:
            yield Flag(
                message=f"Invoices are paid after {stated(term)}; the limit is {limit.value:.0f} days.",
                place=place_of(term),
                working=(against(term, ">", limit),),
                evidence=(term,),
                limit=limit,
            )


def no_flow_down(case: Case) -> Iterator[Answer]:
    """Terms that provide for sub-contractors and pass no prompt payment on to them."""
    limit = case.dossier.limits["payment-days"]
    passed_on = [fact for fact in case.dossier.of("payment_days") if fact.label == "sub-contractors"]
    slow = [fact for fact in passed_on if float(fact.value or 0) > limit.value]
    for fact in slow:
        yield Flag(
            message=f"Sub-contractors are paid after {stated(fact)}; the limit is {limit.value:.0f} days.",
            place=place_of(fact),
            working=(against(fact, ">", limit),),
            evidence=(fact,),
            limit=limit,
        )
    if passed_on or case.sign("flow-down"):
        return
    spoken_of = case.sign("sub-contracting", Role.TERMS)
    if not spoken_of:
        yield NotApplicable("the pack holds no contract terms that speak of sub-contractors")
        return
    yield Absent(
        message=f"The terms allow sub-contractors but do not have them paid within {limit.value:.0f} days.",
        roles=(Role.TERMS,),
        place=spoken_of[0],
    )


CHECKS = (long_payment_terms, no_flow_down)
