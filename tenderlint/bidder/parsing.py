"""What a profile's values may be, one function a kind: from TOML, or as a person types them into a form."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from tenderlint.bidder.shape import Reference, Turnover
from tenderlint.regex import regex
from tenderlint.wording.clean import clean

_SUM: Final = regex(r"£?\s*(?P<figure>\d[\d,]*(?:\.\d+)?)\s*(?P<times>k|m|million|thousand)?\Z", re.IGNORECASE)
_TIMES: Final = {"k": 1_000, "thousand": 1_000, "m": 1_000_000, "million": 1_000_000}
_YES: Final = frozenset({"yes", "true", "on", "1", "y"})
_NO: Final = frozenset({"no", "false", "off", "0", "n"})
_LONGEST: Final = 200
_MOST: Final = 100
_GREATEST: Final = 1e12
_OLDEST: Final = 1990
_AHEAD: Final = 1
"""Accounts of a year that ends next year may be named by that year."""
_REFERENCE: Final = ("what", "for", "sector", "year", "value")
SECTORS: Final = ("public", "private", "charity")
_BY_SECTOR: Final = regex(rf"(?P<number>\d{{1,3}})\s+(?P<sector>{'|'.join(SECTORS)})", re.IGNORECASE)


class UnfitError(Exception):
    """What a value should have been, in words that fit behind "must be"."""


def amount(value: object) -> float:
    """A sum of pounds: a number, or "£180,000", "180k", "1.5 million"."""
    figure = _figure(value)
    if figure is None or not 0 <= figure <= _GREATEST:
        raise UnfitError("a sum in pounds, 0 or more, such as 180000")
    return figure


def ratio(value: object) -> float:
    """A ratio or a number of years."""
    figure = _figure(value)
    if figure is None or not 0 <= figure <= _MOST * 2:
        raise UnfitError("a number, 0 or more, such as 1.5")
    return figure


def percent(value: object) -> float:
    """A share of a whole, in percent."""
    figure = _figure(value.strip().removesuffix("%").rstrip() if isinstance(value, str) else value)
    if figure is None or not 0 <= figure <= 100:
        raise UnfitError("a share in percent, from 0 to 100, such as 40")
    return figure


def whole(value: object) -> int:
    """A count."""
    figure = _figure(value)
    if figure is None or figure < 0 or not figure.is_integer() or figure > _GREATEST:
        raise UnfitError("a whole number, 0 or more, such as 3")
    return int(figure)


def flag(value: object) -> bool:
    """Yes or no."""
    if isinstance(value, bool):
        return value
    told = value.strip().lower() if isinstance(value, str) else ""
    if told not in _YES | _NO:
        raise UnfitError("true or false")
    return told in _YES


def words(value: object) -> str:
    """A name, its white space collapsed and without signs that do not show."""
    told = " ".join(clean(value).split()) if isinstance(value, str) else ""
    if not told or len(told) > _LONGEST:
        raise UnfitError(f"a name in quotes, of at most {_LONGEST} letters")
    return told


def names(value: object) -> tuple[str, ...]:
    """A list of names; in a form, with commas or line ends between them."""
    parts = [each for each in re.split(r"[,;\n]", value) if each.strip()] if isinstance(value, str) else value
    if not isinstance(parts, list | tuple) or len(parts) > _MOST:
        raise UnfitError('a list of names in quotes, such as ["ISO 9001", "Cyber Essentials"]')
    return tuple(dict.fromkeys(words(each) for each in parts))


def one_of(allowed: tuple[str, ...]) -> Callable[[object], str]:
    """A reader of one name out of a closed list."""

    def chosen(value: object) -> str:
        told = value.strip().lower().replace(" ", "-").replace("_", "-") if isinstance(value, str) else ""
        if told not in allowed:
            raise UnfitError(f"one of {', '.join(allowed)}")
        return told

    return chosen


def turnover(value: object) -> tuple[Turnover, ...]:
    """One sum for the latest year, or a section of years and sums; the newest first."""
    if not isinstance(value, Mapping):
        return (Turnover(None, amount(value)),)
    found = [Turnover(_year(year), amount(each)) for year, each in value.items()]
    if not found:
        raise UnfitError("a sum in pounds, or a section of years and sums, such as 2025 = 180000")
    return tuple(sorted(found, key=lambda each: -(each.year or 0)))


def references(value: object) -> tuple[Reference, ...]:
    """A number of references, or a list of sections that tell of each."""
    if isinstance(value, list | tuple) and len(value) <= _MOST:
        return tuple(map(_reference, value))
    if isinstance(value, list | tuple | Mapping | bool):
        raise UnfitError(f"a number, or sections [[references]] with {', '.join(_REFERENCE)}; at most {_MOST}")
    if isinstance(value, str) and _BY_SECTOR.search(value):
        return _by_sector(value)
    number = whole(value)
    if number > _MOST:
        raise UnfitError(f"a number of at most {_MOST}")
    return (Reference(),) * number


def _by_sector(text: str) -> tuple[Reference, ...]:
    """As typed: "2 public, 1 charity, 1 private"."""
    found: list[Reference] = []
    for part in re.split(r"[,;\n]|\band\b", text):
        match = _BY_SECTOR.fullmatch(part.strip())
        if match is None or len(found) + int(match["number"]) > _MOST:
            raise UnfitError("a number, or numbers by sector, such as 2 public, 1 charity, 1 private")
        found += [Reference(sector=match["sector"].lower())] * int(match["number"])
    return tuple(found)


def _reference(value: object) -> Reference:
    if not isinstance(value, Mapping):
        raise UnfitError(f"a number, or sections [[references]] with {', '.join(_REFERENCE)}")
    if unknown := [key for key in value if key not in _REFERENCE]:
        raise UnfitError(f"made of {', '.join(_REFERENCE)}; there is no “{clean(str(unknown[0]))[:40]}”")
    given = {key: each for key, each in value.items() if each not in ("", None)}
    return Reference(
        what=words(given["what"]) if "what" in given else "",
        buyer=words(given["for"]) if "for" in given else "",
        sector=one_of(SECTORS)(given["sector"]) if "sector" in given else None,
        year=_year(given["year"]) if "year" in given else None,
        value=amount(given["value"]) if "value" in given else None,
    )


def _year(value: object) -> int:
    figure = _figure(value)
    latest = date.today().year + _AHEAD
    if figure is None or not figure.is_integer() or not _OLDEST <= figure <= latest:
        raise UnfitError(f"given by years from {_OLDEST} to {latest}, such as {latest - 1 - _AHEAD} = 180000")
    return int(figure)


def _figure(value: object) -> float | None:
    if isinstance(value, str):
        match = _SUM.match(value.strip())
        if match is None:
            return None
        return float(match["figure"].replace(",", "")) * _TIMES.get((match["times"] or "").lower(), 1)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
