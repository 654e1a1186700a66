"""Writes a page for each rule, their table, the table of the README, the newest profile, and the bank holidays.

    python docs/build.py [--check] [--profile 2027-02]

``--check`` writes nothing and fails where a page is not what the rule files say. ``--profile`` begins a new profile;
the newest is rewritten while its version is unreleased, and never after.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import days_off
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from profiles import Published, begun, kept

from tenderlint.catalogue.accuracy import read_accuracy
from tenderlint.catalogue.folders import built_in
from tenderlint.catalogue.regimes import load_regimes
from tenderlint.catalogue.store import load_compiled
from tenderlint.cli.manual import measured
from tenderlint.model.rule import Category, Rule
from tenderlint.report.words import CATEGORIES, ROLES, SEVERITIES, STANDINGS, affected

HERE = Path(__file__).parent
README = HERE.parent / "README.md"
CHANGELOG = HERE.parent / "CHANGELOG.md"
PROFILES = HERE.parent / "rules" / "profiles"
BANK_HOLIDAYS = HERE.parent / "rules" / "bank-holidays.json"
INDEX = """# Rules

Built from the rule files by `python docs/build.py`.

| Rule | Name | What it finds | Severity | Kind |
|---|---|---|---|---|"""
_TABLE = re.compile(r"(<!-- rules: docs/build.py -->\n).*?(\n<!-- end of rules -->)", re.DOTALL)


def pages() -> dict[Path, str]:
    """Every file that is built, and what it should hold."""
    rules = sorted(load_compiled().rules, key=lambda rule: rule.id)
    made = {HERE / "rules" / f"{rule.id}.md": text for rule, text in zip(rules, _rendered(rules), strict=True)}
    made[HERE / "rules" / "README.md"] = _index(rules)
    if PROFILES.is_dir():
        made |= kept(PROFILES, load_compiled(), CHANGELOG.read_text("utf-8"))
    if BANK_HOLIDAYS.exists():
        made[BANK_HOLIDAYS] = days_off.text()
    made[README] = _TABLE.sub(lambda found: found[1] + _summary(rules) + found[2], README.read_text("utf-8"))
    return made


def _rendered(rules: list[Rule]) -> Iterator[str]:
    environment = Environment(
        loader=FileSystemLoader(HERE),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - Markdown, from our own rule files
    )
    template = environment.get_template("rule.md.j2")
    accuracy = read_accuracy(built_in())
    regimes = load_regimes(built_in() / "regimes")
    known = {ref.key: ref for regime in regimes.values() for ref in regime.references}
    for rule in rules:
        yield template.render(
            rule=rule,
            severity=SEVERITIES[rule.severity],
            category=CATEGORIES[rule.category],
            affects=affected(rule.affects),
            roles=[ROLES[role].lower() for role in rule.applies_to],
            law=[(regimes[name].title, [known[key] for key in keys]) for name, keys in rule.law.items() if keys],
            standings=STANDINGS,
            measures=[measured(each) for each in accuracy.get(rule.id, ())],
        )


def _index(rules: list[Rule]) -> str:
    rows = [
        f"| [{rule.id}]({rule.id}.md) | {rule.name} | {rule.title} | {SEVERITIES[rule.severity]} | {rule.kind} |"
        for rule in rules
    ]
    return "\n".join([INDEX, *rows, ""])


def _summary(rules: list[Rule]) -> str:
    order = list(Category)
    ordered = sorted(rules, key=lambda rule: (order.index(rule.category), rule.id))
    rows = []
    for category, group in groupby(ordered, key=lambda rule: rule.category):
        held = list(group)
        links = " ".join(f"[{rule.id}](docs/rules/{rule.id}.md)" for rule in held)
        rows.append(f"| {CATEGORIES[category]} | {len(held)} | {links} |")
    return "| Category | Rules | |\n|---|---|---|\n" + "\n".join(rows)


def main() -> int:
    """Write what is stale, or only say so."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--profile", metavar="MONTH")
    given = parser.parse_args()
    check = given.check
    try:
        new = begun(given.profile, PROFILES, load_compiled(), CHANGELOG.read_text("utf-8")) if given.profile else {}
    except Published as why:
        parser.error(str(why))
    made = pages() | new
    left = [file for file in sorted((HERE / "rules").glob("*.md")) if file not in made]
    stale = [file for file, text in made.items() if not file.exists() or file.read_text("utf-8") != text]
    if check:
        sys.stdout.write(
            "".join(f"{file.relative_to(HERE.parent)} is stale: run docs/build.py\n" for file in [*stale, *left])
        )
        return 1 if stale or left else 0
    (HERE / "rules").mkdir(exist_ok=True)
    PROFILES.mkdir(exist_ok=True)
    for file in stale:
        file.write_text(made[file], "utf-8")
    for file in left:
        file.unlink()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
