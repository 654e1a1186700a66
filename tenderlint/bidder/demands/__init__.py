"""From a report to what the pack demands of a bidder."""

from __future__ import annotations

from tenderlint.bidder.demands.collect import collect, own_facts

__all__ = ["collect", "own_facts"]
