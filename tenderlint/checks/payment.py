"""When the supplier is paid."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.checks.answers import Answer, Flag, Undecided, place_of
from tenderlint.checks.case import Case
from tenderlint.checks.told import against, stated


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


CHECKS = (long_payment_terms,)
