"""Every rule over one pack."""

from __future__ import annotations

from dataclasses import dataclass

from tenderlint.catalogue.load import Catalogue
from tenderlint.catalogue.regimes import citable
from tenderlint.engine.findings import finding
from tenderlint.engine.fingerprint import fingerprinted
from tenderlint.engine.outcomes import outcomes
from tenderlint.language.trie import Trie
from tenderlint.matching.text import Crash, TextRules
from tenderlint.matching.view import DocumentView
from tenderlint.model.document import Pack
from tenderlint.model.finding import Finding, Outcome
from tenderlint.model.law import ChosenRegime
from tenderlint.model.rule import Rule, Severity


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules say of a pack."""

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]


def run(
    pack: Pack, catalogue: Catalogue, regime: ChosenRegime, matcher: Trie, floor: Severity = Severity.INFO
) -> Verdict:
    """Run the rules of ``catalogue`` over ``pack``; findings below ``floor`` are left out.

    A rule that fails is an outcome like any other; the run goes on without it. What is left out still counts in the
    outcomes: a rule whose findings are below the floor flagged something and is not clear.
    """
    allowed = citable(catalogue.regimes, regime.id or "overseas")
    rules = TextRules(catalogue.compiled, matcher.leaves)
    crashes: dict[str, str] = {}
    findings: list[Finding] = []
    for document in pack.documents:
        for result in rules.run(DocumentView(document, matcher)):
            if isinstance(result, Crash):
                crashes[result.rule.rule.id] = f"{document.path}: {result.reason}"
            else:
                findings.append(finding(result, document, allowed))
    shown = (each for each in fingerprinted(sorted(findings, key=_position)) if each.severity.rank >= floor.rank)
    return Verdict(tuple(shown), tuple(outcomes(catalogue.rules, pack, findings, crashes)))


def _position(found: Finding) -> tuple[str, int, str]:
    return found.document or "", found.location.block if found.location else -1, found.rule


def chosen_rules(catalogue: Catalogue, select: tuple[str, ...], ignore: tuple[str, ...]) -> Catalogue:
    """The catalogue narrowed to the rules that ``select`` names (by id, name or prefix) and ``ignore`` does not."""

    def wanted(rule: Rule) -> bool:
        return (not select or _named(rule, select)) and not _named(rule, ignore)

    return catalogue.only(wanted)


def _named(rule: Rule, names: tuple[str, ...]) -> bool:
    return any(rule.id.startswith(given.upper()) or rule.name == given for given in names)
