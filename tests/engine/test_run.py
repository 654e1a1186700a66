import pytest
from msgspec.structs import replace

from tenderlint.engine.run import chosen_rules
from tenderlint.engine.search import Searched, with_crashes
from tenderlint.engine.unseen import unseen_parts
from tenderlint.matching import text as text_rules
from tenderlint.model.document import Pack, Properties, ReadingNote, Role, Unread
from tenderlint.model.finding import Result
from tenderlint.model.law import ChosenRegime
from tenderlint.model.rule import Severity
from tests.engine.packs import catalogue, rule_text, verdict_on
from tests.language.documents import document

BAD = "The Supplier shall pay for everything."
FINE = "Bids are opened at noon."
UNKNOWN = ChosenRegime(None, "it is a test")


def verdict(pack, *rules, floor=Severity.INFO):
    return verdict_on(catalogue(*(rules or (rule_text(),))), pack, floor)


def outcome(pack, *rules):
    (only,) = verdict(pack, *rules).outcomes
    return only


def test_the_four_outcomes():
    assert outcome(Pack((document(BAD),))).outcome is Result.FLAGGED
    assert outcome(Pack((document(FINE),))).outcome is Result.CLEAR
    letter = Pack((document(FINE, role=Role.LETTER),))
    assert outcome(letter, rule_text(applies_to=["terms"])).outcome is Result.NOT_APPLICABLE
    scanned = Pack((replace(document(FINE), properties=Properties(pages_without_text=(3,))),))
    assert outcome(scanned).outcome is Result.UNDECIDED


def test_what_was_not_seen_leaves_a_rule_undecided_and_is_named():
    unread = Unread(path="terms.doc", reason="It is old.", advice="Save it anew.", code="legacy")
    found = outcome(Pack((document(FINE),), (unread,)))
    assert found.outcome is Result.UNDECIDED
    assert "terms.doc" in found.reason
    cut = replace(document(FINE), notes=(ReadingNote("truncated", "only 5,000 pages were read"),))
    assert "only 5,000 pages were read" in outcome(Pack((cut,))).reason


@pytest.mark.parametrize(
    ("role", "parts", "unseen"),
    [
        (Role.INVITATION, (), True),
        (Role.TERMS, (Role.INVITATION,), True),
        (Role.UNKNOWN, (), True),
        (Role.TERMS, (), False),
    ],
)
def test_a_page_that_was_not_seen_matters_where_the_thing_may_stand(role, parts, unseen):
    scanned = Properties(pages_without_text=(3,))
    pack = Pack((replace(document(FINE, role=role), parts=parts, properties=scanned),))
    assert bool(unseen_parts(pack, (Role.INVITATION,))) is unseen


def test_a_finding_stands_though_something_was_not_seen():
    unread = Unread(path="terms.doc", reason="It is old.", advice="Save it anew.", code="legacy")
    assert outcome(Pack((document(BAD),), (unread,))).outcome is Result.FLAGGED


def test_a_rule_that_crashes_is_an_outcome_and_the_others_go_on(monkeypatch):
    real = text_rules._first

    def fail(rule, programs, seen):
        if rule.rule.id == "TST001":
            raise RuntimeError("boom")
        return real(rule, programs, seen)

    monkeypatch.setattr(text_rules, "_first", fail)
    pack = Pack((document(BAD, "The Supplier shall pay for everything twice."),))
    found = verdict(pack, rule_text(), rule_text(id="TST002"))
    assert [each.outcome for each in found.outcomes] == [Result.CRASHED, Result.FLAGGED]
    assert "boom" in found.outcomes[0].reason
    assert {each.rule for each in found.findings} == {"TST002"}


def test_a_kind_of_clause_that_crashes_is_a_note_on_the_document():
    pack = Pack((document(BAD, path="a.docx"), document(FINE, path="b.docx")))
    searched = [Searched(pack.documents[0], (), crashes={"audit_right": "boom", "TST001": "boom"})]
    first, second = with_crashes(pack, searched, ["audit_right", "indemnity"]).documents
    assert [note.code for note in first.notes] == ["clause-failed"]
    assert "“audit right” failed" in first.notes[0].text
    assert second.notes == ()


def test_findings_come_by_document_position_and_rule():
    pack = Pack((document(FINE, BAD, BAD, path="a.docx"), document(BAD, path="b.docx")))
    found = verdict(pack, rule_text(id="TST002"), rule_text()).findings
    assert [(each.document, each.location.block, each.rule) for each in found] == [
        ("a.docx", 1, "TST001"),
        ("a.docx", 1, "TST002"),
        ("a.docx", 2, "TST001"),
        ("a.docx", 2, "TST002"),
        ("b.docx", 0, "TST001"),
        ("b.docx", 0, "TST002"),
    ]


def test_fingerprints_tell_repeats_apart_and_outlive_place_and_file():
    first = verdict(Pack((document(FINE, BAD, FINE, BAD),))).findings
    moved = verdict(Pack((document(BAD, BAD, path="renamed.pdf"),))).findings
    assert [each.fingerprint for each in first] == [each.fingerprint for each in moved]
    assert len({each.fingerprint for each in first}) == 2


def test_findings_below_the_floor_are_left_out():
    assert not verdict(Pack((document(BAD),)), rule_text(severity="low"), floor=Severity.MEDIUM).findings


def test_a_rule_whose_findings_are_left_out_is_not_clear():
    (only,) = verdict(Pack((document(BAD),)), rule_text(severity="low"), floor=Severity.MEDIUM).outcomes
    assert only.outcome is Result.FLAGGED


def test_rules_are_chosen_by_id_prefix_and_name():
    made = catalogue(rule_text(), rule_text(id="TST002", name="other-rule"), rule_text(id="ABC001", name="third"))

    def ids(select=(), ignore=()):
        return [rule.id for rule in chosen_rules(made, select, ignore).rules]

    assert ids(("TST",)) == ["TST001", "TST002"]
    assert ids(("other-rule", "abc001")) == ["TST002", "ABC001"]
    assert ids((), ("TST",)) == ["ABC001"]
    assert ids(("TST",), ("test-rule",)) == ["TST002"]
