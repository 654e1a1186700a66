"""How sure each finding is, and those left out that are less sure than a person wants."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from msgspec.structs import replace

from tenderlint.catalogue.accuracy import levels
from tenderlint.catalogue.folders import built_in
from tenderlint.engine.frozen import is_own
from tenderlint.engine.run import Verdict
from tenderlint.model.accuracy import Confidence
from tenderlint.model.profile import Profile
from tenderlint.model.rule import Rule


def known_levels(profile: Profile | None) -> Mapping[str, Confidence]:
    """How sure the findings of each built-in rule are: as the profile holds it, else as last measured."""
    return levels(built_in()) if profile is None else profile.confidence


def hushed(rules: Iterable[Rule], sure: Mapping[str, Confidence], least: Confidence | None) -> frozenset[str]:
    """The rules whose findings are left out, by id; a rule that was not measured is below every level.

    A person's own rules are hers to trust: no release of ours measured them.
    """
    if least is None:
        return frozenset()
    return frozenset(rule.id for rule in rules if not is_own(rule) and not _reaches(sure.get(rule.id), least))


def sifted(verdict: Verdict, sure: Mapping[str, Confidence], left_out: Set[str]) -> Verdict:
    """The findings with how sure each is, less those of the rules that are left out.

    Outcomes stay as they are: such a rule flagged something and is not clear.
    """
    marked = [replace(each, confidence=sure.get(each.rule)) for each in verdict.findings]
    kept = tuple(each for each in marked if each.rule not in left_out)
    return replace(verdict, findings=kept, unsure=len(marked) - len(kept))


def _reaches(level: Confidence | None, least: Confidence) -> bool:
    return level is not None and level.rank >= least.rank
