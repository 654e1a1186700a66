"""The day that decisions are held against."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """This day; or that of ``SOURCE_DATE_EPOCH``, where a run is to be repeated as it was."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(told), UTC).date() if told.isdigit() else date.today()
