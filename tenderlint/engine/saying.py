"""What a pack says, document by document: what rules look for in it, and the facts that it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from tenderlint.catalogue.compiled import Searched as Rule
from tenderlint.catalogue.load import Catalogue
from tenderlint.checks.survey import Survey, survey
from tenderlint.engine.search import Searched, searchable, searched
from tenderlint.facts import stated_in
from tenderlint.language.matcher import matcher
from tenderlint.language.parties import Parties
from tenderlint.language.trie import Trie
from tenderlint.matching.text import TextRules
from tenderlint.model.document import Document
from tenderlint.model.fact import Fact
from tenderlint.read.jobs import workers

WORTH_IT: Final = 60_000
"""Words of a pack from which on a start of more processes, half a second of each, is won back."""


class Said(Struct, frozen=True):
    """What one document says."""

    searched: Searched
    """What rules look for in it."""
    facts: tuple[Fact, ...]
    survey: Survey
    """What checks need of it by itself."""


class Work(Struct, frozen=True):
    """What a process needs for any document of a pack."""

    rules: tuple[Rule, ...]
    search: TextRules
    trie: Trie
    wide: Trie
    """Finds the phrases alone that conditions look for in a whole document."""

    @classmethod
    def of(cls, catalogue: Catalogue, parties: Parties) -> Work:
        """For the documents of a pack whose parties have these names."""
        trie, wide = (matcher(book, catalogue.sides, parties) for book in (catalogue.phrases, catalogue.wide))
        rules = searchable(catalogue)
        return cls(rules, TextRules(rules, trie), trie, wide)

    def said(self, document: Document) -> Said:
        """All that one document says."""
        found = searched(self.search, document, self.trie, self.wide)
        return Said(found, stated_in(document, found.statements), survey(document, found.statements))


def say(documents: Sequence[Document], catalogue: Catalogue, parties: Parties, jobs: int) -> list[Said]:
    """Every document in its order; ``jobs`` processes, 0 for one a processor. The answer is the same for any number."""
    processes = workers(jobs, len(documents))
    large = sum(document.words for document in documents) >= WORTH_IT
    found = list(_in_others(documents, catalogue, parties, processes)) if large and processes > 1 else []
    # A process that died takes its answers with it; what is left is done here, where a fault is told as ever.
    return found + _here(documents[len(found) :], catalogue, parties)


def _in_others(documents: Sequence[Document], catalogue: Catalogue, parties: Parties, processes: int) -> Iterator[Said]:
    from tenderlint.engine.apart import said_apart  # noqa: PLC0415 - what starts processes takes a while to import

    return said_apart(documents, catalogue, parties, processes)


def _here(documents: Sequence[Document], catalogue: Catalogue, parties: Parties) -> list[Said]:
    if not documents:
        return []
    work = Work.of(catalogue, parties)
    return [work.said(document) for document in documents]


def surveys_of(said: Iterable[Said]) -> dict[str, Survey]:
    """What was gathered from each document, by its path."""
    return {each.searched.document.path: each.survey for each in said}
