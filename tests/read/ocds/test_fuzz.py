"""Whatever JSON it is given, the reader gives a document or a sentence, and never stumbles."""

import json
from copy import deepcopy

from hypothesis import given, settings
from hypothesis import strategies as st

from tenderlint.read.assemble import assemble
from tenderlint.read.draft import CannotRead
from tenderlint.read.ocds.reader import read_ocds
from tenderlint.read.ocds.recognise import is_notice
from tests.read.ocds.notices import LOTS, OCID, package, records, release, tender

TEXTS = st.text(max_size=12) | st.sampled_from(
    [
        "GBP",
        "2026-12-04T12:00:00Z",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "percentageExact",
        "•",
        "(a)",
        OCID,
    ]
)
ATOMS = st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.floats(-1e17, 1e17) | TEXTS
FIELDS = (
    "ocid id date tag tender releases records compiledRelease lots title description value amount amountGross currency "
    "minValue tenderPeriod contractPeriod startDate endDate maxExtentDate durationInDays durationInMonths "
    "awardCriteria criteria numbers number weight name type suitability sme vcse techniques frameworkAgreement "
    "buyer parties roles submissionTerms bidValidityPeriod documents url specialRegime legalBasis renewal "
    "selectionCriteria"
).split()
KEYS = st.sampled_from(FIELDS) | st.text(max_size=5)
JSON = st.recursive(
    ATOMS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=6), max_leaves=25
)
FULL = package(release(tender(lots=LOTS, documents=[{"id": "1", "title": "itt.docx"}])))


def outcome(data: bytes):
    """A document whose every part can be written out, or a refusal in sentences."""
    try:
        reading = read_ocds(data)
    except CannotRead as caught:
        return (caught.reason + caught.advice).encode()
    document = assemble("notice.json", "", reading)
    assert len(document.blocks) == len(reading.drafts)
    assert all(block.text.encode() for block in document.blocks)
    assert all(note.text.encode() for note in document.notes)
    return document


def places(value, path=()):
    """The way to every value within a value."""
    yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield from places(inner, (*path, key))


PLACES = [path for path in places(FULL) if path]


@settings(deadline=None)
@given(JSON)
def test_any_json_value_gets_an_outcome(value):
    outcome(json.dumps(value).encode())


@settings(deadline=None)
@given(JSON, st.sampled_from([release, package, lambda it: records({"ocid": OCID, "releases": it})]))
def test_any_json_value_in_place_of_a_tender_a_release_or_a_list_gets_an_outcome(value, around):
    outcome(json.dumps(around(value)).encode())


@settings(deadline=None)
@given(st.sampled_from(PLACES), JSON)
def test_a_notice_with_any_one_value_replaced_gets_an_outcome(path, value):
    notice = deepcopy(FULL)
    holder = notice
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    outcome(json.dumps(notice).encode())


@settings(deadline=None)
@given(st.integers(0, len(json.dumps(FULL))), st.binary(max_size=3))
def test_a_notice_with_bytes_cut_off_or_put_in_gets_an_outcome(at, junk):
    data = json.dumps(FULL).encode()
    outcome(data[:at] + junk)
    outcome(data[:at] + junk + data[at:])


@settings(deadline=None)
@given(st.binary(max_size=60) | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_a_notice_or_none(data):
    assert is_notice(data) in (True, False)


@settings(max_examples=25, deadline=None)
@given(st.lists(JSON, max_size=4))
def test_any_releases_merge_or_leave_the_newest(tenders):
    dated = [release(value, date=f"2026-10-0{at + 1}T09:00:00Z") for at, value in enumerate(tenders)]
    outcome(json.dumps(package(*dated, release())).encode())
