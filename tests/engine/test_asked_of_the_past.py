"""A questionnaire that asks what a bidder has met with is no contract that will bring it about."""

import pytest

from tenderlint.model.config import Config
from tenderlint.pipeline import lint


def rules_on(text, folder):
    (folder / "terms.md").write_text(f"# Terms\n\n{text}\n", "utf-8")
    return {each.rule for each in lint([folder], Config(select=("RSK", "PAY"))).findings if each.quote}


@pytest.mark.parametrize(
    ("rule", "asked", "told"),
    [
        (
            "RSK008",
            "Have you paid liquidated damages for delay under any contract in the last three years?",
            "You pay liquidated damages for delay of £400 a day.",
        ),
        (
            "PAY012",
            "3.2 Has your organisation ever had to repay grant money to a public body?",
            "Your organisation will have to repay any grant money that is left at the end of the year.",
        ),
        (
            "RSK009",
            "Has a customer ever ended a contract with you for convenience?",
            "The Council may end this contract for convenience.",
        ),
    ],
)
def test_only_what_will_come_counts(rule, asked, told, tmp_path):
    assert rule not in rules_on(asked, tmp_path)
    assert rule in rules_on(told, tmp_path)
