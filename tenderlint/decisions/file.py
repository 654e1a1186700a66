"""The file of decisions: TOML, a section for each finding in the order of documents, so that it merges by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from tenderlint.model.decision import Decision, Kind
from tenderlint.model.rule import Severity
from tenderlint.wording.clean import clip

NAME: Final = "tenderlint-decisions.toml"
"""The name under which the file is found, in the folder of the pack or above it."""
SCHEMA: Final = 1
_HEAD: Final = (
    "# What was decided about findings of tenderlint: a section for each, in the order of documents.\n"
    "# “baseline” was there at the beginning; “accepted” stays, for the reason given. Delete a section to have the\n"
    "# finding reported again.\n\n"
)
_CONFLICT: Final = ("<<<<<<<", "=======", ">>>>>>>")
_QUOTED: Final = 160


class DecisionsError(ValueError):
    """The file of decisions cannot be used; the message says what is wrong and what to do."""


def find(start: Path) -> Path | None:
    """The nearest file of decisions in the folder of ``start`` or above it; None where there is none."""
    here = start.resolve()
    return next((folder / NAME for folder in (here, *here.parents) if (folder / NAME).is_file()), None)


def load(file: Path) -> tuple[Decision, ...]:
    """The decisions in a file, in its order.

    Raises:
        DecisionsError: it is not there, not TOML, left in conflict by a merge, of a newer version, or a section of
            it lacks what it needs. It is never passed over: that would bring back findings, or hide them.
    """
    content = _content(file)
    version = content.get("version")
    if not isinstance(version, int):
        raise DecisionsError(f"{file}: this is no file of decisions: it has no line “version = {SCHEMA}”.")
    if version > SCHEMA:
        raise DecisionsError(
            f"{file}: was written by a newer tenderlint (version {version} of the file). Update this one."
        )
    sections = content.get("finding", [])
    if not isinstance(sections, list) or not all(isinstance(each, dict) for each in sections):
        raise DecisionsError(f"{file}: each finding must be a section, headed [[finding]].")
    return tuple(_decision(file, each) for each in sections)


def dump(decisions: Iterable[Decision]) -> str:
    """The text of a file: the same for the same decisions, whatever their order."""
    import tomli_w  # noqa: PLC0415

    ordered = sorted(decisions, key=lambda each: (each.document, each.rule, each.fingerprint))
    return _HEAD + tomli_w.dumps({"version": SCHEMA, "finding": [_section(each) for each in ordered]})


def _content(file: Path) -> Mapping[str, Any]:
    try:
        text = file.read_text("utf-8")
    except OSError as fault:
        raise DecisionsError(f"{file}: cannot be read ({fault.strerror}).") from None
    except UnicodeDecodeError:
        raise DecisionsError(f"{file}: is not UTF-8 text. Save it as UTF-8.") from None
    if any(line.startswith(_CONFLICT) for line in text.splitlines()):
        raise DecisionsError(
            f"{file}: a merge left a conflict in it. Keep the sections of both sides, and delete the marks."
        )
    import tomllib  # noqa: PLC0415 - most runs have no file to read

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise DecisionsError(f"{file}: is not TOML: {fault}.") from None


def _decision(file: Path, section: Mapping[str, Any]) -> Decision:
    fingerprint = section.get("fingerprint")
    if not isinstance(fingerprint, str) or not fingerprint:
        raise DecisionsError(f"{file}: a section [[finding]] has no fingerprint. Add it, or delete the section.")
    where = f"{file}: the finding {fingerprint}"
    if strange := sorted(set(section) - _KEYS):
        raise DecisionsError(f"{where} has an unknown key “{strange[0]}”. The keys are {', '.join(sorted(_KEYS))}.")
    kind = _one_of(where, section, "decision", tuple(Kind))
    reason = _words(where, section, "reason")
    if kind == Kind.ACCEPTED and not reason:
        raise DecisionsError(f'{where} accepts a finding without a reason. Add reason = "…".')
    until = section.get("until")
    if until is not None and type(until) is not date:
        raise DecisionsError(f"{where}: “until” must be a date without quotes, such as 2027-03-31.")
    return Decision(
        fingerprint=fingerprint,
        kind=Kind(kind),
        rule=_words(where, section, "rule") or "",
        severity=Severity(_one_of(where, section, "severity", tuple(Severity))),
        document=_words(where, section, "document") or ".",
        quote=_words(where, section, "quote"),
        reason=reason,
        owner=_words(where, section, "owner"),
        until=until,
    )


_KEYS: Final = {"fingerprint", "decision", "rule", "severity", "document", "quote", "reason", "owner", "until"}


def _words(where: str, section: Mapping[str, Any], key: str) -> str | None:
    value = section.get(key)
    if value is not None and not isinstance(value, str):
        raise DecisionsError(f"{where}: “{key}” must be text in quotes.")
    return value.strip() if value and value.strip() else None


def _one_of(where: str, section: Mapping[str, Any], key: str, known: tuple[str, ...]) -> str:
    value = section.get(key)
    if not isinstance(value, str) or value not in known:
        raise DecisionsError(f"{where}: “{key}” must be one of {', '.join(known)}.")
    return value


def _section(decision: Decision) -> dict[str, Any]:
    told = {
        "fingerprint": decision.fingerprint,
        "rule": decision.rule,
        "severity": decision.severity.value,
        "document": decision.document,
        "quote": clip(decision.quote, _QUOTED) if decision.quote else None,
        "decision": decision.kind.value,
        "reason": decision.reason,
        "owner": decision.owner,
        "until": decision.until,
    }
    return {key: value for key, value in told.items() if value is not None}
