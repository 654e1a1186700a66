"""Dates and times of a notice, on the clock of the place where it is published."""

from __future__ import annotations

from datetime import date, datetime, timedelta

_UK = "Europe/London"
_MONTHS_A_YEAR = 12


def hour(written: str | None, *, uk: bool) -> str | None:
    """ "2026-12-04T12:00", or the day alone where no hour is given; None where it is no date that exists."""
    parsed = _parsed(written, uk=uk)
    if isinstance(parsed, datetime):
        return parsed.replace(tzinfo=None).isoformat(timespec="minutes")
    return parsed.isoformat() if parsed else None


def day(written: str | None, *, uk: bool) -> date | None:
    """The day alone: midnight in universal time is one o'clock of a British summer's day."""
    parsed = _parsed(written, uk=uk)
    return parsed.date() if isinstance(parsed, datetime) else parsed


def months(start: date, end: date) -> int | None:
    """Whole months from ``start`` to the end of ``end``, or to its beginning; None where they do not come out even.

    >>> months(date(2026, 4, 1), date(2029, 3, 31)), months(date(2026, 4, 1), date(2029, 4, 1))
    (36, 36)
    """
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - loaded where there is a period to count

    for behind in (_next(end), end):
        span = relativedelta(behind, start)
        if not span.days and (count := span.years * _MONTHS_A_YEAR + span.months) > 0:
            return count
    return None


def _next(of: date) -> date:
    return of + timedelta(days=1) if of < date.max else of


def _parsed(written: str | None, *, uk: bool) -> datetime | date | None:
    if not written or written[4:5] != "-":  # "20261204" may be any number
        return None
    try:
        if len(written) <= len("2026-12-04"):
            return date.fromisoformat(written)
        moment = datetime.fromisoformat(written)
        return _in_the_uk(moment) if uk and moment.tzinfo else moment
    except (ValueError, OverflowError):
        return None


def _in_the_uk(moment: datetime) -> datetime:
    from dateutil.tz import gettz  # noqa: PLC0415 - brings its own table, which Windows lacks

    zone = gettz(_UK)
    return moment.astimezone(zone) if zone else moment
