"""What a contract is worth: stated, or worked out from its term, by lot, and with VAT; always with its working."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.checks.case import compile_dossier
from tenderlint.checks.extending import in_one_passage, times
from tenderlint.checks.limits import Limits
from tenderlint.checks.worth import Unknown, Worth, first_term, full_term, total, whole_or_yearly, with_vat, yearly
from tenderlint.model.document import Location, Pack
from tenderlint.model.fact import Fact
from tenderlint.model.law import ChosenRegime
from tenderlint.model.threshold import DatedValue, Threshold

VAT = Threshold(name="vat-rate", unit="%", says="The standard rate of value added tax.", values=(DatedValue(20),))
LIMITS = Limits({"vat-rate": VAT})


def fact(kind, value, unit="GBP", *, block=0, quote="", **rest):
    return Fact(
        kind=kind, value=value, unit=unit, document="itt.md", location=Location(block=block), quote=quote, **rest
    )


def dossier(*facts, given_value=None):
    made = compile_dossier(Pack(documents=()), facts, ChosenRegime(None, ""), LIMITS, {})
    return replace(made, given_value=given_value)


def test_a_stated_value_is_taken_with_its_place():
    worth = total(dossier(fact("contract_value", 180_000)))
    assert (worth.amount, worth.unit) == (180_000, "GBP")
    assert worth.working == ("Contract value: £180,000 (itt.md, paragraph 1)",)


def test_a_value_that_the_user_gives_stands_in_where_the_pack_states_none():
    worth = total(dossier(given_value=150_000))
    assert (worth.amount, worth.facts) == (150_000, ())
    assert worth.working == ("Contract value: £150,000 (stated by you; the pack gives none)",)
    assert yearly(dossier(fact("term", 36, "months"), given_value=150_000)).amount == 50_000
    assert total(dossier(fact("contract_value", 180_000), given_value=150_000)).amount == 180_000


def test_of_several_values_the_largest_counts_and_the_working_says_so():
    worth = total(dossier(fact("contract_value", 150_000), fact("contract_value", 180_000, block=3)))
    assert worth.amount == 180_000
    assert "the largest of those stated (also £150,000 (itt.md, paragraph 1))" in worth.working[0]


def test_a_value_a_year_is_multiplied_by_the_term_without_extensions():
    given_ = dossier(fact("annual_value", 50_000), fact("term", 36, "months"), fact("extension", 12, "months", block=2))
    assert total(given_).amount == 150_000
    assert total(given_).working[-1] == "£50,000 a year × 3 years = £150,000 (without extensions)"
    assert total(given_, extended=True).amount == 200_000


def test_a_contract_value_is_divided_by_the_term():
    worth = yearly(dossier(fact("contract_value", 240_000), fact("term", 48, "months")))
    assert worth.amount == 60_000
    assert worth.working[-1] == "£240,000 ÷ 4 years = £60,000 a year (without extensions)"


def test_a_value_that_names_its_own_period_is_divided_by_that():
    value = fact("contract_value", 240_000, quote="Its value over the full four years is £240,000.")
    worth = yearly(dossier(value, fact("term", 24, "months")))
    assert worth.amount == 60_000
    assert worth.working[1:] == (
        "It is the value over four years, as the same sentence says",
        "£240,000 ÷ 4 years = £60,000 a year",
    )


def test_where_the_term_is_unknown_the_whole_value_stands_in_and_is_marked():
    worth = whole_or_yearly(dossier(fact("contract_value", 240_000)))
    assert (worth.amount, worth.whole) == (240_000, True)
    assert whole_or_yearly(dossier()) == Unknown("no contract value is stated")


def test_a_contract_of_half_a_year_is_worth_its_whole_value_a_year():
    assert yearly(dossier(fact("contract_value", 30_000), fact("term", 6, "months"))).amount == 30_000


def test_a_lot_is_compared_with_its_own_value_and_otherwise_with_the_whole():
    given_ = dossier(fact("contract_value", 90_000, label="Lot 1"), fact("contract_value", 500_000))
    assert total(given_, "Lot 1").amount == 90_000
    assert total(given_, "Lot 2").amount == 500_000


def test_lots_that_state_values_add_up_to_the_whole():
    worth = total(dossier(fact("contract_value", 90_000, label="Lot 1"), fact("contract_value", 40_000, label="Lot 2")))
    assert worth.amount == 130_000
    assert worth.working[-1] == "£90,000 + £40,000 = £130,000 for all lots that state a value"


def test_vat_is_added_only_where_it_is_said_to_be_left_out():
    excluded = with_vat(total(dossier(fact("contract_value", 100_000, vat="excluded"))), LIMITS)
    assert excluded.amount == 120_000
    assert "£100,000 without VAT + VAT at 20 % (vat-rate" in excluded.working[-1]
    assert with_vat(total(dossier(fact("contract_value", 100_000, vat="included"))), LIMITS).amount == 100_000
    silent = with_vat(total(dossier(fact("contract_value", 100_000))), LIMITS)
    assert (silent.amount, "not said with the figure" in silent.working[-1]) == (100_000, True)


def test_what_is_not_stated_is_unknown_with_a_reason():
    assert total(dossier()) == Unknown("no contract value is stated")
    assert yearly(dossier(fact("contract_value", 1))) == Unknown("how long the contract lasts is not stated")
    assert first_term(dossier()) == Unknown("how long the contract lasts is not stated")


def test_extensions_told_in_two_places_are_added_once():
    length = full_term(
        dossier(
            fact("term", 24, "months"),
            fact("extension", 12, "months", block=4, quote="It may be extended by one year, twice."),
            fact("extension", 24, "months", block=40, quote="with extensions of up to two years in total"),
        )
    )
    assert length.months == 48
    assert length.working[-1] == "24 + 24 months = 48 months, 4 years"


def test_a_term_given_with_its_extensions_is_not_extended_again():
    length = full_term(
        dossier(
            fact("term", 36, "months", quote="Three years from 1 April."),
            fact("term", 60, "months", block=2, quote="The maximum term, including any extension, is five years."),
            fact("extension", 24, "months", block=1, quote="up to two further years"),
        )
    )
    assert length.months == 60
    assert first_term(dossier(*length.facts)).months == 60


def test_periods_are_counted():
    for words, count in {
        "The Council may extend it by one year, twice.": 2,
        "two (2) further periods of 12 months each": 2,
        "a further two one-year periods": 2,
        "24 months plus two optional 12-month extension periods": 2,
        "up to 12 month extensions": 1,
        "further periods of up to 24 months in total, two periods at most": 1,
        "an option to extend for two more years": 1,
    }.items():
        assert times(words) == count, words


@given(st.lists(st.integers(1, 9), min_size=1, max_size=4))
def test_a_series_adds_every_figure_but_the_first(further):
    words = f"The term is {' + '.join(map(str, [3, *further]))} years."
    assert in_one_passage(words, [12]) == 12 * sum(further)
    assert in_one_passage(words.replace(" years", ""), [12]) == 12 * sum(further)
    assert in_one_passage(words.replace("years", "months"), [12]) == sum(further)


@given(st.integers(1, 10**9), st.integers(13, 120))
def test_dividing_and_multiplying_by_the_term_agree(amount, months):
    term = fact("term", months, "months")
    year = yearly(dossier(fact("contract_value", amount), term))
    assert isinstance(year, Worth)
    back = total(dossier(fact("annual_value", year.amount), term))
    assert abs(back.amount - amount) < 0.01 * max(1, amount)
