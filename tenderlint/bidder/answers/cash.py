"""Cash that the work takes before it is paid for."""

from __future__ import annotations

import math
from typing import Final

from tenderlint.bidder.answer import Answered, cannot_tell, met, met_if, not_met
from tenderlint.bidder.answers.case import Case, state
from tenderlint.bidder.demand import Demand
from tenderlint.wording.values import money, number

_MONTH: Final = 365.25 / 12
"""Days in a month."""
_YEAR: Final = 12
_BILLING: Final = {"monthly": 30, "quarterly": 91, "half-yearly": 182, "yearly": 365}
"""Days of work that one invoice is for."""
_WEEK: Final = 7 / 5


def until_paid(demand: Demand, case: Case) -> Answered:
    """What is laid out before the first payment comes, against what is there."""
    if demand.unit not in ("days", "working days"):
        return cannot_tell(demand, do="Read when invoices are paid.")
    if case.setting.annual is None:
        return _worth_unknown(demand)
    wait = (demand.amount or 0) * (_WEEK if demand.unit == "working days" else 1)
    billing = demand.name or "monthly"
    days = _BILLING[billing]
    # To the next tenth, so that what is multiplied is what is shown.
    months = math.ceil(round((days + wait) / _MONTH * 10, 6)) / 10
    source = "as the pack says" if demand.name else "assumed, since the pack was not found to say"
    counted = (
        f"invoices {billing} ({source}): {days} days of work + {number(wait)} days to payment = {number(months)} months"
    )
    need, working = _need(months, case)
    return _funded(demand, case, need, (counted, *working), required=False)


def own_funds(demand: Demand, case: Case) -> Answered:
    """Months that must be paid for out of the bidder's own pocket."""
    if demand.amount is None:
        return cannot_tell(demand, "the number of months was not recognised", do="Ask how much must be shown.")
    if demand.unit == "GBP":
        return _funded(demand, case, demand.amount, (), required=True)
    if case.setting.annual is None:
        return _worth_unknown(demand)
    need, working = _need(demand.amount, case)
    return _funded(demand, case, need, working, required=True)


def _worth_unknown(demand: Demand) -> Answered:
    return cannot_tell(
        demand, "the pack does not state what the work is worth", do="Ask for the value of the contract."
    )


def _need(months: float, case: Case) -> tuple[float, tuple[str, ...]]:
    """The cost of so many months, with its working; there must be a value."""
    monthly = round((case.setting.annual or 0) / _YEAR)
    need = round(months * monthly)
    told = f"{number(months)} months × {money(monthly, 'GBP')} a month = {money(need, 'GBP')}"
    return need, (*case.setting.annual_working, f"{told}, if the work costs what it is paid (no profit)")


def _funded(demand: Demand, case: Case, need: float, working: tuple[str, ...], *, required: bool) -> Answered:
    own = case.profile.cash_reserve
    if own is None:
        return cannot_tell(demand, *working, do=state("cash-reserve"))
    compared = f"cash {money(own, 'GBP')} {'≥' if own >= need else '<'} {money(need, 'GBP')} needed"
    if own >= need:
        return met(demand, *working, compared)
    if required:
        return not_met(demand, *working, compared, do="Ask for payment in advance or by the month.", by=case.ask_by)
    gap = money(round(need - own), "GBP")
    do = f"Arrange {gap} more (a loan or an overdraft), or ask for earlier payment."
    return met_if(demand, *working, compared, do=do, by=case.start_by)
