import pytest

from tenderlint.model.document import BlockKind, Role
from tenderlint.model.law import ChosenRegime
from tests.engine.packs import catalogue, rule_text, verdict
from tests.language.documents import block, document, entry, row

UNKNOWN = ChosenRegime(None, "it is a test")


def findings(rule, *parts, **more):
    made = catalogue(rule)
    return verdict(made, document(*parts, **more)).findings


def test_a_finding_carries_its_passage_and_place():
    (found,) = findings(rule_text(), "Some words. The Supplier shall pay for everything. More words.")
    assert found.quote == "The Supplier shall pay for everything."
    assert found.match == "Supplier shall pay for everything"
    assert found.context.text[found.context.start : found.context.end] == found.match
    assert (found.document, found.location.block, found.severity) == ("itt.docx", 0, "high")


def test_the_lead_in_is_quoted_only_where_the_match_needs_it():
    (needed,) = findings(rule_text(), "The Supplier shall:", entry("pay for everything."))
    assert needed.quote == "The Supplier shall: pay for everything."
    (own,) = findings(rule_text(), "We agree that:", entry("the Supplier shall pay for everything."))
    assert own.quote == "the Supplier shall pay for everything."


def test_a_match_in_borrowed_words_alone_is_reported_once():
    found = findings(rule_text(), "The Supplier shall pay for everything, namely:", entry("chairs"), entry("tables"))
    assert [each.location.block for each in found] == [0]


def test_an_entry_repeats_what_its_lead_in_says_only_in_words_of_its_own():
    rule = rule_text(match=[{"all": ["supplier ...3 pay", "everything|anything"]}])
    lead = "The Supplier shall pay for everything, be it:"
    own = entry("a chair, for which the Supplier shall pay, and anything on it")
    found = findings(rule, lead, entry("anything made of wood"), own)
    assert [each.location.block for each in found] == [0, 2]
    assert len(findings(rule, "The Supplier shall pay for:", entry("anything"), entry("everything"))) == 2


def test_a_row_is_quoted_as_it_stands():
    rule = rule_text(match=["supplier ... pay ... everything"])
    (found,) = findings(rule, row(("Who", "Supplier"), ("What", "shall pay for everything")))
    assert found.quote == "Supplier | shall pay for everything"


@pytest.mark.parametrize(
    ("parts", "flagged"),
    [
        ([block("The Supplier shall pay for everything", BlockKind.HEADING)], False),
        ([block("The Supplier shall pay for everything.", BlockKind.HEADING)], True),
        ([block("The Supplier shall pay for everything.", BlockKind.FOOTER)], False),
        ([block("The Supplier shall pay for everything.", BlockKind.NOTE)], True),
    ],
)
def test_headings_and_furniture_are_not_clauses(parts, flagged):
    assert bool(findings(rule_text(), *parts)) is flagged


@pytest.mark.parametrize(
    "written", ["The Supplier shall pay for everything", "The Supplier shall pay for everything ..... 12"]
)
def test_a_line_of_the_contents_is_no_clause(written):
    heading = block("The Supplier shall pay for everything", BlockKind.HEADING)
    assert not findings(rule_text(), block(written), heading)
    assert findings(rule_text(), block(written))
    assert findings(rule_text(), heading, block(written))


def test_a_sentence_with_its_stop_is_no_line_of_the_contents():
    heading = block("The Supplier shall pay for everything", BlockKind.HEADING)
    assert findings(rule_text(), block("The Supplier shall pay for everything."), heading)


SURROUNDED = (
    "# none",
    "Before it stands a cap.",
    "The Supplier shall pay for everything. This sentence has a limit.",
    "After it stands a ceiling.",
)


@pytest.mark.parametrize(
    ("pattern", "scope", "left"),
    [
        ("everything", "statement", True),
        ("limit", "statement", False),
        ("limit", "block", True),
        ("cap", "block", False),
        ("cap", "nearby", True),
        ("ceiling", "nearby", True),
        ("ceiling", "heading", False),
        ("liability", "heading", True),
    ],
)
def test_a_condition_looks_as_far_as_its_scope(pattern, scope, left):
    rule = rule_text(unless=[{"any": [pattern], "scope": scope}])
    parts = [block(text, heading=("Liability",)) for text in SURROUNDED[1:]]
    assert bool(findings(rule, *parts)) is not left


def test_every_only_must_hold():
    rule = rule_text(only=["today", "tomorrow"])
    assert not findings(rule, "Today the Supplier shall pay for everything.")
    assert findings(rule, "Today and tomorrow the Supplier shall pay for everything.")


def test_an_adjustment_changes_severity_and_message():
    rule = rule_text(adjust=[{"severity": "low", "when": "agreed", "message": "It was agreed before."}])
    (found,) = findings(rule, "As agreed the Supplier shall pay for everything.")
    assert (found.severity, found.message) == ("low", "It was agreed before.")


def test_negation_counts_unless_the_rule_says_otherwise():
    text = "The Supplier shall not pay for everything."
    assert not findings(rule_text(), text)
    assert findings(rule_text(negated=True), text)


def test_a_rule_for_terms_looks_at_terms_and_at_documents_of_unknown_role():
    rule, text = rule_text(applies_to=["terms"]), "The Supplier shall pay for everything."
    assert findings(rule, text, role=Role.TERMS)
    assert findings(rule, text)
    assert not findings(rule, text, role=Role.LETTER)


def test_a_frame_with_an_exception_of_its_own():
    rule = rule_text(match=[{"all": ["pay", "everything"], "none": ["gladly"]}])
    assert findings(rule, "Everything they pay.")
    assert not findings(rule, "Everything they gladly pay.")


@pytest.mark.parametrize(
    ("parts", "flagged"),
    [
        (["Your badge number, please. Firms without a badge fail here."], True),
        ([block("Your badge number, please.", heading=("You fail without these",))], True),
        (["Your badge number, please. It helps us to plan."], False),
        (["Your badge number, please.", "Late tenders fail."], False),
    ],
)
def test_a_frame_may_want_words_beside_the_sentence(parts, flagged):
    rule = rule_text(match=[{"all": ["badge", "number"], "beside": ["fail"]}])
    assert bool(findings(rule, *parts)) is flagged
