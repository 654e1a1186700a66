"""Whether a contract is of a size that the Procurement Act reaches in full: its value beside the threshold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from tenderlint.checks.limits import Limits
from tenderlint.engine.regime.sighting import Text, at, sightings
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit, Threshold
from tenderlint.regex import regex
from tenderlint.wording.values import money

_WORKS = ("works contract", "JCT", "NEC3", "NEC4", "Building Contract", "construction works")
_LOCAL = regex(
    r"\b(?:council|borough|district|county|parish|town|university|college|school|academy|fire|police|housing|harbour|"
    r"combined authority|transport|trust)\b",
    re.IGNORECASE,
)
_YEARS = {"years": 1.0, "months": 1 / 12, "days": 1 / 365}


class Worth(Struct, frozen=True):
    """What a contract is worth, and where its pack says so."""

    amount: float
    vat: str | None
    fact: Fact


def below(
    pack: Sequence[Text],
    facts: Sequence[Fact],
    thresholds: Mapping[str, Threshold],
    on: str | None,
    *,
    light_touch: bool,
) -> str | None:
    """Why the contract is below the threshold of its day; None where it is not, or where that cannot be told."""
    worth = _worth(facts)
    limit = _limit(pack, facts, thresholds, on, light_touch=light_touch)
    if worth is None or limit is None:
        return None
    rate = thresholds["vat-rate"].values[-1].value if "vat-rate" in thresholds else 20.0
    most = worth.amount if worth.vat == "included" else worth.amount * (1 + rate / 100)
    if most >= limit.value:
        return None
    vat = "VAT included, " if worth.vat == "included" else ""
    even = "" if worth.vat == "included" else " even with VAT added"
    place = at(worth.fact.document, worth.fact.location)
    value, threshold = money(worth.amount, "GBP"), money(limit.value, "GBP")
    return f"its value of {value} ({vat}{place}) is below the threshold of {threshold}{even}"


def _worth(facts: Sequence[Fact]) -> Worth | None:
    """The greatest value stated for the whole contract, or the sum of its lots, or the years at their yearly value."""
    stated = _pounds(facts, "contract_value")
    whole = [fact for fact in stated if fact.label is None]
    if whole:
        most = max(whole, key=_amount)
        return Worth(_amount(most), most.vat, most)
    if stated:
        lots = {fact.label: fact for fact in stated}
        return Worth(sum(map(_amount, lots.values())), stated[0].vat, stated[0])
    yearly = max(_pounds(facts, "annual_value"), key=_amount, default=None)
    years = _years(facts)
    return Worth(_amount(yearly) * years, yearly.vat, yearly) if yearly and years else None


def _pounds(facts: Sequence[Fact], kind: str) -> list[Fact]:
    return [fact for fact in facts if fact.kind == kind and fact.unit == "GBP" and fact.value]


def _amount(fact: Fact) -> float:
    return float(fact.value or 0)


def _years(facts: Sequence[Fact]) -> float:
    """The longest term, with the extensions: the most the buyer could come to pay counts."""

    def longest(kind: str) -> float:
        return max((_amount(fact) * _YEARS.get(fact.unit or "", 0) for fact in facts if fact.kind == kind), default=0)

    return longest("term") + longest("extension") if longest("term") else 0


def _is_works(facts: Sequence[Fact], pack: Sequence[Text]) -> bool:
    """By the category of the notice, where there is one, else by the forms of contract that only works have."""
    said = {fact.value for fact in facts if fact.kind == "procurement_category"}
    return "works" in said if said else next(sightings(pack, _WORKS), None) is not None


def _limit(
    pack: Sequence[Text],
    facts: Sequence[Fact],
    thresholds: Mapping[str, Threshold],
    on: str | None,
    *,
    light_touch: bool,
) -> Limit | None:
    """The threshold of the kind of contract; where the buyer may be of central government, the lower of the two."""
    buyers = [str(fact.value) for fact in facts if fact.kind == "buyer"]
    local = bool(buyers) and all(_LOCAL.search(buyer) for buyer in buyers)
    if light_touch:
        name = "light-touch"
    elif _is_works(facts, pack):
        name = "works"
    else:
        name = f"goods-services-{'other' if local else 'central'}"
    try:
        return Limits(thresholds, on=on)[f"law-threshold-{name}"]
    except KeyError:
        return None
