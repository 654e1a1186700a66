import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.facts.cross_references import references, targets
from tenderlint.facts.dangling import dangling
from tenderlint.model.document import BlockKind, Pack, Properties, ReadingNote, Unread
from tests.language.documents import block, document, entry


def heading(text, level=1):
    return block(text, BlockKind.HEADING, level)


def numbered(made, *clauses):
    """``made`` with these clause numbers on its first blocks."""
    blocks = [
        replace(each, location=replace(each.location, clause=clause))
        for each, clause in zip(made.blocks, clauses, strict=False)
    ]
    return replace(made, blocks=(*blocks, *made.blocks[len(clauses) :]))


def names(text):
    return [each.name for each in references(document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Payment is under clause 4.2(b).", ["clause 4.2(b)"]),
        ("Clauses 4.2, 5 and 6.1 outlive it.", ["clause 4.2", "clause 5", "clause 6.1"]),
        ("See paragraph 3 and Section 5.08 below.", ["paragraph 3", "section 5.08"]),
        ("Rates are in Schedule 4.", ["Schedule 4"]),
        ("As Schedules 2, 3 and 4 say.", ["Schedule 2", "Schedule 3", "Schedule 4"]),
        ("Annexure C and Appendix IV apply.", ["Annex C", "Appendix IV"]),
        ("Follow Call-Off Schedule 4a and Joint Schedule 3.", ["Call-Off Schedule 4A", "Joint Schedule 3"]),
        ("Terms stand in Schedule “A”.", ["Schedule A"]),
        ("Answer Part B only.", ["Part B"]),
        ("Attachment 03 holds it.", ["Attachment 3"]),
    ],
)
def test_places_are_read_in_one_form(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "As section 12 of the Procurement Act 2023 asks.",
        "Under regulation 57 a bidder may be left out.",
        "Article 28 GDPR governs it.",
        "As clause 9 of the Framework Agreement says.",
        "A Part 36 offer may be made.",
        "The site has a section 106 agreement.",
        "Section 508 standards apply.",
        "A ground in Schedule 6 to the Procurement Act 2023.",
        "The rate card is Annex 2 of the Supplier’s tender.",
        "Work under Framework Schedule 4 goes on.",
        "OMB Circular A-130, Appendix III is met.",
        "The Public Contracts Regulations 2015, section 3, allow it.",
        "A schedule a week ahead is kept.",
        "This Schedule 3 may be varied.",
        "Price Schedule 8",
        "IT Schedule 70 contract holders may bid.",
        "Appended at Schedule X.",
        "Volumes 2 of the traffic are past.",
    ],
)
def test_what_leads_out_of_the_pack_is_left_out(text):
    assert names(text) == []


def test_a_line_of_a_list_names_an_annex_and_refers_to_none():
    assert references(document(entry("Annex C – Plans"), heading("Schedule 2"), "Annex C Plans 14")) == ()
    assert names("Annex C lists the plans.") == ["Annex C"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Notice is under clause 4.", True),
        ("Notice is under clause 4 of this Agreement.", True),
        ("Times are in section 3 of the Specification.", False),
        ("Times are in paragraph 3 of Schedule 4.", False),
    ],
)
def test_whether_the_place_is_in_the_same_document(text, own):
    assert references(document(text))[0].own_document is own


def test_a_reference_has_its_place_and_words():
    (found,) = references(document("One.", "See clause 4.2.", path="terms.docx"))
    assert (found.kind, found.label, found.document) == ("clause", "4.2", "terms.docx")
    assert (found.location.block, found.quote) == (1, "See clause 4.2.")


def test_targets_are_clauses_parts_annexes_and_files():
    itt = numbered(
        document(
            "Money.",
            "When.",
            heading("Part B – Rates"),
            heading("Annex C"),
            "The green, the pond and the lane are " * 3,
        ),
        "4.2(b)",
        "5",
    )
    spec = document("Spec", path="Schedule 2 spec.docx")
    unread = Unread(path="Appendix-D.pdf", reason="Damaged.", advice="Save it anew.", code="damaged")
    there = targets(Pack((itt, spec), (unread,)))
    clauses = {("clause", "4.2(b)"), ("section", "4.2"), ("paragraph", "4"), ("clause", "5")}
    wanted = clauses | {("part", "B"), ("annex", "C"), ("schedule", "2"), ("appendix", "D")}
    assert wanted <= there
    assert ("clause", "6") not in there


def contract(*texts):
    clauses = [f"Clause number {number} of this agreement." for number in range(1, 9)]
    subs = [f"Part {number} of the fourth." for number in range(1, 5)]
    made = document(*clauses, *subs, *texts, path="terms.docx")
    return numbered(made, *map(str, range(1, 9)), *(f"4.{number}" for number in range(1, 5)))


def lost(*documents):
    return [each.name for each in dangling(Pack(documents))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See clause 9.", ["clause 9"]),
        ("See clause 4.7.", ["clause 4.7"]),
        ("See clause 8.", []),
        ("See clause 4.2(k).", []),
        ("See clause 5.3.", []),
        ("See clause 19 of the Lease.", []),
        ("See Schedule 4.", ["Schedule 4"]),
        ("See Part D.", []),
    ],
)
def test_only_what_is_surely_absent_dangles(text, expected):
    assert lost(contract(text)) == expected


def test_numbers_read_with_gaps_claim_nothing():
    gappy = numbered(document("One.", "Two.", "Nine.", "Ten.", "Twelve.", "See clause 40."), "1", "2", "9", "10", "12")
    assert lost(gappy) == []


def test_what_an_annex_calls_a_clause_is_another_document_s():
    annex = contract("See clause 30.")
    assert lost(replace(annex, path="schedule 3.docx")) == []


def test_a_place_in_another_file_of_the_pack_does_not_dangle():
    assert lost(contract("See Schedule 4."), document("Rates", path="schedule-4.xlsx")) == []
    assert (
        lost(contract("Use the Pricing Schedule (Schedule 4)."), document("Pricing schedule", path="prices.docx")) == []
    )


@pytest.mark.parametrize(
    "unseen",
    [
        pytest.param({"properties": Properties(pages_without_text=(3,))}, id="a page that is a picture"),
        pytest.param({"notes": (ReadingNote("truncated", "Rows after 5,000 were left out."),)}, id="the end"),
    ],
)
def test_nothing_dangles_where_something_was_not_seen(unseen):
    assert lost(replace(contract("See Schedule 4 and clause 9."), **unseen)) == []


def test_a_file_that_could_not_be_read_may_be_the_annex_unless_its_name_says_which_it_is():
    def lost_beside(path):
        unread = Unread(path=path, reason="Damaged.", advice="Save it anew.", code="damaged")
        return [each.name for each in dangling(Pack((contract("See Schedule 4."),), (unread,)))]

    assert lost_beside("scan.pdf") == []
    assert lost_beside("schedule 4.pdf") == []
    assert lost_beside("schedule 5.pdf") == ["Schedule 4"]


def test_parts_dangle_only_beside_parts():
    parts = document(heading("Part A"), "Words.", heading("Part B"), "More words.", "Answer Part D.")
    assert lost(parts) == ["Part D"]


@given(st.text(alphabet="SchedulAnnexclause 0123456789.()ABCIVX,and–-to", max_size=80))
def test_no_text_is_too_odd(text):
    for each in references(document(text)):
        assert each.label
        assert each.name
