"""Runs the examples that stand in the rule files: what must be flagged is, what must be left is."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from tenderlint.catalogue.compiled import CompiledRule, Searched
from tenderlint.catalogue.load import Catalogue
from tenderlint.language.trie import Trie
from tenderlint.matching.text import Crash, TextRules
from tenderlint.matching.view import DocumentView
from tenderlint.model.clause import Clause
from tenderlint.model.document import Block, BlockKind, Document, Format, Location
from tenderlint.model.rule import Rule


class ExampleFailure(Struct, frozen=True):
    """An example that did not come out as its rule file says."""

    rule: str
    source: str
    example: str
    expected: str
    """Either "flag" or "leave"."""
    detail: str


def run_examples(catalogue: Catalogue, only: Iterable[str] = ()) -> list[ExampleFailure]:
    """Every example of every text rule and kind of clause (or of those named by id), each by itself."""
    wanted = set(only)
    matcher = Trie(catalogue.phrases)
    failures: list[ExampleFailure] = []
    for rule in catalogue.compiled:
        if not wanted or rule.id in wanted:
            failures += _run(without_roles(rule), rule.rule, matcher)
    for clause in catalogue.clauses:
        if not wanted or clause.id in wanted:
            failures += _run(clause, clause.clause, matcher)
    return failures


def _run(compiled: Searched, author: Rule | Clause, matcher: Trie) -> list[ExampleFailure]:
    rules = TextRules([compiled], matcher)
    examples = author.examples
    cases = [("flag", text) for text in examples.flag] + [("leave", text) for text in examples.leave]
    failures: list[ExampleFailure] = []
    for expected, text in cases:
        results = list(rules.run(DocumentView(example_document(text), matcher)))
        crashes = [result.reason for result in results if isinstance(result, Crash)]
        if crashes or bool(results) != (expected == "flag"):
            failures.append(ExampleFailure(compiled.id, author.source, text, expected, crashes[0] if crashes else ""))
    return failures


def without_roles(compiled: CompiledRule) -> CompiledRule:
    """The rule for a bare sentence, which has no document whose role, and no block whose kind, could be asked for."""
    return replace(compiled, rule=replace(compiled.rule, applies_to=(), blocks=()))


def example_document(text: str) -> Document:
    """A document from an example: a line that starts with "#" is a heading, with "-" a list entry, else a paragraph."""
    blocks: list[Block] = []
    heading: tuple[str, ...] = ()
    for line in filter(None, (line.strip() for line in text.splitlines())):
        kind, content, level = BlockKind.PARAGRAPH, line, 0
        if line.startswith("#"):
            kind, content, level = BlockKind.HEADING, line.lstrip("# "), 1
        elif line.startswith("- "):
            kind, content, level = BlockKind.LIST_ITEM, line[2:], 1
        location = Location(block=len(blocks), heading=() if kind is BlockKind.HEADING else heading)
        blocks.append(Block(kind=kind, text=content, location=location, level=level))
        heading = (content,) if kind is BlockKind.HEADING else heading
    return Document(path="example", format=Format.TEXT, sha256="", blocks=tuple(blocks), words=len(text.split()))
