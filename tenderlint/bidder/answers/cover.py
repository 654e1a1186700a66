"""Insurance, liability and guarantees."""

from __future__ import annotations

import math

from tenderlint.bidder.answer import Answered, cannot_tell, met, met_if, not_met
from tenderlint.bidder.answers.case import Case, state
from tenderlint.bidder.answers.compared import against
from tenderlint.bidder.demand import Bound, Demand
from tenderlint.wording.values import money, number


def insurance(demand: Demand, case: Case) -> Answered:
    """Cover that is held, or that could be bought in time."""
    cover, asked = demand.unit or "", demand.amount or 0
    if cover == "employers" and case.profile.staff == 0:
        return _no_staff(demand)
    held, more = case.profile.held.get(cover), case.profile.obtainable.get(cover)
    if held is not None and held >= asked:
        return met(demand, against("held", held, asked))
    working = (against("held", held, asked),) if held is not None else ()
    if more is None:
        missing = "insurance.obtainable" if held is not None else "insurance.held"
        return cannot_tell(demand, *working, do=f"{state(f'{missing}.{cover}')} A broker can say what could be had.")
    working = (*working, against("obtainable", more, asked))
    if more < asked:
        return not_met(demand, *working, do="Ask whether lower cover will do, with your reasons.", by=case.ask_by)
    if demand.early:
        return met_if(demand, *working, do="Buy the cover before you bid, since it must be held then.", by=case.bid_by)
    return met_if(demand, *working, do="Get a quotation now, and buy the cover if you win.", by=case.start_by)


def _no_staff(demand: Demand) -> Answered:
    if demand.conditional:
        return met(demand, "you employ nobody, and the clause is for those who do")
    return met_if(
        demand,
        "you employ nobody, so the law asks for no such cover",
        do="Ask the buyer to confirm that it is not needed.",
    )


def liability(demand: Demand, case: Case) -> Answered:
    """What the bidder would be liable for, against the most that it will carry."""
    own = case.profile.liability
    if own is None:
        return cannot_tell(demand, do=state("liability"))
    limit = money(own, "GBP")
    if demand.name:
        do = f"See whether those losses can happen and be insured, or ask for a cap of {limit}."
        return cannot_tell(demand, "for other losses there is a cap", do=do)
    if demand.amount is None:
        return not_met(
            demand, f"no limit > {limit}, the most that you will carry", do=f"Ask for a cap of {limit}.", by=case.ask_by
        )
    working = _beside(demand.amount, own)
    if demand.open_end is (Bound.AT_LEAST if demand.amount <= own else Bound.AT_MOST):
        why = f"{money(demand.amount, 'GBP')} {demand.open_end}: the other sum is a share of a value that is not stated"
        return cannot_tell(demand, why, do="Ask for the value of the contract.")
    if demand.amount > own:
        return not_met(demand, working, do=f"Ask for a cap of {limit}.", by=case.ask_by)
    return _over_the_term(demand, case, own, working) if demand.yearly else met(demand, working)


def _beside(amount: float, own: float) -> str:
    return f"{money(amount, 'GBP')} {'≤' if amount <= own else '>'} {money(own, 'GBP')}, the most that you will carry"


def _over_the_term(demand: Demand, case: Case, own: float, working: str) -> Answered:
    """A cap that begins anew each year comes to its sum times the years."""
    if not case.setting.longest:
        return met_if(
            demand,
            f"{working}; it begins anew each year",
            do="See for how many years you may be liable, and whether you will carry that.",
        )
    years = max(1, math.ceil(case.setting.longest / 12))
    total = (demand.amount or 0) * years
    told = f"{money(demand.amount or 0, 'GBP')} × {number(years)} year{'s' * (years > 1)}: {_beside(total, own)}"
    if total <= own:
        return met(demand, told)
    do = f"Decide whether you will carry {money(total, 'GBP')} in all, or ask for a cap of {money(own, 'GBP')}."
    return met_if(demand, told, do=do, by=case.ask_by)


def guarantee(demand: Demand, case: Case) -> Answered:
    """A parent that could stand behind the bidder, or directors who would."""
    parent, personal = case.profile.parent_company, case.profile.personal_guarantee
    if parent is None:
        return cannot_tell(demand, do=state("parent-company"))
    if parent:
        return met_if(demand, "there is a parent company", do="Ask the parent for it.", by=case.bid_by)
    if demand.name != "personal":
        return not_met(
            demand, "there is no parent company", do="Ask what is wanted of firms without one.", by=case.ask_by
        )
    if personal is None:
        return cannot_tell(demand, "there is no parent company", do=state("personal-guarantee"))
    if personal:
        return met_if(
            demand, "there is no parent company", do="Have the directors agree to the guarantee.", by=case.bid_by
        )
    return not_met(
        demand,
        "there is no parent company, and no personal guarantee is given",
        do="Ask to leave it out.",
        by=case.ask_by,
    )
