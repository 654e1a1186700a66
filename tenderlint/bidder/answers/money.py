"""Turnover, accounts, ratios, fees and security."""

from __future__ import annotations

from typing import Final

from tenderlint.bidder import phrases
from tenderlint.bidder.answer import Answered, cannot_tell, met, met_if, not_met
from tenderlint.bidder.answers.case import Case, state
from tenderlint.bidder.answers.compared import against
from tenderlint.bidder.demand import Demand
from tenderlint.bidder.shape import Turnover
from tenderlint.wording.values import money, number

_ALTERNATIVE: Final = "Offer what the clause allows in its place."


def turnover(demand: Demand, case: Case) -> Answered:
    """The latest year, every year that is looked back on, or their average, as the words say."""
    own = case.profile.turnover
    asked = demand.amount or 0
    if not own:
        return cannot_tell(demand, do=state("turnover"))
    wanted = demand.window or 1
    if phrases.on_average(demand.quote) and len(own) >= wanted:
        mean = sum(each.amount for each in own[:wanted]) / wanted
        return _by_figure(demand, case, f"average turnover of {wanted} years", mean, asked)
    looked_at = own[:wanted] if demand.each_year else own[:1]
    working = tuple(against(_year(each), each.amount, asked) for each in looked_at)
    if any(each.amount < asked for each in looked_at):
        return _short(demand, case, *working)
    if demand.each_year and len(own) < wanted:
        return cannot_tell(
            demand, *working, f"{len(own)} of {wanted} years are stated", do=f"State “turnover” for {wanted} years."
        )
    return met(demand, *working)


def _year(told: Turnover) -> str:
    return f"turnover of {told.year}" if told.year else "turnover"


def _by_figure(demand: Demand, case: Case, what: str, own: float, asked: float) -> Answered:
    working = against(what, own, asked)
    return met(demand, working) if own >= asked else _short(demand, case, working)


def _short(demand: Demand, case: Case, *working: str) -> Answered:
    """It falls short: another way that the clause allows, or a question to the buyer."""
    if demand.otherwise:
        return met_if(demand, *working, do=_ALTERNATIVE, by=case.bid_by)
    return not_met(demand, *working, do="Ask whether other evidence will do, or bid with a partner.", by=case.ask_by)


def accounts(demand: Demand, case: Case) -> Answered:
    """Years of accounts that exist."""
    own = case.profile.accounts_years
    if demand.amount is None:
        return cannot_tell(demand, do="Read how many years the clause asks for.")
    if demand.at_most:
        return met(demand, f"at most {number(demand.amount)} years may be given")
    if own is None:
        return cannot_tell(demand, do=state("accounts-years"))
    working = against("accounts of", own, demand.amount, pounds=False, unit="years")
    if own >= demand.amount:
        return met(demand, working)
    if demand.otherwise:
        return met_if(demand, working, do=_ALTERNATIVE, by=case.bid_by)
    return not_met(
        demand, working, do="Ask whether a bank letter, forecasts or management accounts will do.", by=case.ask_by
    )


def audited(demand: Demand, case: Case) -> Answered:
    """An audit, or that there is none."""
    own = case.profile.audited
    if own is None:
        return cannot_tell(demand, do=state("audited"))
    if own:
        return met(demand, "the accounts are audited")
    if demand.otherwise:
        return met_if(demand, "the accounts are not audited", do=_ALTERNATIVE, by=case.bid_by)
    return not_met(
        demand, "the accounts are not audited", do="Ask whether accounts that need no audit will do.", by=case.ask_by
    )


def net_assets(demand: Demand, case: Case) -> Answered:
    """Net assets in pounds."""
    if case.profile.net_assets is None:
        return cannot_tell(demand, do=state("net-assets"))
    return _by_figure(demand, case, "net assets", case.profile.net_assets, demand.amount or 0)


def acid_test(demand: Demand, case: Case) -> Answered:
    """The ratio of the latest accounts."""
    own, asked = case.profile.acid_test, demand.amount or 0
    if own is None:
        return cannot_tell(demand, do=state("acid-test"))
    working = against("acid-test ratio", own, asked, pounds=False)
    return met(demand, working) if own >= asked else _short(demand, case, working)


def ratio(demand: Demand, _: Case) -> Answered:
    """A ratio that a profile does not hold."""
    return cannot_tell(demand, do="Work it out from the latest accounts.")


def credit_score(demand: Demand, _: Case) -> Answered:
    """A score that only its agency knows."""
    return cannot_tell(demand, "a profile holds no credit score", do="Get your own report before you bid.")


def size(demand: Demand, case: Case) -> Answered | None:
    """The contract's share of the bidder's turnover, where the bidder set itself a limit."""
    most, own = case.profile.largest_share, case.profile.turnover
    if most is None:
        return None
    if not own or not own[0].amount:
        return cannot_tell(demand, do=state("turnover"))
    share = 100 * (demand.amount or 0) / own[0].amount
    working = f"{number(round(share))} % of your turnover; your own limit is {number(most)} %"
    told = (*case.setting.annual_working, working)
    if share <= most:
        return met(demand, *told)
    return met_if(demand, *told, do="Bid for a lot or with a partner, or go beyond your own limit.", by=case.bid_by)


def fee(demand: Demand, case: Case) -> Answered:
    """A payment, which anybody can make who has the money."""
    asked, own = demand.amount, case.profile.cash_reserve
    if asked is None:
        return met_if(demand, do="Read what is to be paid, and pay it.", by=case.bid_by)
    if own is not None and own < asked:
        return not_met(demand, against("cash", own, asked), do="Ask for the fee to be waived.", by=case.ask_by)
    return met_if(demand, do=f"Pay {money(asked, 'GBP')}.", by=case.bid_by)


def security(demand: Demand, case: Case) -> Answered:
    """A bond from a bank or surety, or a deposit."""
    own, asked = case.profile.bond, demand.amount
    if own is None:
        return cannot_tell(demand, do=state("bond"))
    if asked is None:
        if own:
            return cannot_tell(demand, f"up to {money(own, 'GBP')} can be got", do="Ask for how much it is to be.")
        return not_met(demand, "none can be got", do="Ask whether the security can be left out.", by=case.ask_by)
    working = against("bond that can be got", own, asked)
    if own >= asked:
        return met_if(demand, working, do="Get the bond or pay the deposit.", by=case.start_by)
    return not_met(demand, working, do="Ask whether the security can be left out or lowered.", by=case.ask_by)
