"""From the report on a pack to the questions that a bidder puts to the buyer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from msgspec.structs import replace

from tenderlint.catalogue.accuracy import read_accuracy
from tenderlint.catalogue.folders import built_in
from tenderlint.catalogue.questions import Wording, read_wording
from tenderlint.facts.belonging import strangers
from tenderlint.model.document import Unread
from tenderlint.model.fact import Fact
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.questions.combine import combined
from tenderlint.questions.draft import Draft, drafts
from tenderlint.questions.names import Names
from tenderlint.questions.order import chosen, ordered
from tenderlint.questions.points import Point, points
from tenderlint.questions.sheet import Deadline, Place, Question, Sheet

_ISO_DATE: Final = 10
_DAY: Final = "deadline"
_NO_RULES: Final = ("unknown", "unread", _DAY)
_ROUTE: Final = "PRO004"
"""The rule that tells that nothing is said of questions: its own words ask for the day too."""


def questions(report: Report, today: date | None = None) -> Sheet:
    """At most twenty questions, the most useful first. Nothing goes into them but the pack and the catalogue.

    ``today`` tells whether the last day for questions is over; without it that is not looked at.

    Raises:
        CatalogueError: the wording of the built-in catalogue is wrong.
    """
    wording = read_wording(built_in())
    report = _own(report)
    names = Names([*(each.path for each in report.documents), *(each.path for each in report.unread)])
    deadline = _deadline(report.facts, names)
    reasons = list(points(report, wording, names))
    if deadline is None:
        reasons += _ask_for_deadline(reasons, wording)
    ranked = combined(ordered(drafts(reasons), wording.order, read_accuracy(built_in())))
    kept = chosen(ranked)
    asked = tuple(_numbered(at, wording.order[group].says, draft) for at, (group, draft) in enumerate(kept, 1))
    covered = {place.document for question in asked for place in question.places}
    return Sheet(
        questions=asked,
        left_out=len(ranked) - len(kept),
        documents=tuple(names.shown(document.path) for document in report.documents),
        buyer=_buyer(report.facts),
        deadline=deadline,
        passed=bool(today and deadline and deadline.when[:_ISO_DATE] < today.isoformat()),
        unread=tuple(_named(unread, names) for unread in report.unread if unread.path not in covered),
    )


def _own(report: Report) -> Report:
    """What is of this procurement: the notice of another one that lies among the files gives nothing to ask."""
    others = strangers(report.documents)
    return replace(
        report,
        facts=tuple(fact for fact in report.facts if fact.document not in others),
        findings=tuple(finding for finding in report.findings if finding.document not in others),
    )


def _ask_for_deadline(reasons: Iterable[Point], wording: Wording) -> list[Point]:
    """The question for the last day, where there is anything else to ask and nothing asks for it already."""
    sources = {point.source for point in reasons}
    if not sources or _ROUTE in sources:
        return []
    return [Point(source=_DAY, kind=_DAY, asks=(wording.missing_deadline,), severity=Severity.MEDIUM)]


def _numbered(number: int, about: str, draft: Draft) -> Question:
    return Question(
        number=number,
        text=draft.text,
        about=about,
        severity=draft.severity,
        rules=tuple(dict.fromkeys(each for each in (draft.source, *draft.also) if each not in _NO_RULES)),
        places=draft.places,
        more=draft.more,
        quote=draft.quote,
    )


def _named(unread: Unread, names: Names) -> Unread:
    return replace(unread, path=names.shown(unread.path), reason=names.within(unread.reason))


def _deadline(facts: Iterable[Fact], names: Names) -> Deadline | None:
    """The earliest that is stated: whoever keeps it keeps the others."""
    stated = [fact for fact in facts if fact.kind == "clarification_deadline" and isinstance(fact.value, str)]
    if not stated:
        return None
    first = min(stated, key=lambda fact: str(fact.value))
    return Deadline(str(first.value), Place(first.document, first.location, names.shown(first.document)))


def _buyer(facts: Iterable[Fact]) -> str | None:
    return next((fact.value for fact in facts if fact.kind == "buyer" and isinstance(fact.value, str)), None)
