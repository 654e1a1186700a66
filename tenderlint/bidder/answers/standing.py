"""Who the bidder is: form, years, places, people and papers."""

from __future__ import annotations

from datetime import date
from typing import Final

from tenderlint.bidder import certificates, forms, phrases
from tenderlint.bidder.answer import Answered, cannot_tell, met, met_if, not_met
from tenderlint.bidder.answers.case import Case, state
from tenderlint.bidder.answers.compared import against
from tenderlint.bidder.demand import Demand
from tenderlint.bidder.shape import LEGAL_FORMS
from tenderlint.wording.counts import count

_OWNERS: Final = 2
"""Owners who may work in a firm beside those whom it employs: our assumption."""


def legal_form(demand: Demand, case: Case) -> Answered:
    """Whether the words admit the bidder's form."""
    own = case.profile.legal_form
    if own is None:
        return cannot_tell(demand, do=state("legal-form"))
    settled = forms.admits(demand.quote, own)
    told = f"you are {LEGAL_FORMS[own]}"
    if settled is None:
        return cannot_tell(demand, told, do="Read whom the clause admits, and ask if it is not plain.")
    if settled:
        return met(demand, told)
    return not_met(demand, told, do="Ask whether other legal forms are admitted.", by=case.ask_by)


def trading(demand: Demand, case: Case) -> Answered:
    """Full years since the bidder began."""
    return _years(demand, case, case.profile.years_trading, "years-trading", "trading for")


def experience(demand: Demand, case: Case) -> Answered:
    """Years of such work; a demand on one person is for that person."""
    if demand.name:
        return cannot_tell(demand, "this is asked of a person", do="Name somebody who has the years.")
    return _years(demand, case, case.profile.experience_years, "experience-years", "experience of")


def _years(demand: Demand, case: Case, own: float | None, key: str, what: str) -> Answered:
    if demand.amount is None:
        return cannot_tell(demand, do="Read how many years the clause asks for.")
    if own is None:
        return cannot_tell(demand, do=state(key))
    working = against(what, own, demand.amount, pounds=False, unit="years")
    if own >= demand.amount:
        return met(demand, working)
    if demand.otherwise:
        return met_if(demand, working, do="Offer what the clause allows in its place.", by=case.bid_by)
    return not_met(demand, working, do="Ask whether your people's own years will count.", by=case.ask_by)


def staff(demand: Demand, case: Case) -> Answered:
    """People who work there; owners, whom a profile leaves out, may or may not count."""
    own, asked = case.profile.staff, demand.amount or 0
    if own is None:
        return cannot_tell(demand, do=state("staff"))
    working = against("people employed:", own, asked, pounds=False)
    if own >= asked:
        return met(demand, working)
    if own + _OWNERS >= asked:
        return cannot_tell(demand, working, do="Ask whether owners who work there count.")
    return not_met(demand, working, do="Ask on what basis smaller organisations are left out.", by=case.ask_by)


def references(demand: Demand, case: Case) -> Answered:
    """Earlier work that is young enough; whether it is alike enough, only a person can say."""
    own, asked = case.profile.references, demand.amount or 0
    if own is None:
        return cannot_tell(demand, do=state("references"))
    latest = case.today or case.setting.deadline
    recent = [
        each for each in own if not (demand.window and latest and each.year) or each.year >= latest.year - demand.window
    ]
    undated = [each for each in own if each.year is None]
    back = f" of the last {demand.window} years" if demand.window else ""
    working = against(f"references{back}:", len(recent), asked, pounds=False)
    if len(recent) >= asked:
        if demand.window and undated and len(recent) - len(undated) < asked:
            return cannot_tell(demand, working, f"{len(undated)} have no year", do="State the year of each reference.")
        if demand.at_most or not phrases.alike(demand.quote):
            return met(demand, working)
        return met_if(demand, working, do="See that each is what the clause describes.", by=case.bid_by)
    if demand.at_most or demand.otherwise:
        return met_if(demand, working, do="Give what you have; the clause lets you give fewer.", by=case.bid_by)
    return not_met(demand, working, do="Ask whether fewer, or a partner's, will do.", by=case.ask_by)


def sector(demand: Demand, case: Case) -> Answered:
    """Whether there is earlier work for the kind of buyer that the words name."""
    own = case.profile.references
    if own is None:
        return cannot_tell(demand, do=state("references"))
    if not own:
        return not_met(demand, "there are no references", do="Ask whether other experience counts.", by=case.ask_by)
    sectors = [each.sector for each in own]
    wanted, public = phrases.several(demand.quote), sectors.count("public")
    if len(own) < wanted:
        working = against("references of any kind:", len(own), wanted, pounds=False)
        return not_met(demand, working, do="Ask whether fewer, or other experience, will do.", by=case.ask_by)
    if not phrases.public_buyers(demand.quote) or None in sectors:
        known = phrases.public_buyers(demand.quote)
        do = "State in the profile which are of public bodies." if known else "Hold your references against the clause."
        return cannot_tell(demand, count(len(own), "reference", "references"), do=do)
    working = against("references of public bodies:", public, wanted, pounds=False)
    if public >= wanted:
        return met_if(demand, working, do="Name those that match the clause in kind and size.", by=case.bid_by)
    return not_met(demand, working, do="Ask whether work for others counts.", by=case.ask_by)


