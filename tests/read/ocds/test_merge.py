"""Several releases of one procurement say together how it stands."""

import pytest
from pytest_socket import disable_socket, enable_socket

from tenderlint.read.ocds.schema import release_schema, release_validator
from tests.read.ocds.notices import package, read, release, tender, weighed


def lot(**shares):
    return {"id": "1", "title": "Parks", "awardCriteria": weighed(**shares)}


def test_releases_of_one_procurement_are_merged():
    first = release(tender(lots=[lot(quality=60, price=40)]))
    changed = {
        "id": "WDC-2026-17",
        "tenderPeriod": {"endDate": "2026-12-18T12:00:00Z"},
        "lots": [lot(quality=50, price=50)],
    }
    later = release(changed, id="018-2026", date="2026-11-02T09:00:00+00:00", tag=["tenderUpdate"])
    notice = read(package(later, first)).notice
    assert notice.title == "Upkeep of parks and verges"
    assert notice.dates.deadline.iso == "2026-12-18T12:00"
    assert notice.dates.issued.iso == "2026-10-01"
    assert [criterion.weight for criterion in notice.lots[0].terms.criteria] == [50, 50]


def test_a_notice_of_a_change_alone_does_not_say_when_the_tender_came_out():
    assert read(release(tag=["tenderUpdate"])).notice.dates.issued is None


def test_releases_that_do_not_fit_together_leave_the_newest():
    first = release(tender(value=[1]), date="2026-10-01T09:00:00Z")
    reading = read(package(first, release(id="2", date="2026-10-02T09:00:00Z")))
    assert reading.notice.whole.values[0].amount == 180000
    assert "newest one" in " ".join(note.text for note in reading.notes)


@pytest.fixture
def no_sockets():
    disable_socket()
    yield
    enable_socket()


@pytest.mark.usefixtures("no_sockets")
def test_merging_and_checking_download_nothing():
    release_schema.cache_clear()
    release_validator.cache_clear()
    changed = release(tender(status="open"), id="018-2026", date="2026-11-02T09:00:00+00:00")
    (note,) = read(package(release(), changed)).notes
    assert "“status” is “open”" in note.text
