"""Each demand against profiles that meet it, could meet it, fall short, or do not say."""

from __future__ import annotations

from datetime import date

import pytest

from tenderlint.bidder.answer import Answer, Answered
from tenderlint.bidder.fit import fit
from tenderlint.bidder.profile import Profile
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding
from tests.bidder.made import NOBODY, fact, finding, insured, profile, report

TODAY = date(2026, 12, 8)
MET, MET_IF, NOT_MET, CANNOT = Answer.MET, Answer.MET_IF, Answer.NOT_MET, Answer.CANNOT_TELL
EACH = "Turnover of £500,000 or more in each of the last three years."
TURNOVER = fact("turnover_required", 500000, "Yearly turnover must be £500,000 or more.")
TRADED = fact("experience_years", 5, "Firms must have traded for at least 5 years.", unit="years")
FOREMAN = fact("experience_years", 5, "The foreman needs 5 years of experience.", unit="years")
PUBLIC = fact("insurance_public", 5000000, "Public liability | £5,000,000")
EMPLOYERS = fact("insurance_employers", 5000000, "Employers' liability, if you employ anyone | £5 million")
WORTH = (fact("annual_value", 120000, "£120,000 a year, without VAT", vat="excluded"), fact("term", 24, unit="months"))
PAID = fact("payment_days", 30, "Invoices are paid within 30 days.", unit="days", block=2)


def only(who: Profile, *stated: Fact | Finding, kind: str = "") -> Answered:
    """The answer to the one demand, or to the one of that kind."""
    found = [each for each in fit(report(*stated), who, TODAY).answers if not kind or each.demand.kind == kind]
    (told,) = found
    return told


