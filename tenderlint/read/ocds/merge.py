"""Several releases of one procurement as one, by the standard's own rules and library."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import date, datetime
from typing import cast

from tenderlint.model.document import ReadingNote
from tenderlint.read.ocds.clock import day, hour
from tenderlint.read.ocds.fields import text
from tenderlint.read.ocds.parse import Fields
from tenderlint.read.ocds.schema import release_schema


def in_order(releases: Sequence[Fields]) -> list[Fields]:
    """By date, oldest first; one without a date that exists counts as old."""
    return sorted(releases, key=_moment)


def merged(ordered: Sequence[Fields]) -> tuple[Fields, tuple[ReadingNote, ...]]:
    """The state after the last of these releases, and a note where that could not be worked out."""
    if len(ordered) == 1:
        return ordered[0], ()
    try:
        release = _merge(ordered)
    except Exception:  # whatever the library makes of a broken release, the newest one can still be read
        text_ = "Its releases do not fit together, so the newest one was read by itself."
        return ordered[-1], (ReadingNote("invalid-notice", text_),)
    return release, ()


def _merge(ordered: Sequence[Fields]) -> Fields:
    from ocdsmerge import Merger  # noqa: PLC0415 - loads an HTTP library, which is never used and few notices need

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # entries of a list with one id twice: the schema check tells of them
        return cast("Fields", Merger(release_schema()).create_compiled_release(list(ordered)))


def _moment(release: Fields) -> tuple[date, str]:
    written = text(release, "date")
    return day(written, uk=True) or date.min, hour(written, uk=True) or datetime.min.isoformat()
