"""For how long a contract or a closed framework keeps newcomers out."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.checks.answers import Answer, Flag, NotApplicable, Undecided, place_of
from tenderlint.checks.blanks import left_blank, without
from tenderlint.checks.case import Case
from tenderlint.checks.told import limited
from tenderlint.checks.worth import Length, Unknown, full_term, lots
from tenderlint.wording.values import number


def long_lock_in(case: Case) -> Iterator[Answer]:
    """A contract or closed framework of more than four years, its extensions counted."""
    if without(case.sign("open"), case.sign("not-open")):
        yield NotApplicable("newcomers can join while it lasts: it is an open framework or a dynamic market")
        return
    terms = lots(case.dossier, "term") or (None,)
    for lot in terms:
        length = full_term(case.dossier, lot)
        if isinstance(length, Unknown):
            blank = left_blank(case.dossier, "term")
            yield Undecided(f"the term is left blank ({blank})" if blank else length.reason)
        else:
            yield from _judged(case, length, lot)


def _judged(case: Case, length: Length, lot: str | None) -> Iterator[Flag]:
    limit = case.dossier.limits["longest-term"]
    if length.months <= limit.value:
        return
    years = f"{number(length.months / 12)} years"
    what = f"{lot} can last" if lot else "The contract can last"
    extended = " with its extensions" if len(length.facts) > 1 else ""
    yield Flag(
        message=f"{what} {years}{extended}; a firm that does not win now is shut out for as long.",
        place=place_of(length.facts[0]),
        working=(*length.working, f"{number(length.months)} months > {limited(limit)}"),
        evidence=length.facts,
        limit=limit,
    )


CHECKS = (long_lock_in,)
