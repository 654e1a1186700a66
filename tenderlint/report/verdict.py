"""The report in a paragraph: what was found, what could not be told, and never that silence means all is well."""

from __future__ import annotations

from typing import Final

from tenderlint.model.finding import Outcome, Result
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.report.barriers import Barrier, barriers, counted, foremost, tally
from tenderlint.report.decisions import set_aside
from tenderlint.report.words import KINDS
from tenderlint.wording.clean import clean
from tenderlint.wording.counts import count, joined, spelt

FIRST: Final = 3
"""How many barriers are named at the top: as many as a person takes away from one reading."""


def verdict(report: Report) -> str:
    """A few plain sentences for the top of a report."""
    if not report.documents:
        return " ".join(["No document could be read, so nothing was checked.", *_unread(report)])
    found = barriers(counted(report.findings))
    return " ".join([_found(report, found), *_foremost(found), *_undecided(report), *_unread(report)])


def headline(report: Report, found: tuple[Barrier, ...] | None = None) -> str:
    """The verdict in a line. It never says that a pack is in order, only what was found.

    ``found`` holds the barriers that count, for a caller who has them.
    """
    if not report.documents:
        return "Nothing could be checked"
    totals = tally(barriers(counted(report.findings)) if found is None else found)
    if not totals:
        return "Nothing beyond what is set aside" if set_aside(report) else "Nothing found in what was checked"
    worst, number = next(iter(totals.items()))
    return f"{spelt(number, *KINDS[worst]).capitalize()} in this pack"


def ran(report: Report) -> tuple[Outcome, ...]:
    """The rules that reached a decision on this pack, whichever it was."""
    return tuple(each for each in report.outcomes if each.outcome in (Result.FLAGGED, Result.CLEAR))


def undecided(report: Report) -> tuple[Outcome, ...]:
    """The rules that reached none, and those that failed."""
    return tuple(each for each in report.outcomes if each.outcome in (Result.UNDECIDED, Result.CRASHED))


def all_decided(report: Report) -> str:
    """What to say where no rule is left undecided: that is no verdict on a pack that was not read."""
    if not report.outcomes:
        return "No rule ran, so there is nothing to decide."
    return "Every rule that applies to this pack came to a decision."


def by_reason(outcomes: tuple[Outcome, ...]) -> tuple[tuple[str, tuple[Outcome, ...]], ...]:
    """Outcomes under the reason they share, the most frequent reason first."""
    reasons: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        reasons.setdefault(reason(outcome), []).append(outcome)
    return tuple((why, tuple(group)) for why, group in sorted(reasons.items(), key=lambda pair: -len(pair[1])))


def reason(outcome: Outcome) -> str:
    """Why a rule did not decide, in words."""
    if outcome.outcome is Result.CRASHED:
        return f"the rule failed while running: {outcome.reason}" if outcome.reason else "the rule failed while running"
    return outcome.reason or "no reason was given"


def _found(report: Report, found: tuple[Barrier, ...]) -> str:
    if not found:
        rules, files = len(ran(report)), len(report.documents)
        aside = set_aside(report)
        nothing = f"Beyond what is set aside ({aside}), nothing" if aside else "Nothing"
        return (
            f"{nothing} was found by the {count(rules, 'rule', 'rules')} that could be decided, in the "
            f"{count(files, 'file', 'files')} read. That is not proof that the pack has no barriers: "
            "only what these rules look for was checked."
        )
    totals = tally(found)
    # Figures and spelt numbers are not mixed in one sentence.
    told = spelt if max(totals.values()) < 10 else count
    named = joined([told(number, *KINDS[severity]) for severity, number in totals.items()])
    serious = "" if Severity.HIGH in totals else " None of them is serious."
    return f"This pack has {named}, in {count(sum(each.size for each in found), 'passage', 'passages')}.{serious}"


def _foremost(found: tuple[Barrier, ...]) -> list[str]:
    named = [_within_a_sentence(barrier.first.title) for barrier in foremost(found, FIRST)]
    if len(found) <= 1:
        return [f"It is this: {named[0]}."] if named else []
    whole = len(found) == len(named)
    opening = "They are these" if whole else f"The {spelt(len(named), '', 'that matter most are these')}"
    return [f"{opening}: {'; '.join(named)}."]


def _within_a_sentence(title: str) -> str:
    """The title with a small first letter, unless it begins with an abbreviation."""
    title = clean(title)
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def _undecided(report: Report) -> list[str]:
    open_questions = len(undecided(report))
    if not open_questions:
        return []
    stand = "rule could not be decided and is" if open_questions == 1 else "rules could not be decided and are"
    return [f"{spelt(open_questions, stand, stand).capitalize()} listed with the reason."]


def _unread(report: Report) -> list[str]:
    missing = len(report.unread)
    if not missing:
        return []
    if not report.documents:
        refused = spelt(missing, "file was refused; the reason is", "files were refused; the reasons are")
        return [f"{refused.capitalize()} given below."]
    return [f"{spelt(missing, 'file', 'files').capitalize()} could not be read, so this is not the whole picture."]
