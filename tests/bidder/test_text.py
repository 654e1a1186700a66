"""What is read from the documents themselves: demands in words, the tasks of bidding, and what could not be told."""

from __future__ import annotations

from datetime import date

import pytest

from tenderlint.bidder.answer import Answer
from tenderlint.bidder.fit import Fit, fit
from tenderlint.bidder.published import published
from tenderlint.model.config import Config
from tenderlint.pipeline import lint

INVITATION = """# Invitation to tender: mending benches

1.1 Hazelmere Parish Council invites tenders. The contract is worth £24,000 a year including VAT, for two years.

1.2 Tenders must be received by noon on Friday 22 January 2027.

1.3 Bidders must hold ISO 9001 certification or equivalent.

1.4 Bidders must be registered for VAT.

1.5 You must hold a waste carrier registration.

1.6 Please describe three examples of similar work.

1.7 Please enclose a copy of your safeguarding policy.

1.8 How will you keep the public safe? (no more than 400 words)

1.9 Describe how you will run the work.

# Form of tender

Signed:
"""
TERMS = """# Terms and conditions

1.1 The Supplier shall send an invoice every three months.

1.2 The Council shall pay each invoice within 30 days.
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Fit:
    folder = tmp_path_factory.mktemp("benches")
    (folder / "itt.md").write_text(INVITATION, "utf-8")
    (folder / "terms.md").write_text(TERMS, "utf-8")
    (folder / "plan.pdf").write_bytes(b"%PDF-1.7\nnot one")
    return fit(lint([folder], Config(jobs=1)), published()["local-charity"], date(2026, 12, 8))


def answer(told: Fit, title: str) -> tuple[Answer, str]:
    (found,) = [each for each in told.answers if each.demand.title == title]
    return found.answer, found.demand.places[0].text


def test_a_certificate_with_an_equivalent_can_be_met_in_another_way(told: Fit) -> None:
    assert answer(told, "ISO 9001") == (Answer.MET_IF, "itt.md, clause 1.3, line 7")


def test_registrations_and_vat(told: Fit) -> None:
    assert answer(told, "Waste carrier registration")[0] is Answer.MET_IF
    assert answer(told, "Registered for VAT")[0] is Answer.MET_IF


def test_examples_of_work(told: Fit) -> None:
    assert answer(told, "References") == (Answer.MET_IF, "itt.md, clause 1.6, line 13")


def test_how_often_the_work_is_invoiced_comes_from_the_terms(told: Fit) -> None:
    (cash,) = [each for each in told.answers if each.demand.kind == "cash"]
    assert cash.working[0].startswith("invoices quarterly (as the pack says): 91 days of work + 30 days to payment")


def test_what_bidding_takes(told: Fit) -> None:
    counts = {task.title: task.count for task in told.effort.tasks}
    assert counts["To read"] == 2
    assert counts["Words asked for"] == 400
    assert counts["Papers to enclose"] == 1
    assert counts["Signatures"] == 1
    assert counts["Questions to answer"] == 3
    # One answer of 400 words and two of an assumed 500, at 250 words an hour, and little to read.
    assert 5.6 <= told.effort.hours <= 6


def test_a_file_that_was_not_read_is_told(told: Fit) -> None:
    assert any(line.startswith("plan.pdf was not read: ") for line in told.untold)


def test_what_stands_in_the_way_comes_first(told: Fit) -> None:
    order = [list(Answer).index(each.answer) for each in told.answers]
    assert order == sorted(order)
