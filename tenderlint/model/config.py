"""What a person can set, with its defaults."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.accuracy import Confidence
from tenderlint.model.rule import Severity


class Config(Struct, frozen=True, kw_only=True):
    """Settings of one run. Paths are absolute or relative to the working directory."""

    regime: str | None = None
    """A regime id, or None to infer it from the pack."""
    select: tuple[str, ...] = ()
    """Rule ids or prefixes to run ("RSK", "SEL00"); empty for all."""
    ignore: tuple[str, ...] = ()
    min_severity: Severity = Severity.INFO
    min_confidence: Confidence | None = None
    """Findings that are less sure than this are left out; None for none."""
    fail_on: Severity = Severity.MEDIUM
    rules: tuple[str, ...] = ()
    """Folders with a person's own rule files, loaded after the built-in ones."""
    thresholds: tuple[tuple[str, float], ...] = ()
    """Thresholds that the user sets otherwise, by name."""
    profile: str | None = None
    """The month whose rules, severities and thresholds count: "2026-11"; None for the newest."""
    preview: bool = False
    """Whether to show, beside what counts under the profile, what the newest rules would find."""
    contract_value: float | None = None
    """Pounds that the contract is worth, as the user knows; used where the pack states no value."""
    baseline: str | None = None
    """The file of decisions; None for none."""
    exclude: tuple[str, ...] = ()
    """Glob patterns of files to leave out, matched against the path within the pack."""
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Patterns as for ``exclude``, each with the rules whose findings do not count in such files."""
    strict: bool = False
    """Whether one unreadable file is enough for exit status 2."""
    jobs: int = 0
    """Processes that work at once; 0 for one a processor."""
    packs: tuple[str, ...] = ()
    """Patterns of folders, each of which holds one pack with all that is below it: for checks of whole packs."""
