"""Two reports made into their difference."""

from __future__ import annotations

from tenderlint.compare.demands import shifts
from tenderlint.compare.findings import matched
from tenderlint.compare.model import Difference
from tenderlint.model.report import Report


def compared(old: Report, new: Report) -> Difference:
    """What came, went or changed from one version of a pack to the next; decisions have no say in it."""
    found = matched(old.findings, new.findings)
    return Difference(found.came, found.went, found.reworded, found.stayed, shifts(old.facts, new.facts))
