"""How often a fact is found in other words.

    python -m tests.facts.phrases.judge [--half work|unseen|both] [--errors] [KIND...]

``<kind>.yaml`` beside this file holds texts that state a value of that kind in the words of many sorts of buyer, and
near-misses that state none, written without sight of the extractors. Every second text, from the first, is for work
on the extractors; the others are kept for the end.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

import yaml

from tenderlint.model.document import BlockKind, Cell, Format, Pack
from tenderlint.read.assemble import assemble
from tenderlint.read.draft import Draft, Reading
from tests.facts.extract import extract

FOLDER = Path(__file__).parent
KINDS = tuple(sorted(file.stem for file in FOLDER.glob("*.yaml")))
HALVES = {"work": (0,), "unseen": (1,), "both": (0, 1)}
DAYS = {"days": 1, "working days": 1, "months": 30, "years": 360}


def document(text):
    """A document of one block a line: "#" headings, "-" list entries, "|" rows, a rule "|---" below a head row."""
    drafts, head, table = [], (), -1
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if not line.startswith("|"):
            drafts.append(_plain(line))
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if at == 0 or not lines[at - 1].startswith("|"):
            head, table = (), table + 1
        if set("".join(cells)) == {"-"}:
            head = lines[at - 1]
            head = [cell.strip() for cell in head.strip("|").split("|")]
            continue
        made = tuple(Cell(cell, head[place] if place < len(head) else None) for place, cell in enumerate(cells))
        drafts.append(Draft(kind=BlockKind.TABLE_ROW, text=" | ".join(cells), cells=made, table=table))
    return assemble("itt.docx", "0" * 64, Reading(format=Format.DOCX, drafts=tuple(drafts)))


def _plain(line):
    if line.startswith("#"):
        return Draft(kind=BlockKind.HEADING, text=line.strip("# "), level=1)
    if line.startswith("- "):
        return Draft(kind=BlockKind.LIST_ITEM, text=line[2:], label="•", level=1)
    return Draft(kind=BlockKind.PARAGRAPH, text=line)


def same(fact, expected):
    """Whether the fact is the one expected: its value, and its unit and label where the text settles them."""
    if expected.get("label", fact.label) != fact.label:
        return False
    if isinstance(expected["value"], str) or isinstance(fact.value, str | None):
        return fact.value == expected["value"]
    if fact.unit in DAYS and expected.get("unit") in DAYS:
        found, sought = fact.value * DAYS[fact.unit], expected["value"] * DAYS[expected["unit"]]
        return abs(found - sought) <= 0.03 * sought
    return abs(fact.value - expected["value"]) < 0.01 and expected.get("unit", fact.unit) == fact.unit


def say(line):
    sys.stdout.write(f"{line}\n")


def judge(kind, half="both", *, errors=False):
    """Count what was found, missed and wrong for one kind."""
    count = Counter()
    for number, phrase in enumerate(yaml.safe_load((FOLDER / f"{kind}.yaml").read_text("utf-8"))):
        if number % 2 not in HALVES[half]:
            continue
        facts = [fact for fact in extract(Pack((document(phrase["text"]),))) if fact.kind == kind]
        missed = [one for one in phrase["expect"] if not any(same(fact, one) for fact in facts)]
        wrong = [fact for fact in facts if not any(same(fact, one) for one in phrase["expect"])]
        count.update(hit=len(phrase["expect"]) - len(missed), missed=len(missed), wrong=len(wrong))
        count["right"] += len(facts) - len(wrong)
        if errors and missed:
            say(f"MISSED {kind} {missed}\n       {phrase['text']!r}")
        if errors and wrong:
            say(f"WRONG  {kind} {[(f.value, f.unit, f.label) for f in wrong]}\n       {phrase['text']!r}")
    return count


def recall(count):
    return count["hit"] / max(1, count["hit"] + count["missed"])


def precision(count):
    return count["right"] / max(1, count["right"] + count["wrong"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", default=KINDS)
    parser.add_argument("--half", choices=HALVES, default="both")
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    counts = {kind: judge(kind, args.half, errors=args.errors) for kind in args.kinds}
    for kind, count in [*counts.items(), ("ALL", sum(counts.values(), Counter()))]:
        say(f"{kind:24}recall {recall(count):.2f}  precision {precision(count):.2f}  {dict(count)}")


if __name__ == "__main__":
    main()
