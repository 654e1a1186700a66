"""What a person chose beside the files, taken from the fields of the form and checked."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from math import isfinite
from typing import Final

from tenderlint.regex import regex
from tenderlint.web.bidder import typed
from tenderlint.web.pages import regimes
from tenderlint.web.refuse import Refused
from tenderlint.web.task import Wishes

_ADORNED: Final = regex(r"[£,\s]")
_TIMES: Final = {"k": 1e3, "m": 1e6}
_MOST: Final = 1e12


def wishes(fields: Mapping[str, str]) -> Wishes:
    """The choices.

    Raises:
        Refused: a value is none that it can be.
    """
    return Wishes(
        regime=_regime(fields.get("regime", "")),
        value=_value(fields.get("value", "")),
        suggest=fields.get("suggest") == "yes",
        bidder=typed(fields),
        profile=fields.get("profile", "").strip(),
    )


def _regime(given: str) -> str | None:
    if given and given not in dict(regimes()):
        said = "There is no procurement law of that name. Choose one from the list."
        raise Refused(HTTPStatus.BAD_REQUEST, said)
    return given or None


def _value(given: str) -> float | None:
    """A sum as people type it: "£150,000", "1.2m"."""
    bare = _ADORNED.sub("", given).lower()
    if not bare:
        return None
    times = _TIMES.get(bare[-1], 1.0)
    try:
        value = float(bare.rstrip("km") if times > 1 else bare) * times
    except ValueError:
        value = 0.0
    if not (isfinite(value) and 0 < value < _MOST):
        said = "The contract value is not a sum of pounds. Write it in figures, such as 150,000, or leave it empty."
        raise Refused(HTTPStatus.BAD_REQUEST, said)
    return value
