"""What became of every rule. A rule that could not look at everything is undecided, not clear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tenderlint.engine.checking import Checked
from tenderlint.engine.unseen import unseen_parts
from tenderlint.model.document import Pack, Role
from tenderlint.model.finding import Finding, Outcome, Result
from tenderlint.model.rule import Rule


def outcomes(
    rules: Iterable[Rule],
    pack: Pack,
    findings: Iterable[Finding],
    crashes: Mapping[str, str],
    answers: Mapping[str, Checked],
) -> list[Outcome]:
    """One outcome a rule, by id.

    ``crashes`` gives the reason for each rule whose patterns failed, ``answers`` what the checks of the others said.
    """
    flagged = {finding.rule for finding in findings}
    unseen = unseen_parts(pack)
    made = []
    for rule in rules:
        answer = answers.get(rule.id, Checked(rule))
        crash = crashes.get(rule.id) or answer.crash
        result, reason = _became(answer, rule.id in flagged, crash, unseen, _elsewhere(rule, pack))
        made.append(Outcome(rule.id, result, reason, title=rule.title, category=rule.category))
    return made


def _became(
    answer: Checked,
    flagged: bool,  # noqa: FBT001
    crash: str | None,
    unseen: str | None,
    elsewhere: str | None,
) -> tuple[Result, str | None]:
    open_ = "; ".join(answer.undecided) or None
    if flagged:
        return Result.FLAGGED, open_
    if crash:
        return Result.CRASHED, f"the rule failed and the run went on without it ({crash})"
    if unseen:
        return Result.UNDECIDED, unseen
    if open_:
        return Result.UNDECIDED, open_
    if answer.not_applicable:
        return Result.NOT_APPLICABLE, "; ".join(answer.not_applicable)
    return (Result.NOT_APPLICABLE, elsewhere) if elsewhere else (Result.CLEAR, None)


def _elsewhere(rule: Rule, pack: Pack) -> str | None:
    """Why a rule that looks at some roles only had nothing to look at."""
    roles = {document.role for document in pack.documents}
    if not rule.applies_to or Role.UNKNOWN in roles or not roles.isdisjoint(rule.applies_to):
        return None
    return f"the pack holds no {' or '.join(role.value.replace('_', ' ') for role in rule.applies_to)}"
