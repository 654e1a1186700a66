"""From a report to the questions: what is asked, what is put together, what comes first, what is left out."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.catalogue.store import load_compiled
from tenderlint.model.document import Location, ReadingNote, Unread
from tenderlint.model.finding import Finding, Outcome, Result
from tenderlint.model.report import About, Report
from tenderlint.model.rule import Category, Severity
from tenderlint.questions.advice import advice
from tenderlint.questions.ask import questions
from tenderlint.questions.names import Names
from tenderlint.questions.sheet import Sheet
from tests.report import sample

RULES = {rule.id: rule for rule in load_compiled().rules}
ABOUT = tuple(map(About.of, RULES.values()))
DAY = sample.fact("clarification_deadline", "2027-01-15", location=Location(block=7, clause="2.2"))


def made(*findings: Finding, **changes: object) -> Report:
    """A report of the rules of the catalogue, on a pack that states the last day for questions."""
    report = replace(sample.silent(), rules=ABOUT, outcomes=(), facts=(DAY,), findings=findings)
    return replace(report, **changes)  # type: ignore[arg-type]


def of(rule: str, block: int = 1, **changes: object) -> Finding:
    """A finding of a rule of the catalogue."""
    known = RULES[rule]
    finding = sample.accounts(
        rule=rule,
        category=known.category,
        severity=known.severity,
        message=known.message,
        location=Location(block=block, clause=f"{block}.1"),
    )
    return replace(finding, **changes)  # type: ignore[arg-type]


def undecided(reason: str, rule: str = "PAY001") -> Outcome:
    return Outcome(rule, Result.UNDECIDED, reason)


def texts(sheet: Sheet) -> list[str]:
    return [question.text for question in sheet.questions]


def test_a_question_has_the_figure_of_the_pack_and_its_place() -> None:
    turnover = sample.fact("turnover_required", 2000000, "GBP")
    (question,) = questions(made(of("SEL001", evidence=(turnover,)))).questions
    assert question.text.startswith("A minimum turnover of £2,000,000 is asked for. Would the Authority consider")
    assert (question.number, question.document, question.clause, question.page) == (1, "itt.docx", "1.1", None)
    assert question.reference == "itt.docx, clause 1.1"
    assert question.quote == sample.ACCOUNTS
    assert question.rules == ("SEL001",)


def test_without_the_figure_it_is_asked_all_the_same() -> None:
    (question,) = questions(made(of("SEL001"))).questions
    assert question.text == RULES["SEL001"].ask[-1]  # type: ignore[index]


def test_one_cause_in_many_places_is_one_question_that_names_the_first_few() -> None:
    found = [of("RSK002", block, document="terms.pdf") for block in range(1, 8)]
    (question,) = questions(made(*found)).questions
    assert [place.location.block for place in question.places if place.location] == [1, 2, 3, 4]
    assert question.reference == "terms.pdf, clause 1.1; clause 2.1; clause 3.1; clause 4.1; and 3 other places"


def test_figures_of_one_cause_stand_together() -> None:
    covers = [("insurance_public", 20000000), ("insurance_professional", 5000000)]
    found = [of("SEL005", at, evidence=(sample.fact(kind, sum_, "GBP"),)) for at, (kind, sum_) in enumerate(covers)]
    (question,) = questions(made(*found)).questions
    told = "£20,000,000 of public liability insurance and £5,000,000 of professional indemnity insurance"
    assert told in question.text


def test_of_many_words_the_first_few_are_named() -> None:
    found = [of("CLR003", block, match=f"AB{block}") for block in range(1, 10)]
    (question,) = questions(made(*found)).questions
    assert "“AB1”, “AB2”, “AB3”, “AB4”, “AB5”, “AB6” and 3 more in these documents?" in question.text


def test_each_contradiction_is_a_question_of_its_own() -> None:
    says = "The term is 36 months in itt.docx, clause 1.1, but 60 months in terms.pdf, clause 2."
    also = "The start date is 1 May in itt.docx, clause 1.1, but 1 June in terms.pdf, clause 3."
    sheet = questions(made(of("CLR008", 1, message=says), of("CLR008", 2, message=also)))
    assert texts(sheet) == [f"{each} Please could the Authority confirm which applies?" for each in (says, also)]


def test_a_rule_of_somebody_elses_is_asked_in_the_words_of_its_category() -> None:
    own = replace(ABOUT[0], id="FAX001", category=Category.PROCESS, ask=None)
    finding = replace(of("PRO007"), rule="FAX001")
    (question,) = questions(made(finding, rules=(own,))).questions
    assert question.text == ("Would the Authority consider a change to this step, or confirm how it will be applied?")
    assert not questions(made(replace(finding, severity=Severity.INFO), rules=(own,))).questions


@pytest.mark.parametrize(
    "finding",
    [
        pytest.param(of("DOC002"), id="nobody asks about tags"),
        pytest.param(of("PRO019", severity=Severity.INFO), id="played down by its rule"),
        pytest.param(of("RSK002", suppressed="Agreed with the board."), id="somebody accepted it"),
    ],
)
def test_what_nobody_asks_about_is_left_out(finding: Finding) -> None:
    assert not questions(made(finding)).questions


def test_groups_stand_in_their_order_and_the_serious_first_within_them() -> None:
    found = [of(rule, at) for at, rule in enumerate(["VAL010", "PAY001", "RSK012", "RSK001", "SEL001", "CLR005"])]
    sheet = questions(made(*found))
    assert [question.rules[0] for question in sheet.questions] == [
        "CLR005", "SEL001", "RSK001", "RSK012", "PAY001", "VAL010",
    ]  # fmt: skip
    assert [question.number for question in sheet.questions] == [1, 2, 3, 4, 5, 6]


def test_at_most_twenty_and_no_group_crowds_out_another() -> None:
    asked = [rule for rule in RULES.values() if rule.ask and rule.severity is Severity.HIGH]
    sheet = questions(made(*(of(rule.id, at) for at, rule in enumerate(asked))))
    assert len(asked) > 30
    assert (len(sheet.questions), sheet.left_out) == (20, len(asked) - 20)
    assert {question.about for question in sheet.questions} == {
        "Prices and missing information", "Requirements to take part", "Contract terms", "Payment", "Other points",
    }  # fmt: skip
    assert any(f"{sheet.left_out} further questions were left out" in line for line in advice(sheet))


def test_a_document_that_is_listed_and_missing_is_asked_for_once_with_what_the_text_misses() -> None:
    found = of("CLR005", match="Schedule 7")
    told = of("CLR005", 2, match="Schedule 4")
    sheet = questions(made(found, told, listed=(sample.LISTED,)))
    (question,) = sheet.questions
    assert question.text == (
        "The documents refer to “Schedule 7” and “Schedule 4”, not found among the documents provided. "
        "Please could the Authority provide what is referred to, or correct the reference?"
    )
    prose = replace(
        sample.LISTED, label=None, title="The office of jobs and services is the body of the city that buys them"
    )
    (alone,) = questions(made(listed=(prose, sample.LISTED))).questions
    assert "“Schedule 4 (Vehicle standards)”" in alone.text
    assert alone.reference == "terms.pdf, clause 3.1, page 2"
    assert [*advice(sheet)] == ["Before you send question 1, make sure that you have everything the buyer published."]


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("itt.docx is a template with 12 places to fill in", "still open in itt.docx"),
        (
            "the term is left blank (itt.docx, clause 2.1)",
            "No entry appears to have been made for the term (itt.docx, clause 2.1).",
        ),
        (
            "the contract's value is left blank (itt.docx, row 3)",
            "for the contract's value (itt.docx, row 3)",
        ),
        ("there is no day “31 June 2027” (itt.docx, clause 2.1)", "“31 June 2027”, a date that does not exist"),
        (
            "the contract value is stated in GBP and in EUR (itt.docx)",
            "The contract value is stated in GBP and in EUR.",
        ),
        ("no deadline for bids is stated", "date and time by which tenders must be received"),
        ("no contract value is stated", "estimated value or budget"),
        ("no weights were found in a table, a list or a sentence", "the weight of each award criterion"),
        (
            "the contract starts (1 May 2027, itt.docx) before it is awarded (2 May 2027, itt.docx)",
            "the contract start (1 May 2027, itt.docx) before it is awarded (2 May 2027, itt.docx)",
        ),
    ],
)
def test_what_no_rule_could_tell_is_asked_once(reason: str, said: str) -> None:
    both = (undecided(reason), undecided(f"page 3 was not read; {reason}", "RSK004"))
    (question,) = questions(made(outcomes=both)).questions
    assert said in question.text
    assert question.rules == ()


def test_what_only_an_invitation_says_is_not_missed_from_terms_alone() -> None:
    reasons = ("no deadline for bids is stated", "no contract value is stated", "no weights were found in a table")
    outcomes = tuple(map(undecided, reasons))
    assert len(questions(made(outcomes=outcomes)).questions) == 3
    assert not questions(made(outcomes=outcomes, documents=(sample.TERMS,))).questions


def test_a_payment_period_is_missed_where_both_invitation_and_terms_are_there() -> None:
    outcomes = (undecided("no payment period is stated"),)
    both = questions(made(outcomes=outcomes, documents=(sample.ITT, sample.TERMS)))
    assert ["within how many days" in text for text in texts(both)] == [True]
    assert not questions(made(outcomes=outcomes)).questions


def test_a_sentence_is_not_asked_for_as_a_document() -> None:
    prose = "The office of jobs and services is the body of the city that buys and oversees them"
    assert not questions(made(of("CLR005", match=prose))).questions


def test_two_rules_about_one_passage_are_one_question() -> None:
    passage = "Price carries 80 of 100 marks."
    found = [of(rule, 4, quote=passage) for rule in ("VAL011", "VAL007", "RSK002")]
    one, other = questions(made(*found, of("RSK001", 9))).questions[0], questions(made(*found)).questions[-1]
    assert len(one.rules) == 2
    assert "it also" in one.text
    assert len(other.rules) == 1
    assert not questions(made(of("RSK001"), of("CLR005"))).questions[0].text.count("it also")


def test_what_both_say_first_is_said_once() -> None:
    due = (sample.fact("deadline", "2026-12-28T12:00"),)
    (question,) = questions(made(*(of(rule, 4, evidence=due) for rule in ("PRO001", "PRO010")))).questions
    assert question.text.count("Tenders are due by") == 1
    assert question.text.count("?") == 2


def test_blanks_are_asked_for_together() -> None:
    blanks = (
        "the term is left blank (itt.docx, clause 2.1)",
        "the contract's value is left blank (itt.docx, clause 2.1)",
    )
    (question,) = questions(made(outcomes=tuple(map(undecided, blanks)))).questions
    assert "for the term and the contract's value (itt.docx, clause 2.1)." in question.text


def test_the_passage_quoted_is_the_one_that_the_question_is_about() -> None:
    share = sample.fact("price_weight", 70, None)
    found = [
        of("VAL007", 1, quote="The lowest price wins each order."),
        of("VAL007", 2, quote="Price | 70", evidence=(share,)),
    ]
    (question,) = questions(made(*found)).questions
    assert "Price appears to weigh 70" in question.text
    assert question.quote == "Price – 70"
    assert question.reference == "itt.docx, clause 2.1; clause 1.1"


def test_a_file_of_which_a_passage_is_named_is_not_named_again() -> None:
    (question,) = questions(made(of("CLR015", location=None), of("CLR015"), of("CLR015", quote="v0.2"))).questions
    assert question.reference == "itt.docx, clause 1.1"


def test_it_is_not_asked_where_a_finding_asks_for_the_same() -> None:
    sheet = questions(made(of("VAL012", document=None, location=None), outcomes=(undecided("no value is stated"),)))
    assert [question.rules for question in sheet.questions] == [("VAL012",)]
    assert sheet.questions[0].reference == "The documents as a whole"


def test_a_file_that_opens_nowhere_is_asked_for_and_one_that_only_this_program_cannot_read_is_told() -> None:
    damaged = Unread(path="prices.xlsx", reason="The file is damaged.", advice="Ask for it again.", code="damaged")
    drawing = Unread(path="plan.dwg", reason="Drawings are not read.", advice="Read it yourself.", code="unsupported")
    sheet = questions(made(unread=(damaged, drawing)))
    (question,) = sheet.questions
    assert question.text == (
        "It was not possible to open prices.xlsx. "
        "Please could the Authority confirm that what is published is complete, or provide it again?"
    )
    assert sheet.unread == (drawing,)


def test_a_scan_is_asked_for_as_text() -> None:
    scan = Unread(path="terms.pdf", reason="It is a scan.", advice="Ask for text.", code="no-text")
    found = of("DOC001", document="terms.pdf", location=None)
    sheet = questions(made(found, unread=(scan,)))
    assert [question.rules for question in sheet.questions] == [("DOC001",)]
    assert "a version with text" in sheet.questions[0].text
    assert sheet.unread == ()


def test_the_last_day_for_questions_is_the_earliest_that_is_stated() -> None:
    later = replace(DAY, value="2027-01-20T12:00")
    sheet = questions(made(facts=(later, DAY)), date(2027, 1, 15))
    assert sheet.deadline is not None
    assert (sheet.deadline.when, sheet.deadline.place.words) == ("2027-01-15", "itt.docx, clause 2.2")
    assert not sheet.passed
    after = questions(made(facts=(later, DAY)), date(2027, 1, 16))
    assert after.passed
    assert "The last day for questions was Friday 15 January 2027." in next(advice(after))
    assert after.questions == sheet.questions


def test_the_notice_of_another_procurement_gives_nothing_to_ask_and_no_day() -> None:
    note = ReadingNote("other-procurement", "It seems to be the notice of another procurement.")
    other = replace(sample.TERMS, path="notice.json", notes=(note,))
    earlier = replace(DAY, value="2026-01-01", document=other.path)
    found = of("RSK001", document=other.path)
    sheet = questions(made(found, documents=(sample.ITT, other), facts=(earlier, DAY)), date(2027, 1, 2))
    assert not sheet.questions
    assert sheet.deadline is not None
    assert (sheet.deadline.when, sheet.passed) == ("2027-01-15", False)


def test_folders_and_archives_are_not_named_as_they_may_name_who_asks() -> None:
    path = "For Quill & Daughters.zip/itt.docx"
    says = f"The term is 36 months in {path}, clause 1.1, but 60 months in {path}, clause 2."
    lost = Unread(path="Quill/prices.xlsx", reason="It is damaged.", advice="Ask.", code="damaged")
    plan = Unread(path="Quill/plan.dwg", reason="Quill/plan.dwg is a drawing.", advice="Look.", code="unsupported")
    sheet = questions(
        made(
            of("CLR008", message=says, document=path),
            of("DOC009", 2, document=path),
            documents=(replace(sample.ITT, path=path),),
            unread=(lost, plan),
            facts=(replace(DAY, document=path),),
            listed=(replace(sample.LISTED, document=path),),
            outcomes=(undecided(f"the term is left blank ({path}, clause 9)"),),
        )
    )
    assert len(sheet.questions) == 5
    assert sheet.documents == ("itt.docx",)
    assert sheet.deadline is not None
    shown = [sheet.deadline.place.words, *(line for each in sheet.unread for line in (each.path, each.reason))]
    shown += [words for each in sheet.questions for words in (each.text, each.reference)]
    assert [words for words in shown if "Quill" in words] == []
    assert {place.document for each in sheet.questions for place in each.places} == {path, lost.path}


def test_namesakes_are_told_apart_by_their_folders() -> None:
    names = Names(["a/lot 1/spec.docx", "a/lot 2/spec.docx", "a/itt.docx", "spec.docx"])
    assert names.shown("a/lot 1/spec.docx") == "lot 1/spec.docx"
    assert (names.shown("a/itt.docx"), names.shown("spec.docx")) == ("itt.docx", "spec.docx")
    assert names.within("see a/lot 2/spec.docx, clause 1") == "see lot 2/spec.docx, clause 1"


def test_where_it_is_not_stated_it_is_asked_for() -> None:
    sheet = questions(made(of("RSK001"), of("CLR005"), facts=()), date(2027, 1, 15))
    assert "confirm the last day for questions" in sheet.questions[1].text
    assert (sheet.deadline, sheet.passed) == (None, False)
    route = questions(made(of("PRO004"), facts=()))
    assert [question.rules for question in route.questions] == [("PRO004",)]
    assert not questions(made(facts=())).questions


@given(st.text(max_size=200), st.text(max_size=200))
@example("0" * 60, "")
@example("0" * 61, "")
def test_whatever_stands_in_the_pack_a_question_stays_one(words: str, message: str) -> None:
    rules = ("CLR005", "CLR008", "RSK001")
    found = [of(rule, at, match=words, quote=words, message=message) for at, rule in enumerate(rules)]
    sheet = questions(made(*found, facts=(sample.fact("buyer", words),)))
    # Of words as long as that CLR005 asks nothing: they name no document.
    assert len(sheet.questions) == (4 if len(words) <= 60 else 3)
    for question in sheet.questions:
        assert question.text.endswith("?")
        assert question.text == " ".join(question.text.split())
        assert question.text.isprintable() or not words.isprintable() or not message.isprintable()
