"""The contract's period: where it starts and ends, how long it is, and how far it can be extended."""

from __future__ import annotations

from datetime import date, timedelta

from tenderlint.model.notice import Length, Moment, Span
from tenderlint.read.ocds.clock import day, months
from tenderlint.read.ocds.fields import text, whole
from tenderlint.read.ocds.parse import Fields
from tenderlint.read.ocds.writer import Writer

_PARTS = (("startDate", "from"), ("endDate", "to"), ("maxExtentDate", "can be extended to"))
_LENGTHS = (("durationInMonths", "months"), ("durationInDays", "days"))


def read_span(period: Fields, write: Writer) -> Span:
    """Write the period on one line, and tell what it says; lengths that do not come out in whole months are left."""
    told = [f"{word} {written}" for key, word in _PARTS if (written := text(period, key))]
    lengths = [(count, unit) for key, unit in _LENGTHS if (count := whole(period, key)) is not None]
    told += [f"{count} {unit}" for count, unit in lengths]
    if not told:
        return Span()
    block = write.field("Contract period", ", ".join(told))
    start, end, last = (day(text(period, key), uk=write.uk) for key, _ in _PARTS)
    return Span(
        start=_moment(start, block),
        end=_moment(end, block),
        term=_term(lengths, start, end, block),
        extension=_extension(end, last, block),
    )


def _moment(of: date | None, block: int) -> Moment | None:
    return Moment(of.isoformat(), block) if of else None


def _term(lengths: list[tuple[int, str]], start: date | None, end: date | None, block: int) -> Length | None:
    """Months that are stated, else those between the ends, else the days that are stated."""
    if lengths and lengths[0][1] == "months":
        return Length(*lengths[0], block)
    counted = months(start, end) if start and end else None
    if counted:
        return Length(counted, "months", block)
    return Length(*lengths[0], block) if lengths else None


def _extension(end: date | None, last: date | None, block: int) -> Length | None:
    """How far the last possible end lies behind the end: from 31 March to 31 March is twelve months."""
    if not end or not last or not end < last < date.max:
        return None
    counted = months(end + timedelta(days=1), last)
    return Length(counted, "months", block) if counted else None
