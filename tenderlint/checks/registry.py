"""Every check by the name that rules call it by."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tenderlint.checks import (
    burden,
    contact_routes,
    contradictions,
    criteria,
    lots,
    payment,
    price,
    tender_period,
    weights,
)
from tenderlint.checks.answers import Answer
from tenderlint.checks.case import Case

Check = Callable[[Case], Iterator[Answer]]
"""Yields what is wrong or cannot be told; nothing where all is well."""

CHECKS: dict[str, Check] = {
    check.__name__: check
    for module in (burden, contact_routes, contradictions, criteria, lots, payment, price, tender_period, weights)
    for check in module.CHECKS
}
