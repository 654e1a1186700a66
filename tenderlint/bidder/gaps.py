"""What could not be told of a pack, so that its silence is not taken for leave: a sentence each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.facts.belonging import NOTE as OTHER_PROCUREMENT
from tenderlint.model.finding import Result
from tenderlint.model.report import Report
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot

_NOTES: Final = frozenset(
    {"page-without-text", "truncated", "hidden", "restricted", "clause-failed", OTHER_PROCUREMENT}
)
_RULES: Final = ("SEL", "RSK001", "RSK004", "RSK006", "RSK007", "PAY001", "PAY003", "PRO003", "PRO013", "FAI008")
_NAMED: Final = 5
"""Rules that share a reason and are named; of more, their number is told."""
_KINDS: Final = {
    "contract_value": "value of the contract",
    "deadline": "deadline",
    "clarification_deadline": "last day for questions",
    "start_date": "start of the contract",
    "term": "length of the contract",
    "payment_days": "time to payment",
    "liability_cap": "cap on liability",
    "turnover_required": "turnover",
    "insurance": "insurance",
    "insurance_public": "public liability insurance",
    "insurance_employers": "employers’ liability insurance",
    "insurance_professional": "professional indemnity insurance",
    "insurance_product": "product liability insurance",
    "insurance_cyber": "cyber insurance",
    "bond": "bond",
}


def untold(report: Report, *, any_demand: bool) -> tuple[str, ...]:
    """What was not read, not filled in, not supplied or not decided."""
    return tuple(
        dict.fromkeys(
            [*_nothing(report, any_demand=any_demand), *_unread(report), *_templates(report), *_undecided(report)]
        )
    )


def _nothing(report: Report, *, any_demand: bool) -> Iterator[str]:
    if not report.documents:
        yield "No document could be read, so nothing can be said about what is demanded."
    elif not any_demand:
        yield (
            "No demand was recognised in these documents. That does not mean that they make none: "
            "read the conditions of participation yourself, and see that every file of the pack was given."
        )


def _unread(report: Report) -> Iterator[str]:
    for unread in report.unread:
        yield f"{clean(unread.path)} was not read: {unread.reason} {unread.advice}"
    for document in report.documents:
        yield from (f"{clean(document.path)}: {note.text}" for note in document.notes if note.code in _NOTES)
    for listed in report.listed:
        if listed.supplied_by is None:
            where = f"{clean(listed.document)}, {spot(listed.location)}"
            yield f"{clean(listed.name)}, named in {where}, is not among the files; what it demands is not told here."


def _templates(report: Report) -> Iterator[str]:
    """Values that are still to be filled in."""
    for template in report.templates:
        named = [_KINDS[kind] for kind in sorted(template.gapped_kinds) if kind in _KINDS]
        if named:
            yield f"{clean(template.document)} is a template; still to be filled in: {', '.join(named)}."


def _undecided(report: Report) -> Iterator[str]:
    """The rules that demands are known by, under the reason that they share."""
    reasons: dict[str, list[str]] = {}
    for outcome in report.outcomes:
        if outcome.outcome in (Result.UNDECIDED, Result.CRASHED) and outcome.rule.startswith(_RULES):
            title = f"{outcome.title[:1].lower()}{outcome.title[1:]}"
            reasons.setdefault(outcome.reason or "no reason was given", []).append(title)
    for reason, titles in reasons.items():
        if len(titles) > _NAMED:
            yield f"Nothing could be decided by {len(titles)} of the rules that demands are known by: {reason}."
        else:
            yield f"It could not be decided whether {'; or whether '.join(titles)}: {reason}."
