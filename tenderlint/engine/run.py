"""Every rule over one pack."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from tenderlint.catalogue.load import Catalogue
from tenderlint.catalogue.regimes import citable
from tenderlint.checks.case import Dossier
from tenderlint.engine.checking import checked
from tenderlint.engine.findings import finding, told
from tenderlint.engine.fingerprint import fingerprinted
from tenderlint.engine.frozen import settled
from tenderlint.engine.outcomes import outcomes
from tenderlint.engine.search import Searched
from tenderlint.model.finding import Finding, Outcome
from tenderlint.model.profile import Profile
from tenderlint.model.rule import Rule, Severity, names_rule


class Verdict(Struct, frozen=True):
    """What the rules say of a pack."""

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    below: int = 0
    """Findings left out as they are below the floor."""
    unsure: int = 0
    """Findings left out as they are less sure than was asked for."""


def run(
    dossier: Dossier,
    searched: Sequence[Searched],
    catalogue: Catalogue,
    floor: Severity = Severity.INFO,
    profile: Profile | None = None,
) -> Verdict:
    """The findings of the rules of ``catalogue``, and what became of each; findings below ``floor`` are left out.

    What ``searched`` holds of other rules is passed over. A profile has the say on how serious a finding is.

    A rule that fails is an outcome like any other; the run goes on without it. What is left out still counts in the
    outcomes: a rule whose findings are below the floor flagged something and is not clear.
    """
    begun = date.fromisoformat(dossier.regime.on) if dossier.regime.on else None
    allowed = citable(catalogue.regimes, dossier.regime.id, begun)
    answers = checked(catalogue.rules, dossier, searched)
    known = {rule.id: rule for rule in catalogue.rules}
    hits = ((hit, each.document) for each in searched for hit in each.hits if hit.rule.id in known)
    findings = [finding(hit, document, allowed) for hit, document in hits]
    findings += [told(flag, each.rule, dossier.pack, allowed) for each in answers for flag in each.flags]
    findings = [settled(each, known[each.rule], profile) for each in findings]
    crashes = {rule: reason for each in searched for rule, reason in each.crashes.items()}
    shown = [each for each in fingerprinted(sorted(findings, key=_position)) if each.severity.rank >= floor.rank]
    became = outcomes(catalogue.rules, dossier.pack, findings, crashes, {each.rule.id: each for each in answers})
    return Verdict(tuple(shown), tuple(became), len(findings) - len(shown))


def _position(found: Finding) -> tuple[str, int, str]:
    return found.document or "", found.location.block if found.location else -1, found.rule


def chosen_rules(catalogue: Catalogue, select: tuple[str, ...], ignore: tuple[str, ...]) -> Catalogue:
    """The catalogue narrowed to what ``select`` names (by id, prefix, name or category) and ``ignore`` does not."""

    def wanted(rule: Rule) -> bool:
        return (not select or _named(rule, select)) and not _named(rule, ignore)

    return catalogue.only(wanted)


def _named(rule: Rule, names: tuple[str, ...]) -> bool:
    return any(names_rule(given, rule.id, rule.name, rule.category) for given in names)
