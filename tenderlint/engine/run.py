"""Every rule over one pack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tenderlint.catalogue.load import Catalogue
from tenderlint.catalogue.regimes import citable
from tenderlint.checks.case import Dossier
from tenderlint.engine.checking import checked
from tenderlint.engine.findings import finding, told
from tenderlint.engine.fingerprint import fingerprinted
from tenderlint.engine.outcomes import outcomes
from tenderlint.engine.search import Searched
from tenderlint.model.finding import Finding, Outcome
from tenderlint.model.rule import Rule, Severity


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of a pack."""

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]


def run(
    dossier: Dossier, searched: Sequence[Searched], catalogue: Catalogue, floor: Severity = Severity.INFO
) -> Verdict:
    """The findings of the rules of ``catalogue``, and what became of each; findings below ``floor`` are left out.

    A rule that fails is an outcome like any other; the run goes on without it. What is left out still counts in the
    outcomes: a rule whose findings are below the floor flagged something and is not clear.
    """
    begun = date.fromisoformat(dossier.regime.on) if dossier.regime.on else None
    allowed = citable(catalogue.regimes, dossier.regime.id, begun)
    answers = checked(catalogue.rules, dossier, searched)
    findings = [finding(hit, each.document, allowed) for each in searched for hit in each.hits]
    findings += [told(flag, each.rule, dossier.pack, allowed) for each in answers for flag in each.flags]
    crashes = {rule: reason for each in searched for rule, reason in each.crashes.items()}
    shown = (each for each in fingerprinted(sorted(findings, key=_position)) if each.severity.rank >= floor.rank)
    settled = outcomes(catalogue.rules, dossier.pack, findings, crashes, {each.rule.id: each for each in answers})
    return Verdict(tuple(shown), tuple(settled))


def _position(found: Finding) -> tuple[str, int, str]:
    return found.document or "", found.location.block if found.location else -1, found.rule


def chosen_rules(catalogue: Catalogue, select: tuple[str, ...], ignore: tuple[str, ...]) -> Catalogue:
    """The catalogue narrowed to the rules that ``select`` names (by id, name or prefix) and ``ignore`` does not."""

    def wanted(rule: Rule) -> bool:
        return (not select or _named(rule, select)) and not _named(rule, ignore)

    return catalogue.only(wanted)


def _named(rule: Rule, names: tuple[str, ...]) -> bool:
    return any(rule.id.startswith(given.upper()) or rule.name == given for given in names)
