"""A report under the decisions that were recorded on its pack."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec.structs import replace

from tenderlint.decisions.apply import Home, apply
from tenderlint.decisions.exempt import exempted
from tenderlint.decisions.file import load
from tenderlint.decisions.today import today
from tenderlint.model.config import Config
from tenderlint.model.report import Report
from tenderlint.read import common_parent


def under_decisions(report: Report, paths: Sequence[Path], config: Config) -> Report:
    """The report with what the settings and recorded decisions say of its findings.

    Of the decisions, those count that are on what was read and on rules that ran: others could not have been met.

    Raises:
        DecisionsError: the file of decisions cannot be used.
    """
    report = exempted(report, common_parent(paths), config.per_file_ignores)
    if config.baseline is None:
        return report
    file = Path(config.baseline)
    home = Home(file.absolute().parent, common_parent(paths))
    read = {home.of(None), *(home.of(document.path) for document in report.documents)}
    rules = {outcome.rule for outcome in report.outcomes}
    met = (
        each
        for each in load(file)
        if each.rule in rules and each.rule not in report.hushed and each.severity.rank >= config.min_severity.rank
        if each.document in read or not home.holds(each.document)
    )
    findings, decided = apply(report.findings, met, home, today())
    return replace(report, findings=findings, decided=replace(decided, file=file.name, idle=report.decided.idle))
