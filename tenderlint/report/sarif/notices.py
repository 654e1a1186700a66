"""What a run could not tell: rules without a decision, files that were not read, decisions that no longer hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from tenderlint.model.document import ReadingNote
from tenderlint.model.finding import Outcome, Result
from tenderlint.model.report import Report
from tenderlint.report.completeness import incomplete
from tenderlint.report.decisions import stale
from tenderlint.report.sarif.shapes import Shape, place, region, text
from tenderlint.report.scope import left_out
from tenderlint.report.verdict import reason, undecided
from tenderlint.wording.clean import clean

_KINDS: Final = {
    "undecided": "A rule could not decide.",
    "crashed": "A rule failed while running.",
    "unread": "A file could not be read.",
    "partly-read": "Part of a file was not read, or not as it was meant.",
    "incomplete": "The pack is not complete.",
    "stale-decision": "A recorded decision no longer holds.",
    "left-out": "Rules or findings were left out by the settings.",
}


def notice_kinds() -> list[Shape]:
    """The kinds of notification, which the log describes as it does rules."""
    return [
        {"id": name, "shortDescription": text(told), "fullDescription": text(told), "help": text(told)}
        for name, told in _KINDS.items()
    ]


def invocation(report: Report, ordinals: Mapping[str, int]) -> Shape:
    """The run: it failed where no document could be read, and what it could not tell is never silence."""
    return {
        "executionSuccessful": bool(report.documents) or not report.unread,
        "toolExecutionNotifications": [
            *(_of_rule(outcome, ordinals) for outcome in undecided(report)),
            *_of_files(report),
            *(_notice("incomplete", line, "note") for line in incomplete(report)),
        ],
        "toolConfigurationNotifications": [
            *(_notice("stale-decision", line, "note") for line in stale(report)),
            *(_notice("left-out", line, "note") for line in left_out(report)),
        ],
        "properties": {
            "pack": clean(report.folder) or ".",
            "regime": report.tool.regime.id,
            "why": report.tool.regime.why,
        },
    }


def _of_rule(outcome: Outcome, ordinals: Mapping[str, int]) -> Shape:
    failed = outcome.outcome is Result.CRASHED
    told = f"{outcome.rule} {outcome.title}: {reason(outcome)}"
    index = {"index": ordinals[outcome.rule]} if outcome.rule in ordinals else {}
    notice = _notice("crashed" if failed else "undecided", told, "error" if failed else "note")
    return {**notice, "associatedRule": {"id": outcome.rule, **index}}


def _of_files(report: Report) -> Iterator[Shape]:
    for unread in report.unread:
        told = f"{unread.path}: {unread.reason} {unread.advice}"
        yield {**_notice("unread", told, "warning"), "locations": [_file(unread.path, report)]}
    for document in report.documents:
        for note in document.notes:
            told = f"{document.path}: {_on_page(note)}"
            yield {**_notice("partly-read", told, "note"), "locations": [_file(document.path, report)]}


def _on_page(note: ReadingNote) -> str:
    return note.text if note.page is None else f"{note.text} (page {note.page})"


def _file(path: str, report: Report) -> Shape:
    return {"physicalLocation": {"artifactLocation": place(path, report), "region": region(None)}}


def _notice(kind: str, told: str, level: str) -> Shape:
    index = list(_KINDS).index(kind)
    return {"descriptor": {"id": kind, "index": index}, "level": level, "message": text(told)}
