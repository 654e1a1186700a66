"""Loads the regimes: what law and guidance a finding may cite, decoded strictly from ``rules/regimes/*.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.marked import Marked, load_marked
from tenderlint.model.law import Reference, Regime, Standing

_GENERAL = "practice"
"""The regime whose references hold anywhere in the United Kingdom."""
_ABROAD = "overseas"
_LEFT_ALONE = "psr"
"""A regime that is named, and of whose law nothing is cited: not even the general law beside it."""
_NOT_LAW = frozenset({Standing.GUIDANCE, Standing.PRACTICE})


def load_regimes(folder: Path) -> dict[str, Regime]:
    """Every regime by its id, in the order of the file names.

    Raises CatalogueError for the first thing that is wrong, in the first file that has something wrong.
    """
    files = [
        load_marked(path.read_text("utf-8"), str(path), "regime.schema.json") for path in sorted(folder.glob("*.yaml"))
    ]
    if not files:
        raise CatalogueError(str(folder), "no regime files (*.yaml) here")
    homes: dict[str, str] = {}
    for marked in files:
        _check(marked, {Path(each.file).stem for each in files}, homes)
    return {marked.value["id"]: _regime(marked.value) for marked in files}


def citable(regimes: Mapping[str, Regime], regime_id: str | None, on: date | None = None) -> dict[str, Reference]:
    """The references, by key, that a finding may cite for a procurement under one regime, begun on ``on``.

    They are the regime's own, those that name it under ``also``, and, anywhere in the United Kingdom, general law and
    good practice; each in force on that day. Where the day is unknown, each was in force at some time while the regime
    was. Without a regime, what is good practice anywhere.
    """
    name = regime_id or _ABROAD
    first, last = (on.isoformat(), on.isoformat()) if on else (regimes[name].since, regimes[name].until)
    return {
        reference.key: reference
        for regime in regimes.values()
        for reference in regime.references
        if _belongs(reference, regime.id, name) and _overlaps(reference, first, last, is_day=on is not None)
    }


def in_force(span: Regime | Reference, on: date) -> bool:
    """Whether a regime or a reference holds on a day; one without dates holds always."""
    return _overlaps(span, on.isoformat(), on.isoformat(), is_day=True)


def _belongs(reference: Reference, home: str, name: str) -> bool:
    if home == name or name in reference.also:
        return True
    return home == _GENERAL and name != _ABROAD and (name != _LEFT_ALONE or reference.standing in _NOT_LAW)


def _overlaps(span: Regime | Reference, first: str | None, last: str | None, *, is_day: bool) -> bool:
    """Whether ``span`` shares a day with the time from ``first`` to ``last``, whose end counts only for a day."""
    begun = not (last and span.since) or span.since < last or (is_day and span.since == last)
    return begun and not (first and span.until and span.until <= first)


def _check(marked: Marked, known: set[str], homes: dict[str, str]) -> None:
    """What a schema cannot say; ``homes`` gathers the keys of the references with the file that holds each."""
    if marked.value["id"] != Path(marked.file).stem:
        problem = f"the id “{marked.value['id']}” differs from the file's name; make them the same"
        raise marked.error(problem, ("id",))
    for key, fields in marked.value.get("references", {}).items():
        if key in homes:
            problem = f"the key “{key}” is already taken in {homes[key]}; choose another"
            raise marked.error(problem, ("references", key))
        homes[key] = marked.file
        _check_reference(marked, key, fields, known)


def _check_reference(marked: Marked, key: str, fields: dict[str, Any], known: set[str]) -> None:
    since, until = fields.get("since"), fields.get("until")
    if since and until and until <= since:
        problem = f"“{key}” ends on {until}, before it begins on {since}; correct one of them"
        raise marked.error(problem, ("references", key, "until"))
    for at, name in enumerate(fields.get("also", ())):
        if name not in known:
            problem = f"“also” of “{key}” names the regime “{name}”, which has no file"
            raise marked.error(problem, ("references", key, "also", at))


def _regime(fields: dict[str, Any]) -> Regime:
    return Regime(
        id=fields["id"],
        title=fields["title"],
        since=fields.get("since"),
        until=fields.get("until"),
        names=tuple(fields.get("names", ())),
        signs=tuple(fields.get("signs", ())),
        places=tuple(fields.get("places", ())),
        references=tuple(_reference(key, value) for key, value in fields.get("references", {}).items()),
    )


def _reference(key: str, fields: dict[str, Any]) -> Reference:
    return Reference(
        key=key,
        cite=fields["cite"],
        says=fields["says"],
        url=fields["url"],
        standing=Standing(fields["standing"]),
        binds=fields["binds"],
        since=fields.get("since"),
        until=fields.get("until"),
        also=tuple(fields.get("also", ())),
    )
