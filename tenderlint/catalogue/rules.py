"""One rule file, read into a :class:`~tenderlint.model.rule.Rule`."""

from __future__ import annotations

from typing import Any

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
        message=_flow(fields["message"]),
        why=_flow(fields["why"]),
        instead=fields["instead"].strip(),
        source=file,
        applies_to=tuple(Role(role) for role in fields.get("applies_to", ())),
        blocks=tuple(BlockKind(kind) for kind in fields.get("blocks", ())),
        match=tuple(_pattern(entry) for entry in fields.get("match", ())),
        unless=tuple(_condition(entry) for entry in fields.get("unless", ())),
        only=tuple(_condition(entry) for entry in fields.get("only", ())),
        adjust=tuple(_adjustment(entry) for entry in fields.get("adjust", ())),
        negated=fields.get("negated", False),
        check=fields.get("check"),
        law={regime: tuple(keys) for regime, keys in fields.get("law", {}).items()},
        examples=Examples(tuple(fields["examples"]["flag"]), tuple(fields["examples"]["leave"])),
        since=fields.get("since", "0.1.0"),
    )


def _flow(text: str) -> str:
    return " ".join(text.split())


def _pattern(entry: str | dict[str, Any]) -> Pattern:
    if isinstance(entry, str):
        return entry
    return Frame(tuple(entry["all"]), entry.get("within"), tuple(entry.get("none", ())))


def _condition(entry: str | dict[str, Any]) -> Condition:
    if isinstance(entry, str) or "all" in entry:
        return Condition((_pattern(entry),))
    return Condition(tuple(_pattern(pattern) for pattern in entry["any"]), Scope(entry.get("scope", "statement")))


def _adjustment(entry: dict[str, Any]) -> Adjustment:
    return Adjustment(Severity(entry["severity"]), _condition(entry["when"]), entry.get("message"))
