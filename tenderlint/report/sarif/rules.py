"""What SARIF says of each rule that ran, whether or not it found something."""

from __future__ import annotations

from tenderlint.model.report import About
from tenderlint.report.markdown import escaped
from tenderlint.report.sarif.shapes import LEVELS, Shape, text
from tenderlint.report.words import CATEGORIES


def rule_shape(rule: About) -> Shape:
    """A rule with its help: why it matters and what to write instead."""
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": text(f"{rule.title}."),
        "fullDescription": text(rule.why),
        "help": text(_plain(rule), _marked_up(rule)),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "category": rule.category.value,
            "severity": rule.severity.value,
            "tags": ["tenderlint", rule.category.value],
        },
    }


def _plain(rule: About) -> str:
    instead = f" What to write instead: {rule.instead}" if rule.instead else ""
    return f"Why it matters: {rule.why}{instead}"


def _marked_up(rule: About) -> str:
    instead = f"\n\n**What to write instead**\n\n> {escaped(rule.instead)}" if rule.instead else ""
    group = f"*{CATEGORIES[rule.category]}* · `tenderlint rule {rule.id}` shows all of it."
    return f"**Why it matters**\n\n{escaped(rule.why)}{instead}\n\n{group}"
