"""The bank holidays of the nations of the United Kingdom.

The library that knows them has a module for every country of the world, and loads them all: that takes longer than a
short document does. What it says of the years about now is therefore written down beforehand, by ``docs/build.py``.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from typing import Final

import msgspec

from tenderlint.catalogue.folders import built_in

CODES: Final = ("ENG", "WLS", "SCT", "NIR")
"""Of the nations."""


class _File(msgspec.Struct, frozen=True):
    first: int
    last: int
    days: list[tuple[date, str, str]]
    """The date, its name, and the nations that keep it, with a space between."""


@lru_cache(maxsize=64)
def bank_holidays(nation: str, year: int) -> dict[date, str]:
    """The names of the bank holidays of a year by their dates; ``nation`` is one of :data:`CODES`."""
    file = _file()
    if not file.first <= year <= file.last:
        return told_by_the_library(nation, year)
    return {day: name for day, name, nations in file.days if day.year == year and nation in nations}


def told_by_the_library(nation: str, year: int) -> dict[date, str]:
    """The same as the library ``holidays`` has it."""
    from holidays import country_holidays  # noqa: PLC0415 - see above

    return {day: name for day, name in country_holidays("GB", subdiv=nation, years=year).items() if day.year == year}


@cache
def _file() -> _File:
    return msgspec.json.decode((built_in() / "bank-holidays.json").read_bytes(), type=_File)
