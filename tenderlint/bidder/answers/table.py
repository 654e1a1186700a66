"""Which function answers which demand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from msgspec.structs import replace

from tenderlint.bidder.answer import Answered, cannot_tell
from tenderlint.bidder.answers import cash, cover, money, standing
from tenderlint.bidder.answers.case import Case
from tenderlint.bidder.demand import Demand, Kind

_ANSWER: Final[dict[Kind, Callable[[Demand, Case], Answered | None]]] = {
    Kind.LEGAL_FORM: standing.legal_form,
    Kind.ORGANISATION: standing.legal_form,
    Kind.TRADING: standing.trading,
    Kind.EXPERIENCE: standing.experience,
    Kind.STAFF: standing.staff,
    Kind.REFERENCES: standing.references,
    Kind.SECTOR: standing.sector,
    Kind.TURNOVER: money.turnover,
    Kind.ACCOUNTS: money.accounts,
    Kind.AUDITED: money.audited,
    Kind.NET_ASSETS: money.net_assets,
    Kind.ACID_TEST: money.acid_test,
    Kind.RATIO: money.ratio,
    Kind.CREDIT_SCORE: money.credit_score,
    Kind.INSURANCE: cover.insurance,
    Kind.CERTIFICATE: standing.certificate,
    Kind.REGISTRATION: standing.registration,
    Kind.MEMBERSHIP: standing.membership,
    Kind.PLACE: standing.place,
    Kind.WHOLE_AREA: standing.whole_area,
    Kind.ALONE: standing.alone,
    Kind.RESOURCES: standing.resources,
    Kind.VAT: standing.vat,
    Kind.EXCLUSION: standing.exclusion,
    Kind.ATTENDANCE: standing.attendance,
    Kind.FEE: money.fee,
    Kind.BID_SECURITY: money.security,
    Kind.BOND: money.security,
    Kind.PARENT_GUARANTEE: cover.guarantee,
    Kind.CASH: cash.until_paid,
    Kind.OWN_FUNDS: cash.own_funds,
    Kind.SIZE: money.size,
    Kind.LIABILITY: cover.liability,
}


def answered(demands: Iterable[Demand], case: Case) -> tuple[Answered, ...]:
    """Each demand with its answer, in the order of the demands; one that the profile makes no matter of is left out."""
    return tuple(each for demand in demands if (each := _answer(demand, case)) is not None)


def _answer(demand: Demand, case: Case) -> Answered | None:
    if demand.unclear:
        return cannot_tell(demand, demand.unclear, do="Ask the buyer, or read the clause.")
    told = _ANSWER[demand.kind](demand, case)
    if told is None or not demand.also:
        return told
    return replace(told, working=(*told.working, *(f"the pack also states {each}" for each in demand.also)))
