"""What became of every rule. A rule that could not look at everything is undecided, not clear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tenderlint.model.document import Document, Pack, Role
from tenderlint.model.finding import Finding, Outcome, Result
from tenderlint.model.rule import Rule

_SHOWN = 3


def outcomes(
    rules: Iterable[Rule], pack: Pack, findings: Iterable[Finding], crashes: Mapping[str, str]
) -> list[Outcome]:
    """One outcome a rule, by id. ``crashes`` gives the reason for each rule that failed."""
    flagged = {finding.rule for finding in findings}
    unseen = unseen_parts(pack)
    return [_outcome(rule, pack, rule.id in flagged, crashes.get(rule.id), unseen) for rule in rules]


def unseen_parts(pack: Pack) -> str | None:
    """A sentence that names what no rule could look at, or None where everything was read."""
    parts = [f"{unread.path} could not be read" for unread in pack.unread]
    parts += [part for document in pack.documents for part in _gaps(document)]
    if not parts:
        return None
    more = f", and {len(parts) - _SHOWN} more" if len(parts) > _SHOWN else ""
    return "; ".join(parts[:_SHOWN]) + more


def _gaps(document: Document) -> list[str]:
    """What of a document was not seen: pages without text, and what a limit cut off."""
    gaps: list[str] = []
    if pages := document.properties.pages_without_text:
        named = ", ".join(map(str, pages[:5])) + (" …" if len(pages) > 5 else "")
        gaps.append(f"{document.path}: page{'s' if len(pages) > 1 else ''} {named} without text")
    gaps += [f"{document.path}: {note.text}" for note in document.notes if note.code == "truncated"]
    return gaps


def _outcome(rule: Rule, pack: Pack, flagged: bool, crash: str | None, unseen: str | None) -> Outcome:  # noqa: FBT001
    def become(result: Result, reason: str | None = None) -> Outcome:
        return Outcome(rule.id, result, reason, title=rule.title, category=rule.category)

    if flagged:
        return become(Result.FLAGGED)
    if crash:
        return become(Result.CRASHED, f"the rule failed and the run went on without it ({crash})")
    if unseen:
        return become(Result.UNDECIDED, unseen)
    if not _concerns(rule, pack):
        roles = " or ".join(role.value.replace("_", " ") for role in rule.applies_to)
        return become(Result.NOT_APPLICABLE, f"the pack holds no {roles}")
    return become(Result.CLEAR)


def _concerns(rule: Rule, pack: Pack) -> bool:
    roles = {document.role for document in pack.documents}
    return not rule.applies_to or Role.UNKNOWN in roles or not roles.isdisjoint(rule.applies_to)