@pytest.mark.parametrize(
    ("stated", "who", "answer"),
    [
        (TURNOVER, profile(turnover=500000), MET),
        (TURNOVER, profile(turnover=180000), NOT_MET),
        (TURNOVER, NOBODY, CANNOT),
        (fact("turnover_required", 500000, EACH), profile(turnover={"2025": 6e5, "2024": 6e5, "2023": 5e5}), MET),
        (fact("turnover_required", 500000, EACH), profile(turnover={"2025": 600000, "2024": 400000}), NOT_MET),
        (fact("turnover_required", 500000, EACH), profile(turnover=600000), CANNOT),
        (fact("turnover_required", 500000, unit="USD"), profile(turnover=10), CANNOT),
        (fact("accounts_years", 3, unit="years"), profile(accounts_years=3), MET),
        (fact("accounts_years", 3, unit="years"), profile(accounts_years=1), NOT_MET),
        (
            fact("accounts_years", 3, "Accounts for 3 years; a newly formed firm sends a forecast.", unit="years"),
            profile(accounts_years=1),
            MET_IF,
        ),
        (TRADED, profile(years_trading=2), NOT_MET),
        (FOREMAN, profile(experience_years=1), CANNOT),
        (fact("references_required", 3, "Give 3 references.", unit=None), profile(references=3), MET),
        (fact("references_required", 3, "Give 3 references.", unit=None), profile(references=1), NOT_MET),
        (fact("references_required", 3, "Give up to three examples.", unit=None), profile(references=1), MET_IF),
        (
            fact("references_required", 1, "One contract finished in the last three years.", unit=None),
            profile(references=[{"year": 2019}]),
            NOT_MET,
        ),
        (PUBLIC, insured({"public": 5000000}), MET),
        (PUBLIC, insured({"public": 1000000}, {"public": 10000000}), MET_IF),
        (PUBLIC, insured({"public": 1000000}, {"public": 2000000}), NOT_MET),
        (PUBLIC, insured({"public": 1000000}), CANNOT),
        (EMPLOYERS, profile(staff=0), MET),
        (EMPLOYERS, profile(staff=3), CANNOT),
        (fact("fee_to_bid", 150), NOBODY, MET_IF),
        (fact("fee_to_bid", 150), profile(cash_reserve=20), NOT_MET),
        (fact("bond", 5000), profile(bond=0), NOT_MET),
        (fact("bond", 5000), profile(bond=5000), MET_IF),
        (fact("bond", 10, unit="%"), profile(bond=5000), CANNOT),
        (fact("liability_cap", 1000000), profile(liability=1000000), MET),
        (fact("liability_cap", 1000000), profile(liability=500000), NOT_MET),
        (finding("RSK001", "There is no limit to what you may owe."), profile(liability=500000), NOT_MET),
        (fact("references_required", 3, "Give 3 contracts of similar size.", unit=None), profile(references=3), MET_IF),
        (finding("SEL006", "Two contracts for councils."), profile(references=1), NOT_MET),
        (finding("SEL003", "Audited accounts must be sent."), profile(audited=True), MET),
        (finding("FAI008", "Firms with fewer than ten people will be rejected."), profile(staff=3), NOT_MET),
        (finding("FAI008", "Firms with fewer than ten people will be rejected."), profile(staff=9), CANNOT),
        (finding("FAI008", "Firms with fewer than ten people will be rejected."), profile(staff=10), MET),
        (finding("SEL003", "Audited accounts must be sent."), profile(audited=False), NOT_MET),
        (finding("SEL008", "Bidders must hold ISO 9001."), profile(certificates=["BS EN ISO 9001:2015"]), MET),
        (finding("SEL008", "Bidders must hold ISO 9001."), profile(certificates=[]), NOT_MET),
        (finding("SEL008", "Bidders must hold ISO 9001."), NOBODY, CANNOT),
        (finding("SEL008", "Cyber Essentials is required."), profile(certificates=["Cyber Essentials Plus"]), MET),
        (finding("SEL008", "Cyber Essentials Plus is required."), profile(certificates=["Cyber Essentials"]), NOT_MET),
        (finding("SEL019", "Only companies limited by shares may bid."), profile(legal_form="cio"), NOT_MET),
        (finding("SEL019", "Only companies limited by guarantee may bid."), profile(legal_form="cic"), CANNOT),
        (finding("SEL019", "Only companies by shares or by guarantee may bid."), profile(legal_form="cic"), MET),
        (finding("SEL019", "Sole traders may not bid."), profile(legal_form="sole-trader"), NOT_MET),
        (finding("SEL019", "Sole traders may not bid."), profile(legal_form="cic"), MET),
        (finding("SEL019", "The form of your firm matters."), profile(legal_form="cic"), CANNOT),
        (finding("SEL011", "Joint bids are not allowed."), profile(partners=False), MET),
        (finding("SEL011", "Joint bids are not allowed."), profile(partners=True), NOT_MET),
        (finding("SEL011", "No sub-contract without our written consent."), profile(partners=True), MET_IF),
        (finding("SEL014", "You have traded since 2020 at least."), profile(years_trading=9), CANNOT),
        (finding("SEL014", "You have traded for four years."), profile(years_trading=9), MET),
        (finding("SEL010", "Net assets must be £1.5 million or more."), profile(net_assets=1600000), MET),
        (finding("SEL010", "The acid-test ratio must be 1.2."), profile(acid_test=1.1), NOT_MET),
        (finding("SEL006", "Two contracts for councils."), profile(references=[{"sector": "public"}]), NOT_MET),
        (finding("SEL006", "One contract for a council."), profile(references=[{"sector": "public"}]), MET_IF),
        (finding("SEL015", "A depot in Thanet is needed when you bid."), profile(places=["Thanet"]), MET),
        (finding("SEL015", "A depot in Thanet is needed when you bid."), profile(places=["Dover"]), CANNOT),
        (finding("SEL020", "Members of the Guild of Menders alone."), profile(memberships=["Guild of Menders"]), MET),
        (finding("SEL020", "Members of the Guild of Menders alone."), profile(memberships=[]), MET_IF),
        (finding("SEL022", "Show £40,000 of cash for the start."), profile(cash_reserve=39999), NOT_MET),
        (finding("SEL009", "A score of 60 or more."), profile(cash_reserve=1), CANNOT),
        (finding("SEL017", "Your vans must be there on the closing date."), NOBODY, MET_IF),
        (finding("PRO013", "You must attend the briefing on 4 December 2026."), NOBODY, NOT_MET),
        (finding("PRO013", "You must attend the briefing on 14 December 2026."), NOBODY, MET_IF),
        (finding("RSK006", "A guarantee of your parent is required."), profile(parent_company=True), MET_IF),
        (finding("RSK006", "A guarantee of your parent is required."), profile(parent_company=False), NOT_MET),
        (
            finding("RSK006", "A guarantee of your parent, or a personal guarantee of its owner."),
            profile(parent_company=False, personal_guarantee=True),
            MET_IF,
        ),
    ],
)  # fmt: skip
def test_one_demand(stated: Fact | Finding, who: Profile, answer: Answer) -> None:
    told = only(who, stated)
    assert told.answer is answer, told
    assert told.working or told.do


def test_the_working_shows_both_figures() -> None:
    told = only(profile(turnover=180000), TURNOVER)
    assert told.working == ("turnover £180,000 < £500,000 asked",)
    assert told.demand.places[0].text == "itt.docx, clause 4.0"


def test_cash_is_the_months_until_the_first_payment() -> None:
    short = only(profile(cash_reserve=5000), *WORTH, PAID, kind="cash")
    assert short.answer is MET_IF
    assert "30 days of work + 30 days to payment = 2 months" in short.working[0]
    assert "£10,000 a month = £20,000" in short.working[2]
    assert short.do is not None
    assert "£15,000" in short.do
    assert only(profile(cash_reserve=20000), *WORTH, PAID, kind="cash").answer is MET
    assert only(profile(cash_reserve=20000), PAID, kind="cash").answer is CANNOT


def test_months_of_own_funds_are_a_condition() -> None:
    asked = finding("SEL022", "Fund the first three months from your own reserves.")
    assert only(profile(cash_reserve=29999), *WORTH, asked, kind="own-funds").answer is NOT_MET
    assert only(profile(cash_reserve=30000), *WORTH, asked, kind="own-funds").answer is MET


