"""Insurance, liability and guarantees."""

from __future__ import annotations

from tenderlint.bidder.answer import Answered, cannot_tell, met, met_if, not_met
from tenderlint.bidder.answers.case import Case, state
from tenderlint.bidder.answers.compared import against
from tenderlint.bidder.demand import Demand
from tenderlint.wording.values import money


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
    working = (
        f"{money(demand.amount, 'GBP')} {'≤' if demand.amount <= own else '>'} {limit}, the most that you will carry"
    )
    if demand.amount <= own:
        return met(demand, working)
    return not_met(demand, working, do=f"Ask for a cap of {limit}.", by=case.ask_by)


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
