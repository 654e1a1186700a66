"""A finding as a SARIF result, known from run to run by its fingerprint and not by its place."""

from __future__ import annotations

from collections.abc import Mapping

from tenderlint.model.document import Location
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding
from tenderlint.model.report import Report
from tenderlint.report.places import WHOLE_PACK
from tenderlint.report.sarif.shapes import LEVELS, Shape, address, place, region, text
from tenderlint.report.sites import site, told
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot


def result(finding: Finding, report: Report, ordinals: Mapping[str, int]) -> Shape:
    """One finding; what a decision set aside is there too, with the reason, and is marked as suppressed."""
    return {
        "ruleId": finding.rule,
        **({"ruleIndex": ordinals[finding.rule]} if finding.rule in ordinals else {}),
        "level": LEVELS[finding.severity],
        "message": text(told(finding)),
        "locations": [_location(finding, report)],
        "relatedLocations": [_related(fact, report) for fact in finding.evidence],
        # GitHub reads the second name alone, and makes it up from lines of the file where it is missing.
        "partialFingerprints": {
            "tenderlint/v1": finding.fingerprint,
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
        },
        "suppressions": _suppressions(finding),
        "properties": _properties(finding),
    }


def _location(finding: Finding, report: Report) -> Shape:
    here = site(finding, report)
    return {
        "physicalLocation": {"artifactLocation": address(here.path), "region": region(here.line)},
        "logicalLocations": [_logical(finding.document, finding.location)],
    }


def _related(fact: Fact, report: Report) -> Shape:
    where = place(fact.document, report)
    return {
        "physicalLocation": {"artifactLocation": where, "region": region(fact.location.line)},
        "logicalLocations": [_logical(fact.document, fact.location)],
        "message": text(f"{clean(fact.quote)} ({spot(fact.location)})"),
    }


def _logical(document: str | None, location: Location | None) -> Shape:
    """The place by the names that the document itself uses: headings, clause, page, sheet."""
    if document is None:
        return {"name": WHOLE_PACK, "fullyQualifiedName": WHOLE_PACK, "kind": "pack"}
    within = spot(location)
    headings = location.heading if location else ()
    steps = [clean(each) for each in (document, *headings)] + ([within] if within else [])
    kind = "clause" if location and location.clause else "passage" if within else "document"
    return {"name": within or clean(document), "fullyQualifiedName": " > ".join(steps), "kind": kind}


def _suppressions(finding: Finding) -> list[Shape]:
    """Empty for what counts: a result without the key would be one of which nothing is known."""
    if finding.suppressed is None:
        return []
    return [{"kind": "external", "status": "accepted", "justification": clean(finding.suppressed)}]


def _properties(finding: Finding) -> Shape:
    return {
        "severity": finding.severity.value,
        "confidence": None if finding.confidence is None else finding.confidence.value,
        "category": finding.category.value,
        "affects": list(finding.affects),
        "quote": None if finding.quote is None else clean(finding.quote),
        "working": [clean(line) for line in finding.working],
        "law": [reference.cite for reference in finding.law],
        "instead": clean(finding.instead),
    }
