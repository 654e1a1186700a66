"""The page of a rule, as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence

from tenderlint.catalogue.accuracy import confidence
from tenderlint.model.accuracy import Accuracy, Confidence, Interval
from tenderlint.model.law import Reference, Regime
from tenderlint.model.rule import Rule
from tenderlint.report.words import CATEGORIES, CONFIDENCES, ROLES, SEVERITIES, STANDINGS, affected

_WIDTH = 96


def page(rule: Rule, regimes: Mapping[str, Regime], accuracy: Sequence[Accuracy]) -> str:
    """Title, what it looks for, why, wording to use, law regime by regime, how often it is right, and its examples."""
    return "\n".join(_lines(rule, regimes, accuracy)) + "\n"


def _lines(rule: Rule, regimes: Mapping[str, Regime], accuracy: Sequence[Accuracy]) -> Iterator[str]:
    yield f"{rule.id} {rule.name}"
    yield rule.title
    yield ""
    yield from _facts(rule, confidence(accuracy))
    yield from _section("What it tells you", [rule.message])
    yield from _section("Why it matters", [rule.why])
    yield from _section("What to write instead", [rule.instead])
    yield from _section("What a bidder may ask", rule.ask or ())
    yield from _law(rule, regimes)
    yield from _section("How often it is right", [*map(measured, accuracy)] or ["Not measured."], "- ")
    yield from _section("It flags", rule.examples.flag, "- ")
    yield from _section("It leaves", rule.examples.leave, "- ")
    yield f"From {rule.source}; in the catalogue since {rule.since}."


def _facts(rule: Rule, sure: Confidence | None) -> Iterator[str]:
    yield f"Severity   {SEVERITIES[rule.severity]}" + _adjusted(rule)
    yield f"Confidence {CONFIDENCES[sure].capitalize()}"
    yield f"Category   {CATEGORIES[rule.category]}"
    yield f"Affects    {affected(rule.affects)}"
    if rule.applies_to:
        yield f"Looks at   {', '.join(ROLES[role].lower() for role in rule.applies_to)}"
    yield ""


def _adjusted(rule: Rule) -> str:
    others = sorted({change.severity for change in rule.adjust} - {rule.severity}, key=lambda each: -each.rank)
    return f" (in some cases {' or '.join(SEVERITIES[each].lower() for each in others)})" if others else ""


def _law(rule: Rule, regimes: Mapping[str, Regime]) -> Iterator[str]:
    known = {reference.key: reference for regime in regimes.values() for reference in regime.references}
    yield "Law and guidance"
    if not any(rule.law.values()):
        yield "  None is cited: this is a matter of good practice."
    for regime, keys in rule.law.items():
        if keys:
            yield f"  {regimes[regime].title if regime in regimes else regime}"
        for key in keys:
            yield from _reference(known[key]) if key in known else [f"    {key}"]
    yield ""


def _reference(reference: Reference) -> Iterator[str]:
    yield from _wrapped(f"{reference.cite} ({STANDINGS[reference.standing].lower()}): {reference.says}", "    - ")
    yield f"      {reference.url}"


def _section(heading: str, texts: list[str] | tuple[str, ...], mark: str = "") -> Iterator[str]:
    if not any(texts):
        return
    yield heading
    for text in texts:
        for paragraph in text.splitlines():
            yield from _wrapped(paragraph, f"  {mark}")
    yield ""


def measured(accuracy: Accuracy) -> str:
    """A sentence: "On labelled documents, 5 of 5 findings were right (57–100 %), and 5 of 6 barriers were found …"."""
    right = f"{accuracy.right} of {accuracy.flagged} findings were right{_range(accuracy.precision)}"
    found = f"{accuracy.found} of {accuracy.there} barriers were found{_range(accuracy.recall)}"
    parts = [*[right] * bool(accuracy.flagged), *[found] * bool(accuracy.there)]
    return f"On {accuracy.data} ({accuracy.date}), {' and '.join(parts)}."


def _range(interval: Interval | None) -> str:
    return "" if interval is None else f" ({interval[0]:.0%} to {interval[1]:.0%} with 95% confidence)"


def _wrapped(text: str, start: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=start, subsequent_indent=" " * len(start)) or [""]
