"""Who lies below the thresholds of a pack, as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tenderlint.model.fact import Fact
from tenderlint.population import Share, ShutOut, shut_out


def shares(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """One entry a threshold; ``below`` is empty, and a reason given, where nothing published can be set beside it."""
    return [_entry(each) for each in shut_out(facts)]


def _entry(told: ShutOut) -> dict[str, Any]:
    value = told.fact.value
    return {
        "kind": told.fact.kind,
        "value": int(value) if isinstance(value, float) and value.is_integer() else value,
        "unit": told.fact.unit,
        "document": told.fact.document,
        "block": told.fact.location.block,
        "below": [_share(share) for share in told.shares],
        "reason": told.reason,
    }


def _share(share: Share) -> dict[str, Any]:
    return {
        "population": share.population,
        "area": share.area,
        "industry": share.industry,
        "measure": share.measure.value,
        "at_least": share.below_at_least,
        "at_most": share.below_at_most,
        "source": share.source.title,
        "year": share.year,
        "url": share.source.url,
    }
