"""The dated profiles: what ``docs/build.py`` writes into ``rules/profiles``, and when it may."""

from __future__ import annotations

import inspect
import json
import re
from pathlib import Path

import msgspec
from msgspec.structs import replace

from tenderlint import __version__
from tenderlint.catalogue.accuracy import levels
from tenderlint.catalogue.folders import built_in
from tenderlint.catalogue.load import Catalogue
from tenderlint.checks.registry import CHECKS
from tenderlint.model.profile import Profile
from tenderlint.model.rule import Rule, Severity
from tenderlint.model.threshold import DatedValue

_SEVERITY = re.compile(r"\bSeverity\.([A-Z]+)\b")
_NAME = re.compile(r"20\d\d-(0[1-9]|1[0-2])")


class Published(Exception):
    """A profile that came with a published version is never changed."""


def kept(folder: Path, catalogue: Catalogue, changelog: str) -> dict[Path, str]:
    """The newest profile as it should be, while the version that it comes with is not published."""
    newest = max(folder.glob("*.json"), default=None)
    if newest is None or not may_change(_release(newest), changelog):
        return {}
    return {newest: written(newest.stem, catalogue)}


def begun(name: str, folder: Path, catalogue: Catalogue, changelog: str) -> dict[Path, str]:
    """A profile of a new name, from the catalogue as it stands.

    Raises:
        Published: it is there already, and its version is out.
    """
    file = folder / f"{name}.json"
    if not _NAME.fullmatch(name):
        raise Published(f"“{name}” is no month. Name it as 2026-11.")
    if file.exists() and not may_change(_release(file), changelog):
        raise Published(f"{file.name} came with {_release(file)}, which is published. Begin one of another month.")
    return {file: written(name, catalogue)}


def may_change(release: str, changelog: str) -> bool:
    """Whether a version is the one that is still being made."""
    return release == __version__ and f"\n## {release} (unreleased)" in changelog


def written(name: str, catalogue: Catalogue) -> str:
    """A profile as the file holds it: a line a rule and a line a threshold."""
    profile = Profile(
        name=name,
        release=__version__,
        rules={rule.id: severities(rule) for rule in catalogue.rules},
        thresholds={name: _whole(each.values) for name, each in sorted(catalogue.thresholds.items())},
        confidence=dict(sorted(levels(built_in()).items())),
    )
    plain = msgspec.to_builtins(profile)
    parts = [f"{json.dumps(key)}: {_rows(value)}" for key, value in plain.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _rows(value: object) -> str:
    if not isinstance(value, dict):
        return json.dumps(value)
    return "{\n" + ",\n".join(f" {json.dumps(key)}: {json.dumps(each)}" for key, each in value.items()) + "\n}"


def _whole(values: tuple[DatedValue, ...]) -> tuple[DatedValue, ...]:
    """Whole numbers without ".0", whether they come from the rule files or from their kept form."""
    return tuple(
        replace(each, value=int(each.value) if each.value == int(each.value) else each.value) for each in values
    )


def severities(rule: Rule) -> tuple[Severity, ...]:
    """The severity of a rule, and behind it those that its adjustments or its check can give."""
    said = {change.severity for change in rule.adjust}
    if rule.check is not None:
        module = inspect.getmodule(CHECKS[rule.check])
        said |= {Severity[name] for name in _SEVERITY.findall(inspect.getsource(module))} if module else set()
    return (rule.severity, *sorted(said - {rule.severity}, key=lambda each: each.rank))


def _release(file: Path) -> str:
    return msgspec.json.decode(file.read_bytes(), type=Profile).release
