"""The machine-readable report: the shape "tenderlint/1", described in docs/report.schema.json."""

from __future__ import annotations

import json
from typing import Any

from tenderlint.bidder.demand import Place
from tenderlint.bidder.shut_out import ShutsOut, shuts_out
from tenderlint.model.decision import Decided, Decision
from tenderlint.model.document import Document, Location, Unread
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Context, Finding, Outcome
from tenderlint.model.law import Reference
from tenderlint.model.listed import Listed
from tenderlint.model.profile import HeldTo
from tenderlint.model.report import Report, Tool
from tenderlint.model.template import Template
from tenderlint.model.threshold import Limit
from tenderlint.report.shares import shares
from tenderlint.report.statistics import Tally, tallies

SCHEMA = "tenderlint/1"

Shape = dict[str, Any]
"""One JSON object; every key is always there, null where nothing is known."""


def render(report: Report) -> str:
    """The report as indented JSON with a final newline."""
    return json.dumps(shape(report), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def shape(report: Report) -> Shape:
    """The report as the plain values that JSON can hold, keys in a fixed order."""
    return {
        "schema": SCHEMA,
        "tool": _tool(report.tool),
        "documents": [document_shape(document) for document in report.documents],
        "unread": [unread_shape(unread) for unread in report.unread],
        "facts": [fact_shape(fact) for fact in report.facts],
        "shares": shares(report.facts),
        "shuts_out": _shuts_out(shuts_out(report)),
        "findings": [finding_shape(finding) for finding in report.findings],
        "outcomes": [_outcome(outcome) for outcome in report.outcomes],
        "listed": [_listed(listed) for listed in report.listed],
        "templates": [_template(template) for template in report.templates],
        "decisions": _decided(report.decided),
        "statistics": [_tally(row) for row in tallies(report.findings)],
        "not_shown": report.below,
        "not_sure_enough": report.unsure,
        "preview": [finding_shape(finding) for finding in report.preview],
    }


def _shuts_out(told: ShutsOut) -> Shape:
    """Which of the published profiles cannot meet which demand, with the working for each."""
    return {
        "profiles": [{"id": name, "name": profile.name} for name, profile in told.profiles.items()],
        "demands": [
            {
                "kind": bar.demand.kind.value,
                "title": bar.demand.title,
                "asks": bar.demand.asks,
                "places": [place_shape(place) for place in bar.demand.places],
                "cannot_meet": {name: list(answer.working) for name, answer in bar.barred.items()},
            }
            for bar in told.bars
        ],
    }


def place_shape(place: Place) -> Shape:
    """Where a demand stands."""
    return {"document": place.document, "location": location_shape(place.location), "quote": place.quote}


def _tool(tool: Tool) -> Shape:
    chosen = tool.regime
    regime = {
        "id": chosen.id,
        "title": chosen.title,
        "why": chosen.why,
        "on": chosen.on,
        "dated_by": chosen.dated_by,
    }
    return {
        "version": tool.version,
        "rules": tool.rules,
        "regime": regime,
        "settings": dict(tool.settings),
        "profile": None if tool.held is None else _held(tool.held),
        "rules_left_out": tool.unchosen,
    }


def _held(held: HeldTo) -> Shape:
    return {"name": held.profile, "newer": list(held.newer), "preview": held.preview}


def document_shape(document: Document) -> Shape:
    """A file that was read."""
    return {
        "path": document.path,
        "format": document.format.value,
        "role": document.role.value,
        "parts": [part.value for part in document.parts],
        "sha256": document.sha256,
        "pages": document.pages,
        "words": document.words,
        "notes": [{"code": note.code, "text": note.text, "page": note.page} for note in document.notes],
    }


def _decided(decided: Decided) -> Shape:
    """What recorded decisions did to the findings."""
    return {
        "file": decided.file or None,
        "baseline": decided.baseline,
        "accepted": decided.accepted,
        "expired": [_decision(decision) for decision in decided.expired],
        "orphaned": [_decision(decision) for decision in decided.orphaned],
        "unused_ignores": [{"files": pattern, "rule": name} for pattern, name in decided.idle],
    }


def _decision(decision: Decision) -> Shape:
    return {
        "fingerprint": decision.fingerprint,
        "rule": decision.rule,
        "document": decision.document,
        "decision": decision.kind.value,
        "reason": decision.reason,
        "owner": decision.owner,
        "until": decision.until.isoformat() if decision.until else None,
    }


def _tally(row: Tally) -> Shape:
    return {
        "rule": row.rule,
        "title": row.title,
        "severity": row.severity.value,
        "findings": row.findings,
        "set_aside": row.set_aside,
        "documents": row.documents,
    }


def _listed(listed: Listed) -> Shape:
    """A document that the pack names as part of it."""
    return {
        "label": listed.label,
        "title": listed.title,
        "role": listed.role.value,
        "document": listed.document,
        "location": location_shape(listed.location),
        "quote": listed.quote,
        "supplied_by": listed.supplied_by,
    }


def _template(template: Template) -> Shape:
    """A document whose values are still to be filled in."""
    return {
        "document": template.document,
        "gaps": template.count,
        "shown": [gap.words or gap.quote for gap in template.shown],
        "open": sorted(template.gapped_kinds),
    }


def unread_shape(unread: Unread) -> Shape:
    """A file that was not."""
    return {
        "path": unread.path,
        "code": unread.code,
        "reason": unread.reason,
        "advice": unread.advice,
        "sha256": unread.sha256,
    }


def fact_shape(fact: Fact) -> Shape:
    """A value with its evidence."""
    return {
        "kind": fact.kind,
        "value": number_shape(fact.value),
        "unit": fact.unit,
        "label": fact.label,
        "document": fact.document,
        "location": location_shape(fact.location),
        "quote": fact.quote,
        "vat": fact.vat,
        "basis": fact.basis,
    }


def number_shape(value: float | int | str | None) -> float | int | str | None:
    """A whole number is written without ".0"."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def finding_shape(finding: Finding) -> Shape:
    """A finding with its place, its evidence and the law."""
    return {
        "rule": finding.rule,
        "name": finding.name,
        "title": finding.title,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "confidence": None if finding.confidence is None else finding.confidence.value,
        "message": finding.message,
        "document": finding.document,
        "location": None if finding.location is None else location_shape(finding.location),
        "quote": finding.quote,
        "match": finding.match,
        "context": None if finding.context is None else _context(finding.context),
        "working": list(finding.working),
        "evidence": [fact_shape(fact) for fact in finding.evidence],
        "threshold": None if finding.limit is None else _limit(finding.limit),
        "affects": list(finding.affects),
        "law": [_reference(reference) for reference in finding.law],
        "why": finding.why,
        "instead": finding.instead,
        "fingerprint": finding.fingerprint,
        "group": finding.group,
        "suppressed": finding.suppressed,
    }


def _limit(limit: Limit) -> Shape:
    return {
        "name": limit.name,
        "value": number_shape(limit.value),
        "unit": limit.unit,
        "says": limit.says,
        "configured": limit.own,
    }


def location_shape(location: Location) -> Shape:
    """Where something stands in its document."""
    return {
        "clause": location.clause,
        "heading": list(location.heading),
        "page": location.page,
        "block": location.block,
        "paragraph": location.paragraph,
        "part": location.part,
        "sheet": location.sheet,
        "row": location.row,
        "line": location.line,
    }


def _context(context: Context) -> Shape:
    return {"text": context.text, "start": context.start, "end": context.end}


def _reference(reference: Reference) -> Shape:
    return {
        "key": reference.key,
        "cite": reference.cite,
        "says": reference.says,
        "url": reference.url,
        "standing": reference.standing.value,
        "binds": reference.binds,
    }


def _outcome(outcome: Outcome) -> Shape:
    return {
        "rule": outcome.rule,
        "title": outcome.title,
        "category": None if outcome.category is None else outcome.category.value,
        "outcome": outcome.outcome.value,
        "reason": outcome.reason,
    }
