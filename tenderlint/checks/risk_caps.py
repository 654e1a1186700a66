"""Whether the cap on the supplier's liability is in proportion to what the contract is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from tenderlint.checks.answers import Answer, Flag, NotApplicable, Undecided, place_of
from tenderlint.checks.blanks import left_blank
from tenderlint.checks.case import Case
from tenderlint.checks.sums import Worth
from tenderlint.checks.told import against, limited, placed, stated
from tenderlint.checks.worth import Unknown, lot_of, total, whole_or_yearly
from tenderlint.model.document import Role
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit
from tenderlint.regex import regex
from tenderlint.wording.values import number

_A_YEAR = regex(
    r"\b(?:in|per|for|during|each|any|every)\s+(?:one\s+|any\s+|each\s+)?(?:contract\s+)?(?:year|annum)\b|\ba\s+year\b|\bannual(?:ly)?\b",
    re.IGNORECASE,
)
_MOST = regex(r"greater|higher", re.IGNORECASE)
_LEAST = regex(r"less|lower", re.IGNORECASE)


class _Compared(Struct, frozen=True):
    """One cap beside its mark; ``over`` is None where that cannot be told, and then ``why`` says so."""

    fact: Fact
    over: bool | None
    message: str = ""
    working: tuple[str, ...] = ()
    limit: Limit | None = None
    evidence: tuple[Fact, ...] = ()
    why: str = ""


def liability_cap_high(case: Case) -> Iterator[Answer]:
    """A cap above 150 % of the contract's value, or of £5m or more where no value is known."""
    caps = case.dossier.of("liability_cap")
    caps = tuple(cap for cap in caps if isinstance(cap.value, int | float) and not _of_authority(case, cap))
    if not caps:
        yield from _none_stated(case)
    for _, alternatives in groupby(caps, key=lambda cap: (cap.document, cap.location.block, cap.quote)):
        yield from _judged([_compared(case, cap) for cap in alternatives])


def _none_stated(case: Case) -> Iterator[Answer]:
    if blank := left_blank(case.dossier, "liability_cap"):
        yield Undecided(f"the cap on liability is left blank ({blank})")
    elif case.dossier.documents(Role.TERMS, Role.ORDER_FORM):
        yield NotApplicable("no figure for a cap on the supplier's liability is stated")
    else:
        yield Undecided("the terms of contract, where a cap on liability would stand, are not among the files")


def _judged(caps: list[_Compared]) -> Iterator[Answer]:
    """Of "the greater of" two caps the one that is over decides; of "the lesser of" both must be."""
    words = " ".join(f"{cap.fact.label or ''} {cap.fact.basis or ''}" for cap in caps)
    over = [cap for cap in caps if cap.over]
    if over and not (_LEAST.search(words) and len(over) < len(caps)):
        for cap in over[:1] if _MOST.search(words) or _LEAST.search(words) else over:
            yield Flag(
                message=cap.message,
                place=place_of(cap.fact),
                working=cap.working,
                evidence=cap.evidence,
                limit=cap.limit,
            )
    elif not over:
        yield from (Undecided(cap.why) for cap in caps if cap.over is None)


def _compared(case: Case, cap: Fact) -> _Compared:
    if cap.unit == "%":
        return _share(case, cap)
    lot = lot_of(cap)
    worth = whole_or_yearly(case.dossier, lot) if _yearly(cap) else total(case.dossier, lot)
    if isinstance(worth, Unknown):
        return _alone(case, cap, worth)
    if worth.unit != cap.unit:
        return _Compared(cap, None, why=f"a cap of {stated(cap)} and a value of {worth.stated} are in two currencies")
    return _beside(case, cap, worth)


def _share(case: Case, cap: Fact) -> _Compared:
    limit = case.dossier.limits["liability-cap-share"]
    message = f"The supplier can owe {stated(cap)} of the charges; {number(limit.value)} % is the most that is usual."
    over = float(cap.value or 0) > limit.value
    return _Compared(cap, over, message, (against(cap, ">", limit),), limit, (cap,))


def _alone(case: Case, cap: Fact, unknown: Unknown) -> _Compared:
    limit = case.dossier.limits["liability-cap-unknown-value"]
    if cap.unit != limit.unit or float(cap.value or 0) < limit.value:
        return _Compared(cap, None, why=f"{unknown.reason}, so a cap of {stated(cap)} has nothing to be compared with")
    message = f"The supplier can owe {stated(cap)}, and {unknown.reason} that would explain so high a cap."
    working = (f"No value: {unknown.reason}", against(cap, "≥", limit))
    return _Compared(cap, over=True, message=message, working=working, limit=limit, evidence=(cap,))


def _beside(case: Case, cap: Fact, worth: Worth) -> _Compared:
    limit = case.dossier.limits["liability-cap-share"]
    share = float(cap.value or 0) / worth.amount * 100
    over = share > limit.value
    a_year = " a year" if _yearly(cap) else ""
    if not over and worth.whole:
        return _Compared(
            cap,
            None,
            why=f"how long the contract lasts is not stated, so a cap of {stated(cap)} a year is not comparable",
        )
    sum_ = f"{placed(cap)} ÷ {worth.stated} = {number(round(share))} % > {limited(limit)}"
    worth_of = "a contract" if worth.whole or not a_year else "a year's charges"
    message = (
        f"The supplier can owe {stated(cap)}{a_year}: {number(round(share))} % of {worth_of} worth {worth.stated}; "
        f"{number(limit.value)} % is the most that is usual."
    )
    return _Compared(cap, over, message, (*worth.working, sum_), limit, (cap, *worth.facts))


def _yearly(cap: Fact) -> bool:
    return cap.basis == "year" or bool(_A_YEAR.search(cap.quote))


def _of_authority(case: Case, cap: Fact) -> bool:
    """Whether the sentence limits what the buyer can owe, and not what the supplier can."""
    return _shown(case, "buyers-cap", cap) and not _shown(case, "suppliers-cap", cap)


def _shown(case: Case, sign: str, cap: Fact) -> bool:
    return any(
        _same(place.quote, cap.quote)
        for place in case.sign(sign)
        if place.document == cap.document and place.location.block == cap.location.block
    )


def _same(one: str, other: str) -> bool:
    one, other = " ".join(one.split()), " ".join(other.split())
    return one in other or other in one


CHECKS = (liability_cap_high,)
