"""What a pack names and does not hold, and what it leaves to be filled in: a sentence each."""

from __future__ import annotations

from tenderlint.model.report import Report
from tenderlint.wording.clean import clean, clip
from tenderlint.wording.counts import count
from tenderlint.wording.places import spot

TITLE = "Not complete"
_QUOTED = 50


def incomplete(report: Report) -> list[str]:
    """Documents listed and missing, then templates, in the order of the pack: plain text, safe to show."""
    lines = [
        f"{clean(listed.name)}, named in {clean(listed.document)}, {spot(listed.location)}, is not among the files."
        for listed in report.listed
        if listed.supplied_by is None
    ]
    for template in report.templates:
        gaps = count(template.count, "gap is", "gaps are")
        first = template.shown[0].words or template.shown[0].quote
        shown = clip(clean(first), _QUOTED)
        lines.append(f"{clean(template.document)} is a template: {gaps} still to be filled, such as “{shown}”.")
    return lines
