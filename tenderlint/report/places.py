"""Where a finding stands, in the words a person would use to find it."""

from __future__ import annotations

from tenderlint.model.finding import Finding
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot

WHOLE_PACK = "The whole pack"


def place(finding: Finding) -> str:
    """ "terms.docx, clause 11.4, page 9"; the whole pack where no document is meant."""
    within = spot(finding.location)
    name = clean(finding.document) if finding.document else WHOLE_PACK
    return f"{name}, {within}" if within else name
