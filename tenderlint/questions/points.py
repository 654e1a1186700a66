"""What of a report gives reason to ask: findings, what no rule could tell, and what is missing or does not open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct, field

from tenderlint.catalogue.questions import Unknown, Wording, slots
from tenderlint.model.document import Document, Location
from tenderlint.model.finding import Finding, Outcome, Result
from tenderlint.model.report import About, Report
from tenderlint.model.rule import Severity
from tenderlint.questions.fill import fact_slots, quoted
from tenderlint.questions.names import Names
from tenderlint.questions.sheet import Place
from tenderlint.wording.pointing import points_back

MISSING: Final = "CLR005"
"""The rule whose words serve for every document that the pack names and does not hold."""
_SHORT: Final = 70
"""Characters of a passage that says little without the words round it."""
_LONGEST_TITLE: Final = 60
"""Characters of the title of a document without a number; what is longer is a sentence that was taken for one."""
_OPENS_NOWHERE: Final = frozenset({"damaged", "empty", "encrypted", "no-text"})
"""Faults of a file as it was published; any other may lie with this machine or with this program."""


class Point(Struct, frozen=True, kw_only=True):
    """One reason to ask, at one place."""

    source: str
    """A rule's id, "unread", "unknown" or "deadline"."""
    kind: str
    """The category of the rule, or the source again: what the order of questions may name."""
    asks: tuple[str, ...]
    severity: Severity
    place: Place | None = None
    quote: str | None = None
    slots: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    together: frozenset[str] = frozenset()
    """Slots that may differ within one question."""


def points(report: Report, wording: Wording, names: Names) -> Iterator[Point]:
    """Every reason to ask, in the order of the report."""
    rules = {rule.id: rule for rule in report.rules}
    found = [finding for finding in report.findings if finding.suppressed is None]
    yield from _missing(report, found, rules, wording, names)
    for finding in found:
        yield from _of_finding(finding, rules.get(finding.rule), wording, names)
    yield from _unread(report, found, wording, names)
    yield from _unknown(report, {finding.rule for finding in found}, wording, names)


def _place(names: Names, document: str, location: Location | None = None) -> Place:
    return Place(document, location, names.shown(document))


def _asks(finding: Finding, rule: About | None, wording: Wording) -> tuple[str, ...]:
    """The rule's own ways of asking, with that of its category behind them; none where nobody asks."""
    general = (wording.general[finding.category],)
    if rule is None or rule.ask is None:
        return () if finding.severity is Severity.INFO else general
    # A finding that its rule plays down ("as is usual") is none to ask about; a rule that is small by nature may be.
    played_down = finding.severity is Severity.INFO and rule.severity is not Severity.INFO
    return () if played_down or not rule.ask else (*rule.ask, *general)


def _of_finding(finding: Finding, rule: About | None, wording: Wording, names: Names) -> Iterator[Point]:
    asks = _asks(finding, rule, wording)
    if not asks or (finding.rule == MISSING and len(finding.match or "") > _LONGEST_TITLE):
        return
    words = finding.match if finding.location else None
    filled = {
        "finding": (names.within(finding.message),),
        "file": (names.shown(finding.document),) if finding.document else (),
        "words": (quoted(words),) if words else (),
        **fact_slots(finding.evidence),
    }
    yield Point(
        source=finding.rule,
        kind=finding.category.value,
        asks=asks,
        severity=finding.severity,
        place=_place(names, finding.document, finding.location) if finding.document else None,
        quote=_said(finding),
        slots={name: given for name, given in filled.items() if given},
    )


def _said(finding: Finding) -> str | None:
    """The passage; with what stands before it where its words point back ("of that size", "may say no")."""
    quote = finding.quote
    if quote and finding.context and (points_back(quote) or len(quote) < _SHORT):
        return finding.context.text
    return quote


def _missing(
    report: Report, found: list[Finding], rules: Mapping[str, About], wording: Wording, names: Names
) -> Iterator[Point]:
    """Documents that the pack lists and does not hold, but for those that a finding names."""
    rule = rules.get(MISSING)
    if rule is None or not rule.ask:
        return
    told = {(finding.match or "").casefold() for finding in found if finding.rule == MISSING}
    for listed in report.listed:
        name = listed.label or listed.title or ""
        if listed.supplied_by is None and name.casefold() not in told and len(name) <= _LONGEST_TITLE:
            yield Point(
                source=MISSING,
                kind=rule.category.value,
                asks=(*rule.ask, wording.general[rule.category]),
                severity=rule.severity,
                place=_place(names, listed.document, listed.location),
                quote=listed.quote,
                slots={"words": (quoted(listed.name),)},
            )


def _unread(report: Report, found: list[Finding], wording: Wording, names: Names) -> Iterator[Point]:
    told = {finding.document for finding in found}
    for unread in report.unread:
        if unread.code in _OPENS_NOWHERE and unread.path not in told:
            place = _place(names, unread.path)
            filled = {"file": (names.shown(unread.path),)}
            yield Point(
                source="unread",
                kind="unread",
                asks=(wording.unread,),
                severity=Severity.HIGH,
                place=place,
                slots=filled,
            )


def _unknown(report: Report, flagged: set[str], wording: Wording, names: Names) -> Iterator[Point]:
    """One point for each thing that the pack leaves open, however many rules stumbled over it."""
    reasons = [(entry, held) for entry, held in _reasons(report, wording) if _at_home(entry, report.documents)]
    told = flagged.union(entry.about for entry, _ in reasons)
    seen: set[tuple[str, tuple[str, ...]]] = set()
    for entry, held in reasons:
        if not told.isdisjoint(entry.unless):
            continue
        groups = {name: text for name, text in held.groupdict().items() if text}
        asked = (entry.ask, tuple(groups[name] for name in slots(entry.ask) if name in groups))
        if asked not in seen:
            seen.add(asked)
            yield _open(entry, groups, {document.path for document in report.documents}, names)


def _open(entry: Unknown, groups: Mapping[str, str], paths: set[str], names: Names) -> Point:
    file = groups.get("file") or groups.get("place", "").split(", ")[0]
    return Point(
        source="unknown",
        kind="unknown",
        asks=(entry.ask,),
        severity=entry.severity,
        place=_place(names, file) if file in paths else None,
        slots={name: (names.within(text),) for name, text in groups.items()},
        together=entry.together,
    )


def _reasons(report: Report, wording: Wording) -> Iterator[tuple[Unknown, re.Match[str]]]:
    for reason in (each for outcome in report.outcomes for each in _parts(outcome)):
        for entry in wording.unknown:
            if held := entry.reason.search(reason):
                yield entry, held
                break


def _parts(outcome: Outcome) -> list[str]:
    """The reasons of a rule that could not decide, or could not decide everything."""
    open_ = outcome.outcome in (Result.UNDECIDED, Result.FLAGGED)
    return (outcome.reason or "").split("; ") if open_ else []


def _at_home(entry: Unknown, documents: tuple[Document, ...]) -> bool:
    """Whether what is missed would stand in these documents."""
    return entry.roles <= {role for each in documents for role in (each.role, *each.parts)}
