"""Working days, and the last safe day to ask."""

from __future__ import annotations

from datetime import date

from tenderlint.bidder.setting import setting
from tenderlint.bidder.timetable import Timetable, timetable
from tests.bidder.made import fact

DEADLINE = fact("deadline", "2026-12-28T12:00", unit=None)


def of(*stated: object, today: date = date(2026, 12, 8), regime: str | None = "pa23") -> Timetable:
    return timetable(stated, setting(stated), regime, today)  # type: ignore[arg-type]


def test_bank_holidays_are_no_working_days() -> None:
    told = of(DEADLINE)
    assert (told.days_left, told.deadline_told) == (12, "Monday 28 December 2026, 12:00")
    assert "The deadline falls on Boxing Day (observed): have the bid in by the working day before." in told.notes


def test_scotland_has_its_own() -> None:
    after_new_year = fact("deadline", "2027-01-05", unit=None)
    england, scotland = (of(after_new_year, today=date(2026, 12, 31), regime=each) for each in ("pa23", "scotland"))
    assert (england.days_left, scotland.days_left) == (2, 1)


def test_a_country_whose_holidays_are_not_known_is_said_so() -> None:
    assert any("no public holidays" in note for note in of(DEADLINE, regime="overseas").notes)


def test_a_day_is_left_before_the_last_day_for_questions() -> None:
    told = of(DEADLINE, fact("clarification_deadline", "2026-12-14", unit=None))
    assert told.ask_by == date(2026, 12, 11)
    assert told.ask_days == 3


def test_the_last_day_itself_where_it_is_today() -> None:
    told = of(DEADLINE, fact("clarification_deadline", "2026-12-08", unit=None))
    assert (told.ask_by, told.ask_days) == (date(2026, 12, 8), 0)


def test_ten_working_days_are_assumed_where_no_last_day_is_stated() -> None:
    told = of(DEADLINE)
    assert told.ask_by == date(2026, 12, 11)
    assert any("10 working days before the deadline are assumed" in note for note in told.notes)


def test_what_has_passed_is_told() -> None:
    told = of(DEADLINE, fact("clarification_deadline", "2026-12-11", unit=None), today=date(2026, 12, 29))
    assert told.closed
    assert told.too_late_to_ask
    assert (told.days_left, told.ask_by) == (None, None)


def test_of_two_deadlines_the_earlier_is_taken_and_both_are_named() -> None:
    told = of(DEADLINE, fact("deadline", "2027-01-04T17:00", unit=None, block=1))
    assert told.deadline == date(2026, 12, 28)
    assert any("Monday 28 December 2026, Monday 4 January 2027" in note for note in told.notes)


def test_no_dates_at_all() -> None:
    told = of()
    assert (told.deadline, told.days_left, told.ask_by) == (None, None, None)
    assert "No deadline was found in the pack; see the notice or the portal." in told.notes
