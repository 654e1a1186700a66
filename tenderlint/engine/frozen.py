"""The catalogue as a profile froze it: its rules alone, no more serious than they were, with the figures of then."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from tenderlint.catalogue.folders import built_in
from tenderlint.catalogue.load import Catalogue
from tenderlint.catalogue.thresholds import Thresholds
from tenderlint.model.finding import Finding
from tenderlint.model.profile import Profile
from tenderlint.model.rule import Rule, Severity
from tenderlint.model.threshold import DatedValue, Threshold


def under(catalogue: Catalogue, profile: Profile | None) -> Catalogue:
    """The rules and thresholds that count; a person's own rules always do, since no release of ours changes them."""
    if profile is None:
        return catalogue
    known = catalogue.only(lambda rule: rule.id in profile.rules or is_own(rule))
    return replace(known, thresholds=figures(catalogue.thresholds, profile))


def newer(catalogue: Catalogue, profile: Profile) -> tuple[str, ...]:
    """Rules that came after the profile, by id."""
    return tuple(rule.id for rule in catalogue.rules if rule.id not in profile.rules and not is_own(rule))


def settled(finding: Finding, rule: Rule, profile: Profile | None) -> Finding:
    """The finding with the severity that the profile gives it."""
    if profile is None or rule.id not in profile.rules:
        return finding
    return replace(finding, severity=_severity(finding.severity, rule.severity, profile.rules[rule.id]))


def ahead(newest: Iterable[Finding], counting: Iterable[Finding]) -> tuple[Finding, ...]:
    """What the newest catalogue finds beyond what counts, or takes for more serious."""
    known = {(each.document, each.fingerprint): each.severity.rank for each in counting}
    return tuple(each for each in newest if each.severity.rank > known.get((each.document, each.fingerprint), -1))


def is_own(rule: Rule) -> bool:
    """Whether a rule comes from a person's own folder."""
    return not Path(rule.source).is_relative_to(built_in())


def _severity(now: Severity, usual: Severity, then: tuple[Severity, ...]) -> Severity:
    """The usual severity becomes the usual one of then; another stays where it was known, else the next below."""
    if now is usual:
        return then[0]
    milder = [each for each in then if each.rank <= now.rank]
    return max(milder, key=lambda each: each.rank) if milder else then[0]


def figures(newest: Thresholds, profile: Profile) -> Thresholds:
    """Every threshold as the profile has it; one that it does not know as it is."""
    return {name: _threshold(each, profile) for name, each in newest.items()}


def _threshold(newest: Threshold, profile: Profile) -> Threshold:
    """As the profile has it; what the law has set for days after its month holds all the same for those days."""
    then = profile.thresholds.get(newest.name)
    if then is None or then == newest.values:
        return newest
    later = [each for each in newest.values if (each.since or "") > profile.last_day]
    values = (*then[:-1], _ended(then[-1], later), *later)
    says = (
        newest.says if then == newest.values[: len(then)] else f"{newest.says} [The figure is that of {profile.name}.]"
    )
    return replace(newest, values=values, says=says)


def _ended(last: DatedValue, later: list[DatedValue]) -> DatedValue:
    if not later:
        return last
    end = min(filter(None, (last.until, later[0].since)))
    return replace(last, until=end)
