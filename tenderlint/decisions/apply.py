"""What recorded decisions do to the findings of a run."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.model.decision import Decided, Decision, Kind
from tenderlint.model.finding import Finding
from tenderlint.wording.values import day


class Home(Struct, frozen=True):
    """Where documents lie as seen from the file of decisions, so that its paths hold from any working directory."""

    root: Path
    """The folder of the file of decisions."""
    base: Path
    """The folder that the paths of the report's documents are relative to."""

    def of(self, document: str | None) -> str:
        """A document of the report, or the pack itself, relative to the file of decisions, with forward slashes."""
        place = self.base.resolve() / document if document else self.base.resolve()
        return Path(os.path.relpath(place, self.root.resolve())).as_posix()

    def holds(self, document: str) -> bool:
        """Whether a recorded document is still there; one within an archive is where the archive is."""
        place = self.root / document
        return place.exists() or any(parent.is_file() for parent in place.parents)


def apply(
    findings: Sequence[Finding], decisions: Iterable[Decision], home: Home, today: date
) -> tuple[tuple[Finding, ...], Decided]:
    """The findings with the reason why they are not counted, and what came of the decisions.

    A decision covers the finding of its fingerprint in its document, and in any other once that document is gone: it
    was renamed. It does not cover what has become more serious, and nothing after its last day. What no finding
    answers to is orphaned; ``decisions`` are therefore those that this run could have met.
    """
    known: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        known[decision.fingerprint].append(decision)
    # Asked once for each document: to find out where one lies, the system looks at every folder on the way.
    places = {document: home.of(document) for document in {each.document for each in findings}}
    matched = [(each, _match(each, known, places[each.document], home)) for each in findings]
    covered = [(each, decision if decision and _covers(decision, each, today) else None) for each, decision in matched]
    kinds = [decision.kind for _, decision in covered if decision]
    used = [decision for _, decision in matched if decision]
    met = set(used)
    return tuple(replace(each, suppressed=_why(by)) if by else each for each, by in covered), Decided(
        baseline=kinds.count(Kind.BASELINE),
        accepted=kinds.count(Kind.ACCEPTED),
        expired=tuple(each for each in used if each.expired(today)),
        orphaned=tuple(each for group in known.values() for each in group if each not in met),
    )


def recorded(finding: Finding, kind: Kind, home: Home) -> Decision:
    """A decision about a finding as it is now; reason, owner and last day are still to be told."""
    return Decision(
        fingerprint=finding.fingerprint,
        kind=kind,
        rule=finding.rule,
        severity=finding.severity,
        document=home.of(finding.document),
        quote=finding.quote,
    )


def _match(finding: Finding, known: Mapping[str, Sequence[Decision]], here: str, home: Home) -> Decision | None:
    decisions = known.get(finding.fingerprint, ())
    own = next((each for each in decisions if each.document == here), None)
    return own or next((each for each in decisions if not home.holds(each.document)), None)


def _covers(decision: Decision, finding: Finding, today: date) -> bool:
    return not decision.expired(today) and finding.severity.rank <= decision.severity.rank


def _why(decision: Decision) -> str:
    if decision.kind is Kind.BASELINE:
        return "It was there when the baseline was recorded."
    by = f" ({decision.owner})" if decision.owner else ""
    until = f" Until {day(decision.until.isoformat())}." if decision.until else ""
    return f"{decision.reason}{by}{until}"
