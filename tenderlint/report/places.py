"""Where a finding stands, in the words a person would use to find it."""

from __future__ import annotations

from typing import Final

from tenderlint.model.finding import Finding
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot

WHOLE_PACK = "The whole pack"
_DIGITS: Final = 8
"""So many tell the findings of a pack apart, and more are long to type."""


def place(finding: Finding) -> str:
    """ "terms.docx, clause 11.4, page 9"; the whole pack where no document is meant."""
    within = spot(finding.location)
    name = clean(finding.document) if finding.document else WHOLE_PACK
    return f"{name}, {within}" if within else name


def digits(finding: Finding) -> str:
    """As much of the fingerprint as is needed to accept a finding."""
    return finding.fingerprint[:_DIGITS]
