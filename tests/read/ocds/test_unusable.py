"""A notice that cannot be used, or means harm, is refused in a sentence; small oddities are put up with."""

import json

import pytest

from tenderlint.read.draft import CannotRead
from tenderlint.read.ocds.reader import read_ocds
from tests.read.ocds.notices import OCID, package, read, records, release, tender, written

UNUSABLE = {
    "a list": ([release()], "unsupported", "one JSON object"),
    "no ocid": ({key: value for key, value in release().items() if key != "ocid"}, "damaged", "no Open Contracting ID"),
    "ocid that is none": (release(ocid={}), "damaged", "no Open Contracting ID"),
    "no tender": (
        {key: value for key, value in release().items() if key != "tender"},
        "unsupported",
        "nothing about a tender",
    ),
    "tender that is none": (release(tender={}) | {"tender": "later"}, "unsupported", "nothing about a tender"),
    "no release": (package(), "empty", "no release"),
    "no record": (records(), "empty", "no record"),
    "releases that are none": (package("one", 2, None), "empty", "no release"),
    "two procurements": (package(release(), release(ocid="ocds-h6vhtk-2")), "unsupported", "2 procurements"),
    "two records": (
        records({"ocid": "a", "releases": []}, {"ocid": "b", "releases": []}),
        "unsupported",
        "2 procurements",
    ),
    "links alone": (
        records({"ocid": OCID, "releases": [{"url": "https://notices.example/1"}]}),
        "unsupported",
        "on line",
    ),
    "broken off": (written(release())[:-40], "damaged", "no valid JSON"),
    "not a number": (written(release()).replace(b"180000", b"NaN"), "damaged", "“NaN”"),
    "endless": (written(release()).replace(b"180000", b"1e999"), "damaged", "too large"),
    "astronomical": (written(release()).replace(b"180000", b"9" * 5000), "damaged", "5,000 digits"),
    "deep": (b'{"ocid":' + b'{"a":' * 70 + b"1" + b"}" * 71, "unsafe", "nested more than 60"),
    "bottomless": (b'{"ocid":' + b"[" * 200_000, "unsafe", "nested without end"),
}


@pytest.mark.parametrize(("notice", "code", "reason"), UNUSABLE.values(), ids=UNUSABLE)
def test_a_notice_that_cannot_be_used_is_refused_in_a_sentence(notice, code, reason):
    with pytest.raises(CannotRead) as caught:
        read_ocds(notice if isinstance(notice, bytes) else written(notice))
    why = caught.value
    assert why.code == code
    assert reason in why.reason
    assert why.reason.endswith(".")
    assert why.advice.endswith(".")


def test_a_field_given_twice_is_told():
    data = written(release()).replace(b'"title":', b'"title": "Something else", "title":', 1)
    reading = read_ocds(data)
    assert reading.notice.title == "Upkeep of parks and verges"
    assert [note.text for note in reading.notes] == [
        "It gives a field twice in one place (“title”); the last one was read."
    ]


def test_half_a_character_does_not_reach_the_report():
    data = json.dumps(release(tender(title="Upkeep \ud800 of parks"))).encode()
    assert read_ocds(data).notice.title == "Upkeep \ufffd of parks"
    assert all(draft.text.encode() for draft in read_ocds(data).drafts)


def test_nothing_is_taken_for_a_number_in_front_of_a_line():
    assert all(draft.label == "" for draft in read(release(tender(title="2. Upkeep", description=""))).drafts[2:])


def test_a_byte_order_mark_and_windows_letters_are_read():
    assert read_ocds(b"\xef\xbb\xbf" + written(release())).notice.ocid == OCID
    assert read_ocds(json.dumps(release()).encode("utf-16")).notice.ocid == OCID
