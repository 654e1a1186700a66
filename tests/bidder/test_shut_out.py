"""Whom a pack shuts out: counted from facts and findings alone."""

from __future__ import annotations

from tenderlint.bidder.shut_out import shuts_out
from tests.bidder.made import fact, finding, report


def test_a_demand_bars_those_who_cannot_meet_it_and_nobody_else() -> None:
    told = shuts_out(report(fact("turnover_required", 300000), finding("SEL003", "Audited accounts must be sent.")))
    barred = {bar.demand.title: list(bar.barred) for bar in told.bars}
    assert barred == {
        "Audited accounts": [
            "sole-trader",
            "micro-firm",
            "new-social-enterprise",
            "local-charity",
            "specialist-sme",
        ],
        "Turnover": ["sole-trader", "micro-firm", "new-social-enterprise", "local-charity"],
    }
    assert (told.barred_from("sole-trader"), told.barred_from("regional-firm")) == (2, 0)
    assert told.bars[1].barred["micro-firm"].working == ("turnover £200,000 < £300,000 asked",)


def test_what_can_be_done_or_cannot_be_told_shuts_nobody_out() -> None:
    told = shuts_out(
        report(
            fact("insurance_public", 10000000),
            fact("turnover_required", 10**9, unit="USD"),
            finding("SEL009", "A score of 60."),
            finding("PRO013", "You must attend on 1 January 2020."),
        )
    )
    assert told.bars == ()


def test_demands_come_by_how_many_they_shut_out() -> None:
    told = shuts_out(report(fact("accounts_years", 2, unit="years"), fact("turnover_required", 10**8)))
    assert [len(bar.barred) for bar in told.bars] == [6, 1]
