"""One walk over the words of a pack: what text rules match, which clauses it holds, which signs checks ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tenderlint.catalogue.load import Catalogue
from tenderlint.language.trie import Trie
from tenderlint.matching.text import ClauseHit, Crash, Hit, SignHit, TextRules
from tenderlint.matching.view import DocumentView
from tenderlint.model.document import Document, Pack
from tenderlint.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Searched:
    """What was found in one document."""

    document: Document
    statements: Sequence[Statement]
    hits: list[Hit] = field(default_factory=list)
    clauses: list[ClauseHit] = field(default_factory=list)
    signs: list[SignHit] = field(default_factory=list)
    crashes: dict[str, str] = field(default_factory=dict)
    """Reason by the id of the rule that failed."""


def search(pack: Pack, catalogue: Catalogue, matcher: Trie) -> list[Searched]:
    """Every document of the pack, in its order."""
    rules = TextRules([*catalogue.compiled, *catalogue.clauses, *catalogue.signs], matcher.leaves)
    return [_searched(rules, DocumentView(document, matcher)) for document in pack.documents]


def _searched(rules: TextRules, view: DocumentView) -> Searched:
    found = Searched(view.document, view.statements)
    for result in rules.run(view):
        match result:
            case Hit():
                found.hits.append(result)
            case ClauseHit():
                found.clauses.append(result)
            case SignHit():
                found.signs.append(result)
            case Crash():
                rule = result.rule.id.partition("/")[0]
                found.crashes[rule] = f"{view.document.path}: {result.reason}"
    return found
