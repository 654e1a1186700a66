"""Loads the regimes: what law and guidance a finding may cite, decoded strictly from ``rules/regimes/*.yaml``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources.abc import Traversable
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from tenderlint.model.law import Reference, Regime, Standing

_REGIME_KEYS = ("id", "title", "since", "until", "signs", "references")
_REFERENCE_KEYS = ("cite", "says", "url", "standing", "binds", "since", "until", "also")
_NULL, _TEXT, _DATE = (f"tag:yaml.org,2002:{name}" for name in ("null", "str", "timestamp"))


class RegimeError(ValueError):
    """A regime file is wrong; the message names the file, the line and what to do."""


def load_regimes(folder: Path | Traversable) -> dict[str, Regime]:
    """Every regime by its id, in the order of the file names.

    Raises:
        RegimeError: for the first thing that is wrong, in the first file that has something wrong.
    """
    regimes: dict[str, Regime] = {}
    holder: dict[str, str] = {}
    for file in sorted((each for each in folder.iterdir() if each.name.endswith(".yaml")), key=lambda each: each.name):
        source = _Source(str(file))
        regime = source.regime(source.compose(file.read_text(encoding="utf-8")), holder)
        regimes[regime.id] = regime
    if not regimes:
        raise RegimeError(f"{folder}: no regime files (*.yaml) here.")
    _check_companions(regimes, holder)
    return regimes


def citable(regimes: dict[str, Regime], regime_id: str) -> dict[str, Reference]:
    """The references, by key, that a finding may cite under one regime: its own, those that name it under ``also``,
    and, anywhere in the United Kingdom, general law and good practice."""
    return {
        reference.key: reference
        for regime in regimes.values()
        for reference in regime.references
        if regime.id == regime_id
        or regime_id in reference.also
        or (regime.id == "practice" and regime_id != "overseas")
    }


@dataclass(frozen=True, slots=True)
class _Source:
    """One regime file; every error it raises points at a line of it."""

    name: str

    def error(self, node: yaml.Node | None, problem: str) -> RegimeError:
        line = f":{node.start_mark.line + 1}" if node else ""
        return RegimeError(f"{self.name}{line}: {problem}")

    def compose(self, text: str) -> yaml.MappingNode:
        try:
            node = yaml.compose(text, Loader=yaml.SafeLoader)
        except yaml.MarkedYAMLError as fault:
            where = f":{fault.problem_mark.line + 1}" if fault.problem_mark else ""
            raise RegimeError(f"{self.name}{where}: this is not YAML: {fault.problem}.") from None
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"a regime file holds keys and values: {', '.join(_REGIME_KEYS)}.")
        return node

    def regime(self, node: yaml.MappingNode, holder: dict[str, str]) -> Regime:
        fields = self.fields(node, _REGIME_KEYS)
        name = self.text(node, fields, "id")
        if name != Path(self.name).stem:
            raise self.error(fields["id"], f"the id “{name}” differs from the file's name; make them the same.")
        return Regime(
            id=name,
            title=self.text(node, fields, "title"),
            since=self.day(fields, "since"),
            until=self.day(fields, "until"),
            signs=self.texts(fields, "signs"),
            references=tuple(self.references(fields.get("references"), holder)),
        )

    def references(self, node: yaml.Node | None, holder: dict[str, str]) -> Iterator[Reference]:
        if node is None:
            return
        for key_node, value in self.entries(node):
            key = str(key_node.value)
            if key in holder:
                raise self.error(key_node, f"the key “{key}” is already taken in {holder[key]}; choose another.")
            holder[key] = self.name
            yield self.reference(key, value)

    def reference(self, key: str, node: yaml.Node) -> Reference:
        fields = self.fields(node, _REFERENCE_KEYS)
        since, until = self.day(fields, "since"), self.day(fields, "until")
        if since and until and until <= since:
            raise self.error(fields["until"], f"“{key}” ends on {until}, before it begins on {since}.")
        return Reference(
            key=key,
            cite=self.text(node, fields, "cite"),
            says=self.text(node, fields, "says"),
            url=self.url(node, fields),
            standing=self.standing(node, fields),
            binds=self.text(node, fields, "binds"),
            since=since,
            until=until,
            also=self.texts(fields, "also"),
        )

    def entries(self, node: yaml.Node) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, "keys and values are expected here.")
        seen: set[str] = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag != _TEXT:
                raise self.error(key, "a key must be plain text.")
            if key.value in seen:
                raise self.error(key, f"the key “{key.value}” stands here twice; remove one.")
            seen.add(key.value)
            yield key, value

    def fields(self, node: yaml.Node, known: tuple[str, ...]) -> dict[str, yaml.Node]:
        fields: dict[str, yaml.Node] = {}
        for key, value in self.entries(node):
            if key.value not in known:
                raise self.error(key, f"unknown key “{key.value}”; the keys here are {', '.join(known)}.")
            fields[key.value] = value
        return fields

    def text(self, parent: yaml.Node, fields: dict[str, yaml.Node], key: str) -> str:
        node = fields.get(key)
        if node is None:
            raise self.error(parent, f"“{key}” is missing.")
        if not isinstance(node, yaml.ScalarNode) or node.tag != _TEXT or not node.value.strip():
            raise self.error(node, f"“{key}” must be text.")
        return str(node.value)

    def texts(self, fields: dict[str, yaml.Node], key: str) -> tuple[str, ...]:
        node = fields.get(key)
        if node is None:
            return ()
        if not isinstance(node, yaml.SequenceNode):
            raise self.error(node, f"“{key}” must be a list.")
        return tuple(self.text(node, {key: each}, key) for each in node.value)

    def day(self, fields: dict[str, yaml.Node], key: str) -> str | None:
        node = fields.get(key)
        if node is None or node.tag == _NULL:
            return None
        try:
            if node.tag != _DATE:
                raise ValueError
            return date.fromisoformat(node.value).isoformat()
        except ValueError:
            raise self.error(
                node, f"“{key}” must be a date such as 2025-02-24, or null; it is “{node.value}”."
            ) from None

    def url(self, parent: yaml.Node, fields: dict[str, yaml.Node]) -> str:
        address = self.text(parent, fields, "url")
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or "." not in parts.netloc or " " in address:
            raise self.error(fields["url"], f"“url” must be a web address; it is “{address}”.")
        return address

    def standing(self, parent: yaml.Node, fields: dict[str, yaml.Node]) -> Standing:
        word = self.text(parent, fields, "standing")
        if word not in tuple(Standing):
            raise self.error(fields["standing"], f"“standing” is one of {', '.join(Standing)}; it is “{word}”.")
        return Standing(word)


def _check_companions(regimes: dict[str, Regime], holder: dict[str, str]) -> None:
    for reference in (reference for regime in regimes.values() for reference in regime.references):
        for name in reference.also:
            if name not in regimes:
                problem = f"“also” of “{reference.key}” names the regime “{name}”, which has no file."
                raise RegimeError(f"{holder[reference.key]}: {problem}")
