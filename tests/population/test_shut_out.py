from __future__ import annotations

from typing import Any

from tenderlint.model.document import Location
from tenderlint.model.fact import Fact
from tenderlint.population import shut_out


def fact(kind: str, value: float | str | None, unit: str | None, **more: Any) -> Fact:
    told = {"document": "itt.docx", "location": Location(block=1), "quote": "…", **more}
    return Fact(kind=kind, value=value, unit=unit, **told)


def test_turnover_and_accounts_are_compared_and_the_rest_is_left() -> None:
    found = shut_out(
        [fact("turnover_required", 1_500_000, "GBP"), fact("accounts_years", 3, "years"), fact("term", 36, "months")]
    )
    assert [each.fact.kind for each in found] == ["turnover_required", "accounts_years"]
    assert found[0].shares[0].sentence.startswith("between 88.5 % and 93.5 %")
    assert found[1].shares[0].below_at_least == 29.5


def test_the_same_value_in_two_places_is_one_demand() -> None:
    found = shut_out([fact("accounts_years", 3, "years"), fact("accounts_years", 3, "years", document="sq.docx")])
    assert [each.fact.document for each in found] == ["itt.docx"]


def test_another_currency_is_not_compared_and_says_why() -> None:
    found = shut_out([fact("turnover_required", 150_000_000, "INR"), fact("accounts_years", 3, "years")])
    assert [each.shares for each in found] == [(), ()]
    assert found[0].reason == "The published figures are in pounds, and this demand is in INR."
    assert found[1].reason == "The pack counts in INR, and the published figures are of the UK."


def test_a_pack_in_pounds_that_also_names_euros_is_compared() -> None:
    found = shut_out([fact("bond", 5, "EUR"), fact("contract_value", 5, "GBP"), fact("accounts_years", 2, "years")])
    assert found[0].shares


def test_years_of_trading_are_compared_and_years_of_experience_are_not() -> None:
    trading = fact("experience_years", 5, "years", quote="Firms must have been trading for no less than five years.")
    experience = fact("experience_years", 5, "years", quote="Describe contracts of the past five years.")
    of_a_person = fact("experience_years", 5, "years", label="Site Manager", quote=trading.quote)
    assert [each.fact for each in shut_out([trading, experience, of_a_person])] == [trading]


def test_a_demand_without_a_figure_is_no_threshold() -> None:
    assert shut_out([fact("turnover_required", None, None)]) == ()
