from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from tenderlint.decisions.apply import Home, apply, recorded
from tenderlint.model.decision import Kind
from tenderlint.model.rule import Severity
from tests.report import sample

TODAY = date(2027, 2, 1)
FINDING = sample.accounts()


@pytest.fixture
def home(tmp_path):
    """A repository with the file of decisions at its top and a pack below."""
    pack = tmp_path / "packs" / "buses"
    pack.mkdir(parents=True)
    for name in ("itt.docx", "terms.pdf"):
        (pack / name).touch()
    return Home(tmp_path, pack)


def accepted(home, finding=FINDING, **changes):
    return replace(recorded(finding, Kind.ACCEPTED, home), reason="The bank asks for it.", **changes)


def settle(home, finding, *decisions):
    (marked,), decided = apply([finding], decisions, home, TODAY)
    return marked.suppressed, decided


def test_a_place_is_told_from_the_file_of_decisions(home):
    assert accepted(home).document == "packs/buses/itt.docx"
    assert accepted(home, sample.no_value()).document == "packs/buses"


def test_an_accepted_finding_bears_its_reason_owner_and_day(home):
    reason, decided = settle(home, FINDING, accepted(home, owner="J. Smith", until=date(2027, 3, 31)))
    assert reason == "The bank asks for it. (J. Smith) Until Wednesday 31 March 2027."
    assert (decided.accepted, decided.baseline, decided.expired, decided.orphaned) == (1, 0, (), ())


def test_it_holds_on_its_last_day_and_not_after(home):
    assert settle(home, FINDING, accepted(home, until=TODAY))[0]
    late = accepted(home, until=date(2027, 1, 31))
    reason, decided = settle(home, FINDING, late)
    assert reason is None
    assert decided.expired == (late,)


def test_what_has_become_more_serious_counts_again(home):
    assert settle(home, FINDING, accepted(home, severity=Severity.MEDIUM))[0] is None
    assert settle(home, replace(FINDING, severity=Severity.LOW), accepted(home))[0]


def test_the_same_words_in_another_document_are_another_finding(home):
    copied = replace(FINDING, document="terms.pdf")
    reason, decided = settle(home, copied, accepted(home))
    assert reason is None
    assert len(decided.orphaned) == 1


def test_a_decision_follows_a_renamed_document(home):
    (home.base / "itt.docx").rename(home.base / "invitation.docx")
    reason, decided = settle(home, replace(FINDING, document="invitation.docx"), accepted(home))
    assert reason
    assert decided.orphaned == ()


def test_a_document_in_an_archive_is_there_as_long_as_the_archive_is(home):
    (home.base / "pack.zip").touch()
    inside = accepted(home, replace(FINDING, document="pack.zip/itt.docx"))
    assert settle(home, FINDING, inside)[0] is None


def test_a_decision_without_its_finding_is_orphaned(home):
    decision = accepted(home, replace(FINDING, fingerprint="other"))
    assert settle(home, FINDING, decision)[1].orphaned == (decision,)
