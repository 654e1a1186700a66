"""What is wrong with a notice is told in a sentence that a buyer understands, and the rest of it is read."""

import pytest

from tests.read.ocds.notices import package, read, release, tender

ZONED = "and should be a date and time with its time zone, such as 2026-12-04T12:00:00Z."
INVALID = {
    "text for a number": (
        tender(value={"amount": "£1m", "currency": "GBP"}),
        "(tender, value), “amount” should be a number, and is “£1m”.",
    ),
    "no code": (
        tender(mainProcurementCategory="parks"),
        "(tender), “main procurement category” is “parks”, which is no code of the standard (goods, works, services).",
    ),
    "unknown currency": (
        tender(value={"amount": 1, "currency": "POUNDS"}),
        "(tender, value), “currency” is “POUNDS”, which is no code of the standard.",
    ),
    "no date": (
        tender(tenderPeriod={"endDate": "31 February 2027"}),
        f"(tender, tender period), “end date” is “31 February 2027”, {ZONED}",
    ),
    "impossible date": (
        tender(tenderPeriod={"endDate": "2027-02-31T12:00:00Z"}),
        f"(tender, tender period), “end date” is “2027-02-31T12:00:00Z”, {ZONED}",
    ),
    "missing": ({"title": "Upkeep"}, "(tender), “id” is missing, which the standard asks for."),
    "weight in words": (
        tender(lots=[{"id": "1", "awardCriteria": {"criteria": [{"numbers": [{"number": "half"}]}]}}]),
        "(tender, lot 1, award criteria, criterion 1, number 1), “number” should be a number, and is “half”.",
    ),
    "flag in words": (
        tender(suitability={"vcse": "yes"}),
        "(tender, suitability), “vcse” should be true or false, and is “yes”.",
    ),
    "no address": (
        tender(documents=[{"id": "1", "url": "see portal"}]),
        "(tender, document 1), “url” is “see portal”, and should be a web address.",
    ),
    "twice": (tender(lots=[{"id": "1"}, {"id": "1"}]), "(tender), “lots” lists one entry twice."),
    "group for a text": (
        tender(procurementMethodDetails={"open": True}),
        "(tender), “procurement method details” should be a text, and is a group of fields.",
    ),
}


@pytest.mark.parametrize(("wrong", "sentence"), INVALID.values(), ids=INVALID)
def test_a_fault_is_told_in_a_sentence_and_the_rest_is_read(wrong, sentence):
    reading = read(package(release(wrong)))
    assert [(note.code, note.text) for note in reading.notes] == [("invalid-notice", f"In the notice {sentence}")]
    assert reading.notice.buyer.text == "Wexcombe District Council"


def test_faults_of_the_envelope_come_last():
    notes = read({"releases": [release(tender(status="open"))]}).notes
    assert [note.text for note in notes][1:] == [
        "In the notice, “uri”, “publisher”, “published date” and “version” are missing, which the standard asks for."
    ]
    assert "“status”" in notes[0].text


def test_only_a_handful_of_faults_is_told_one_by_one():
    notes = read(package(release(tender(documents=[{"title": n} for n in range(9)])))).notes
    assert len(notes) == 6
    assert notes[-1].text.startswith("13 further faults against the standard")


def test_a_flood_of_faults_is_not_counted_to_its_end():
    notes = read(package(release(tender(documents=[{"title": n} for n in range(999)])))).notes
    assert notes[-1].text.startswith("More than 195 further faults")
