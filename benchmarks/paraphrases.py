"""How often a rule knows its barrier in other words.

    python benchmarks/paraphrases.py [--set first|second] [--half work|unseen|both] [--errors] [RULE...]

``tests/paraphrases/<ID>.yaml`` holds sentences that a rule must flag and near-misses that it must leave, written
without sight of its patterns; the rules have been mended on them since. ``second/`` below it holds a larger set
from other hands. Every second sentence, from the first, is for work on the rule; the others are kept for the end,
and in the second set only they tell how a rule does on words that nobody has seen.
Prints recall and precision by category, and with ``--errors`` each sentence that comes out wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from tenderlint.catalogue.compiled import CompiledRule
from tenderlint.catalogue.store import load_compiled
from tenderlint.engine.examples import example_document, without_roles
from tenderlint.language.trie import Trie
from tenderlint.matching.text import Hit, TextRules
from tenderlint.matching.view import DocumentView

FIRST = Path(__file__).parent.parent / "tests" / "paraphrases"
SETS = {"first": FIRST, "second": FIRST / "second"}
HALVES = {"work": (0,), "unseen": (1,), "both": (0, 1)}


def cases(rule: str, folder: Path, half: str) -> Iterator[tuple[str, str]]:
    """The (expected, sentence) pairs of one rule in the chosen set and half."""
    file = folder / f"{rule}.yaml"
    written = yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}
    for expected in ("flag", "leave"):
        for number, text in enumerate(written.get(expected, ())):
            if number % 2 in HALVES[half]:
                yield expected, text


def judge(
    compiled: CompiledRule, words: Trie, folder: Path, half: str = "both", *, errors: bool = False
) -> Counter[str]:
    """Count what came out right and wrong for one rule."""
    count: Counter[str] = Counter()
    rules = TextRules([without_roles(compiled)], words)
    for expected, text in cases(compiled.rule.id, folder, half):
        flagged = any(isinstance(each, Hit) for each in rules.run(DocumentView(example_document(text), words)))
        count[f"{expected} {'flagged' if flagged else 'left'}"] += 1
        if errors and flagged != (expected == "flag"):
            print(f"{'FALSE ' if flagged else 'MISSED'} {compiled.rule.id} {text}")
    return count


def line(name: str, count: Counter[str]) -> str:
    """One row: recall over what must be flagged, precision over what was flagged."""
    hit, missed, false = count["flag flagged"], count["flag left"], count["leave flagged"]
    recall, precision = hit / max(1, hit + missed), hit / max(1, hit + false)
    return f"{name:<8} recall {recall:.2f} ({hit}/{hit + missed})  precision {precision:.2f} ({hit}/{hit + false})"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rules", nargs="*", metavar="RULE", help="rule ids or prefixes; all if left out")
    parser.add_argument("--set", choices=SETS, default="first")
    parser.add_argument("--half", choices=HALVES, default="work")
    parser.add_argument("--errors", action="store_true", help="print each sentence that comes out wrong")
    wanted = parser.parse_args()
    catalogue = load_compiled()
    words = Trie(catalogue.phrases)
    totals: dict[str, Counter[str]] = {}
    for compiled in catalogue.compiled:
        rule = compiled.rule.id
        if not wanted.rules or rule.startswith(tuple(wanted.rules)):
            count = judge(compiled, words, SETS[wanted.set], wanted.half, errors=wanted.errors)
            print(line(rule, count))
            for name in (rule[:3], "ALL"):
                totals.setdefault(name, Counter()).update(count)
    print()
    for name, count in totals.items():
        print(line(name, count))


if __name__ == "__main__":
    main()
