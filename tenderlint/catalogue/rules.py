"""One rule file, read into a :class:`~tenderlint.model.rule.Rule`."""

from __future__ import annotations

from typing import Any, Literal

from tenderlint.catalogue.marked import Marked, load_marked
from tenderlint.model.document import BlockKind, Role
from tenderlint.model.rule import (
    Adjustment,
    Category,
    Condition,
    Examples,
    Frame,
    Pattern,
    Rule,
    RuleKind,
    Scope,
    Severity,
    Substitute,
)

CODES = {
    Category.RISK: "RSK",
    Category.SELECTION: "SEL",
    Category.VALUE: "VAL",
    Category.PAYMENT: "PAY",
    Category.PROCESS: "PRO",
    Category.SPECIFICATION: "SPC",
    Category.FAIRNESS: "FAI",
    Category.CIVIL_SOCIETY: "SOC",
    Category.CLARITY: "CLR",
    Category.DOCUMENTS: "DOC",
}


def read_rule(text: str, file: str) -> tuple[Rule, Marked]:
    """Read a rule and the places of its parts (to point at a pattern that does not compile).

    Raises CatalogueError for whatever the schema refuses.
    """
    marked = load_marked(text, file, "rule.schema.json")
    return _rule(marked.value, file), marked


def _rule(fields: dict[str, Any], file: str) -> Rule:
    return Rule(
        id=fields["id"],
        name=fields["name"],
        title=fields["title"],
        category=Category(fields["category"]),
        kind=RuleKind(fields["kind"]),
        severity=Severity(fields["severity"]),
        affects=tuple(fields["affects"]),
        message=flow(fields["message"]),
        why=flow(fields["why"]),
        instead=fields["instead"].strip(),
        source=file,
        applies_to=tuple(Role(role) for role in fields.get("applies_to", ())),
        blocks=tuple(BlockKind(kind) for kind in fields.get("blocks", ())),
        match=tuple(pattern(entry) for entry in fields.get("match", ())),
        unless=tuple(condition(entry) for entry in fields.get("unless", ())),
        only=tuple(condition(entry) for entry in fields.get("only", ())),
        adjust=tuple(_adjustment(entry) for entry in fields.get("adjust", ())),
        negated=fields.get("negated", False),
        check=fields.get("check"),
        signs={name: tuple(map(pattern, entries)) for name, entries in fields.get("signs", {}).items()},
        law={regime: tuple(keys) for regime, keys in fields.get("law", {}).items()},
        suggest=tuple(Substitute(entry["from"], entry["to"]) for entry in fields.get("suggest", ())),
        ask=_ask(fields.get("ask")),
        examples=_examples(fields.get("examples", {})),
        since=fields.get("since", "0.1.0"),
    )


def _ask(given: str | list[str] | Literal[False] | None) -> tuple[str, ...] | None:
    """``False`` for what nobody asks about; None where the author has not said."""
    if given is None:
        return None
    return tuple(map(flow, [given] if isinstance(given, str) else given or []))


def _examples(given: dict[str, list[str]]) -> Examples:
    return Examples(tuple(given.get("flag", ())), tuple(given.get("leave", ())))


def flow(text: str) -> str:
    """Prose of a YAML file as one line."""
    return " ".join(text.split())


def pattern(entry: str | dict[str, Any]) -> Pattern:
    """A sequence or a frame, as the schema let it through."""
    if isinstance(entry, str):
        return entry
    none, beside = tuple(entry.get("none", ())), tuple(entry.get("beside", ()))
    return Frame(tuple(entry["all"]), entry.get("within"), none, beside)


def condition(entry: str | dict[str, Any]) -> Condition:
    """A pattern by itself, or several with a scope."""
    if isinstance(entry, str) or "all" in entry:
        return Condition((pattern(entry),))
    return Condition(tuple(pattern(each) for each in entry["any"]), Scope(entry.get("scope", "statement")))


def _adjustment(entry: dict[str, Any]) -> Adjustment:
    return Adjustment(Severity(entry["severity"]), condition(entry["when"]), entry.get("message"))
