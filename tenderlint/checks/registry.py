"""Every check by the name that rules call it by."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tenderlint.checks import (
    acronyms,
    burden,
    civil_society_term,
    contact_routes,
    contradictions,
    criteria,
    dangling,
    declarations,
    defined_terms,
    extent,
    file_access,
    file_structure,
    leftovers,
    lots,
    open_places,
    outcomes_asked,
    payment,
    price,
    process_length,
    process_mobilisation,
    process_validity,
    reading_ease,
    risk_caps,
    selection_insurance,
    selection_references,
    selection_suitability,
    selection_turnover,
    social_value,
    superseded,
    tender_period,
    weights,
    wrong_buyer,
)
from tenderlint.checks.answers import Answer
from tenderlint.checks.case import Case

Check = Callable[[Case], Iterator[Answer]]
"""Yields what is wrong or cannot be told; nothing where all is well."""

_MODULES = (
    acronyms,
    burden,
    civil_society_term,
    contact_routes,
    contradictions,
    dangling,
    criteria,
    declarations,
    defined_terms,
    extent,
    file_access,
    file_structure,
    leftovers,
    lots,
    open_places,
    outcomes_asked,
    payment,
    price,
    process_length,
    process_mobilisation,
    process_validity,
    reading_ease,
    risk_caps,
    selection_insurance,
    selection_references,
    selection_suitability,
    selection_turnover,
    social_value,
    superseded,
    tender_period,
    weights,
    wrong_buyer,
)
CHECKS: dict[str, Check] = {check.__name__: check for module in _MODULES for check in module.CHECKS}