def test_vat_is_taken_out_of_a_value_that_holds_it() -> None:
    worth = fact("annual_value", 120000, "£120,000 a year including VAT")
    told = only(profile(cash_reserve=0), worth, PAID, kind="cash")
    assert "£100,000 without" in " ".join(told.working)


def test_a_contract_too_large_for_a_limit_of_ones_own() -> None:
    assert only(profile(largest_share=50, turnover=200000), *WORTH).answer is MET_IF
    assert only(profile(largest_share=60, turnover=200000), *WORTH).answer is MET
    assert not fit(report(*WORTH), profile(turnover=200000), TODAY).answers


def test_cover_that_must_be_held_when_bidding_is_due_by_the_deadline() -> None:
    dates = (
        fact("deadline", "2027-01-20T12:00", unit=None, block=8),
        fact("start_date", "2027-04-01", unit=None, block=9),
    )
    who = insured({"public": 1000000}, {"public": 10000000})
    later = only(who, PUBLIC, *dates)
    early = only(who, PUBLIC, *dates, finding("SEL004", "Certificates must be enclosed."), kind="insurance")
    assert (later.by, early.by) == (date(2027, 4, 1), date(2027, 1, 20))


def test_two_values_for_one_thing_name_each_other() -> None:
    other = fact("insurance_public", 10000000, "Public liability cover of £10,000,000.", block=7)
    told = fit(report(PUBLIC, other), insured({"public": 5000000}), TODAY).answers
    assert [each.answer for each in told] == [CANNOT, MET]
    assert "the pack also states public liability insurance of £5,000,000 (itt.docx, clause 4.0)" in told[0].working


def test_one_demand_in_two_places_is_one() -> None:
    again = fact("turnover_required", 500000, "As said, £500,000.", block=6)
    assert len(only(NOBODY, TURNOVER, again).demand.places) == 2


def test_years_that_are_only_looked_back_on_are_no_demand() -> None:
    looked = fact("experience_years", 3, "Give two contracts of the last three years.", unit="years")
    assert not fit(report(looked), NOBODY, TODAY).answers


def test_a_cap_for_most_losses_leaves_the_others_to_judgement() -> None:
    told = fit(
        report(fact("liability_cap", 100000), finding("RSK001", "For data there is no limit.")),
        profile(liability=200000),
        TODAY,
    ).answers
    assert [each.answer for each in told] == [CANNOT, MET]


def test_a_visit_named_twice_is_one() -> None:
    told = only(
        NOBODY,
        finding("PRO013", "Site visit (compulsory) | 15 December 2026"),
        finding("PRO013", "Attendance at the site visit is a condition of tendering.", block=51),
    )
    assert told.by == date(2026, 12, 15)
    assert len(told.demand.places) == 2


def test_the_greater_of_two_caps_counts_where_the_clause_says_so() -> None:
    caps = (
        fact("liability_cap", 1000000, "the greater of £1,000,000 and 125 % of the charges", basis="greater", block=4),
        fact(
            "liability_cap",
            125,
            "the greater of £1,000,000 and 125 % of the charges",
            unit="%",
            basis="greater",
            block=4,
        ),
    )
    told = only(profile(liability=900000), *WORTH, *caps, kind="liability")
    assert told.demand.amount == 1000000
    assert told.answer is NOT_MET


def test_a_cap_of_which_a_part_is_not_known_is_never_taken_as_met() -> None:
    words = "the greater of £100,000 and 125 % of the charges"
    caps = [fact("liability_cap", sum_, words, unit=unit, basis="greater") for sum_, unit in ((1e5, "GBP"), (125, "%"))]
    assert only(profile(liability=500000), *caps).answer is CANNOT
    assert only(profile(liability=50000), *caps).answer is NOT_MET


def test_a_cap_that_begins_anew_each_year_counts_for_the_whole_term_with_its_extension() -> None:
    cap = fact("liability_cap", 100000, "In each Contract Year liability is limited to £100,000.", block=5)
    longer = fact("extension", 12, unit="months", block=6)
    assert only(profile(liability=200000), cap, *WORTH, kind="liability").answer is MET
    told = only(profile(liability=200000), cap, *WORTH, longer, kind="liability")
    assert told.answer is MET_IF
    assert "£100,000 × 3 years: £300,000 > £200,000" in told.working[0]
    assert only(profile(liability=200000), cap).answer is MET_IF


def test_accounts_that_must_be_audited_are_asked_for_by_themselves() -> None:
    asked = fact("accounts_years", 3, "Three years' audited accounts must be enclosed.", unit="years")
    who = profile(accounts_years=5, audited=False)
    assert only(who, asked, kind="audited").answer is NOT_MET
    eased = fact("accounts_years", 3, "Three years' accounts, audited where the law requires it.", unit="years")
    assert only(who, eased).answer is MET


def test_an_answer_in_the_past_is_never_the_day_to_act_by() -> None:
    gone = fact("deadline", "2026-11-01", unit=None, block=8)
    assert only(profile(turnover=1), TURNOVER, gone).by is None
