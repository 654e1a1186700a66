"""From a demand and a profile to an answer, one file a subject."""

from __future__ import annotations

from tenderlint.bidder.answers.table import answered

__all__ = ["answered"]