def certificate(demand: Demand, case: Case) -> Answered:
    """A certificate that is held, or may be replaced."""
    held = case.profile.certificates
    if held is None:
        return cannot_tell(demand, do=state("certificates"))
    if own := certificates.holds(held, demand.name):
        return met(demand, f"{own} is held")
    if demand.otherwise:
        return met_if(
            demand,
            f"{demand.name} is not held",
            do="Show how you meet the same standard in another way.",
            by=case.bid_by,
        )
    return not_met(demand, f"{demand.name} is not held", do="Ask whether an equivalent will do.", by=case.ask_by)


def registration(demand: Demand, case: Case) -> Answered:
    """A registration or licence, which the bidder may get before the work starts."""
    held = case.profile.certificates
    if held is None:
        return cannot_tell(demand, do=state("certificates"))
    if own := certificates.registered(held, demand.name):
        return met(demand, f"{own} is held")
    return met_if(
        demand,
        f"the profile's certificates do not name it: {demand.name}",
        do="Apply for it now, or see that the law does not ask it of you.",
        by=case.start_by,
    )


def membership(demand: Demand, case: Case) -> Answered:
    """A body that the bidder belongs to, or could join."""
    own = case.profile.memberships
    if own is None:
        return cannot_tell(demand, do=state("memberships"))
    words = demand.quote.casefold()
    if found := next((each for each in own if each.casefold() in words), None):
        return met(demand, f"you belong to {found}")
    return met_if(demand, do="Join it, or ask whether another body will do.", by=case.bid_by)


def place(demand: Demand, case: Case) -> Answered:
    """Whether a place of the bidder's is named, or names the buyer."""
    own = case.profile.places
    if own is None:
        return cannot_tell(demand, do=state("places"))
    words = f"{demand.quote} {case.setting.buyer or ''}".casefold()
    if found := next((each for each in own if each.casefold() in words), None):
        return met(demand, f"you are in {found}")
    told = f"your places: {', '.join(own)}" if own else "no place is stated"
    return cannot_tell(demand, told, do="See whether one of your places is within the bounds of the clause.")


def whole_area(demand: Demand, case: Case) -> Answered:
    """Whether the bidder can serve all of it, only the bidder knows."""
    own = case.profile.places
    told = (f"your places: {', '.join(own)}",) if own else ()
    return cannot_tell(demand, *told, do="Decide whether you can serve all of it; if not, ask for lots.")


def alone(demand: Demand, case: Case) -> Answered:
    """Whether the bidder needs others, and may bring them."""
    own = case.profile.partners
    if own is None:
        return cannot_tell(demand, do=state("partners"))
    if not own:
        return met(demand, "you would bid and work alone")
    if phrases.by_consent(demand.quote):
        return met_if(
            demand, "you need partners or sub-contractors", do="Get the buyer's consent first.", by=case.ask_by
        )
    return not_met(
        demand, "you need partners or sub-contractors", do="Ask whether they may be brought in.", by=case.ask_by
    )


def resources(demand: Demand, case: Case) -> Answered:
    """What must be there when bidding costs money before anything is won."""
    return met_if(
        demand,
        "a profile does not list staff or plant",
        do="Have what the clause names in place when you bid.",
        by=case.bid_by,
    )


def vat(demand: Demand, case: Case) -> Answered:
    """Registered or not; anybody can register."""
    own = case.profile.vat_registered
    if own is None:
        return cannot_tell(demand, do=state("vat-registered"))
    return met(demand, "registered for VAT") if own else met_if(demand, do="Register for VAT.", by=case.bid_by)


def exclusion(demand: Demand, _: Case) -> Answered:
    """What happened in the past is no part of a profile."""
    return cannot_tell(demand, do="See whether anything the clause names has happened to you.")


def attendance(demand: Demand, case: Case) -> Answered:
    """Somebody must be there on a day; a day that is gone cannot be met."""
    try:
        day = date.fromisoformat(demand.name)
    except ValueError:
        return met_if(demand, do="Send somebody.")
    if case.today and day < case.today:
        return not_met(
            demand, f"it was on {day:%A} {day.day} {day:%B} {day.year}", do="Ask for another day.", by=case.ask_by
        )
    return met_if(demand, do="Send somebody.", by=day)
