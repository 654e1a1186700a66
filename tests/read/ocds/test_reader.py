"""Every shape that a notice comes in is read, and laid out for a person."""

import pytest

from tenderlint.model.document import BlockKind, Format
from tests.read.ocds.notices import LOTS, OCID, package, read, records, release, tender


def line_of(reading, said):
    return reading.drafts[said.block].text


SHAPES = {
    "bare release": release(),
    "release package": package(release()),
    "bare record": {"ocid": OCID, "releases": [release()]},
    "bare record, compiled": {"ocid": OCID, "releases": [], "compiledRelease": release(tag=["compiled"])},
    "record package": records({"ocid": OCID, "releases": [release()]}),
    "record package, compiled": records(
        {
            "ocid": OCID,
            "releases": [{"url": "https://notices.example/1#1", "date": "2026-10-01T09:00:00Z", "tag": ["tender"]}],
            "compiledRelease": release(tag=["compiled"]),
        }
    ),
}


@pytest.mark.parametrize("notice", SHAPES.values(), ids=SHAPES)
def test_every_shape_of_notice_says_the_same(notice):
    reading = read(notice)
    assert reading.format is Format.OCDS
    assert reading.notice.ocid == OCID
    assert reading.notice.title == "Upkeep of parks and verges"
    assert reading.notice.dates.deadline.iso == "2026-12-04T12:00"
    assert [(sum_.amount, sum_.currency, sum_.vat) for sum_ in reading.notice.whole.values] == [
        (180000, "GBP", "excluded"),
        (216000, "GBP", "included"),
    ]


@pytest.mark.parametrize("shape", ["bare release", "release package", "record package", "record package, compiled"])
def test_a_notice_as_it_should_be_leaves_no_note(shape):
    assert read(SHAPES[shape]).notes == ()


def test_a_release_with_the_extensions_of_find_a_tender_leaves_no_note():
    extended = tender(
        lots=LOTS,
        aboveThreshold=True,
        legalBasis={"id": "2023/54", "scheme": "UKPGA"},
        specialRegime=["lightTouch"],
        techniques={"hasFrameworkAgreement": True, "frameworkAgreement": {"maximumParticipants": 6}},
        submissionTerms={"electronicSubmissionPolicy": "required", "languages": ["en"]},
    )
    assert read(package(release(extended))).notes == ()


def test_headings_group_what_is_said():
    reading = read(
        release(tender(lots=LOTS, documents=[{"id": "1", "title": "itt.docx"}], awardCriteriaDetails="Merit."))
    )
    headings = [draft.text for draft in reading.drafts if draft.kind is BlockKind.HEADING]
    assert headings == [
        "Tender",
        "Buyer",
        "Dates",
        "Lots",
        "Lot 1: Parks",
        "Lot 2: Verges",
        "Award criteria",
        "Documents",
    ]


def test_no_heading_stands_over_nothing():
    reading = read(release({"id": "1", "title": "Upkeep"}))
    assert [draft.text for draft in reading.drafts if draft.kind is BlockKind.HEADING] == ["Tender", "Buyer", "Dates"]


def test_the_buyers_own_words_are_prose_and_the_rest_is_not():
    reading = read(release(tender(lots=LOTS)))
    prose = [draft.text for at, draft in enumerate(reading.drafts) if at not in reading.notice.made]
    assert prose == [
        "Upkeep of parks and verges",
        "Mowing, planting and litter.",
        "The supplier must hold public liability insurance of £5 million.",
        "Lot 1, renewal: The buyer may add two years.",
    ]


def test_every_field_stands_at_the_block_that_says_it():
    notice = (reading := read(release(tender(lots=LOTS)))).notice
    said = {
        "Buyer: Wexcombe District Council": notice.buyer,
        "Procurement method: open": notice.procedure.method,
        "Procedure: Open procedure": notice.procedure.details,
        "Closing date: 2026-12-04T12:00:00+00:00": notice.dates.deadline,
        "Last date for questions: 2026-11-20T17:00:00+00:00": notice.dates.enquiries_end,
        "Tender value: 180,000 GBP (excluding VAT)": notice.whole.values[0],
        "Lot 2, value: 96,000 GBP (including VAT)": notice.lots[1].terms.values[1],
        "Lot 1, award criterion: Quality 60 %": notice.lots[0].terms.criteria[0],
        "Lot 1, suitable for voluntary, community and social enterprises (VCSE): no": notice.lots[0].terms.vcse,
    }
    assert {line_of(reading, at): at for at in said.values()} == said
