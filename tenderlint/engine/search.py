"""One walk over the words of a pack: what text rules match, which clauses it holds, which signs checks ask for."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from tenderlint.catalogue.compiled import CompiledSign
from tenderlint.catalogue.compiled import Searched as Sought
from tenderlint.catalogue.load import Catalogue
from tenderlint.language.trie import Trie
from tenderlint.matching.text import ClauseHit, Crash, Hit, SignHit, TextRules
from tenderlint.matching.view import DocumentView
from tenderlint.model.document import Document, Pack, ReadingNote
from tenderlint.model.statement import Statement


class Searched(Struct, frozen=True):
    """What was found in one document."""

    document: Document
    statements: Sequence[Statement]
    hits: list[Hit] = field(default_factory=list)
    clauses: list[ClauseHit] = field(default_factory=list)
    signs: list[SignHit] = field(default_factory=list)
    crashes: dict[str, str] = field(default_factory=dict)
    """Reason by the id of the rule that failed."""


def searchable(catalogue: Catalogue) -> tuple[Sought, ...]:
    """All that has patterns to look for, in a fixed order."""
    return (*catalogue.compiled, *catalogue.clauses, *catalogue.signs)


def searched(rules: TextRules, document: Document, matcher: Trie, wide: Trie) -> Searched:
    """What ``rules``, made for ``matcher``, find in one document; ``wide`` is for conditions on all of it."""
    view = DocumentView(document, matcher, wide)
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
                for rule in _told_of(result.rule):
                    found.crashes[rule] = f"{view.document.path}: {result.reason}"
    return found


def _told_of(failed: Sought) -> tuple[str, ...]:
    """The ids of the rules that cannot do without what failed, or of the kind of clause that it is."""
    return tuple(asker.rule.id for asker in failed.askers) if isinstance(failed, CompiledSign) else (failed.id,)


def with_crashes(pack: Pack, searched: Sequence[Searched], kinds: Collection[str]) -> Pack:
    """``pack`` with a note on each document in which the search for a kind of clause failed: no rule would say so."""
    notes = {each.document.path: tuple(_note(kind) for kind in each.crashes if kind in kinds) for each in searched}
    if not any(notes.values()):
        return pack
    documents = (replace(each, notes=(*each.notes, *notes.get(each.path, ()))) for each in pack.documents)
    return replace(pack, documents=tuple(documents))


def _note(kind: str) -> ReadingNote:
    told = kind.replace("_", " ")
    return ReadingNote("clause-failed", f"The search for clauses of the kind “{told}” failed; it may hold some.")
