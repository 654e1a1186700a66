"""The bank holidays of the United Kingdom: what ``docs/build.py`` writes into ``rules/bank-holidays.json``."""

from __future__ import annotations

import json
from datetime import date

from tenderlint.checks.bank_holidays import CODES, told_by_the_library

FIRST, LAST = 2000, 2040
"""Years that a tender may speak of; of any other the library is asked when a document names it."""


def text() -> str:
    """A line a day: the date, its name, and the nations in which it is one."""
    found: dict[tuple[date, str], list[str]] = {}
    for nation in CODES:
        for year in range(FIRST, LAST + 1):
            for day, name in told_by_the_library(nation, year).items():
                found.setdefault((day, name), []).append(nation)
    lines = [
        json.dumps([day.isoformat(), name, " ".join(nations)], ensure_ascii=False)
        for (day, name), nations in sorted(found.items())
    ]
    listed = ",\n    ".join(lines)
    return f'{{\n  "first": {FIRST},\n  "last": {LAST},\n  "days": [\n    {listed}\n  ]\n}}\n'
