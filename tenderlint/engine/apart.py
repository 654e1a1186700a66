"""The words of a large pack in several processes: what was found is handed back without the rules that found it."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from typing import Final

from msgspec import Struct

from tenderlint.catalogue.compiled import Searched as Rule
from tenderlint.catalogue.load import Catalogue
from tenderlint.engine.search import Searched, searchable, searched
from tenderlint.facts import stated_in
from tenderlint.language.matcher import matcher
from tenderlint.language.parties import Parties
from tenderlint.language.trie import Trie
from tenderlint.matching.text import TextRules
from tenderlint.model.document import Document
from tenderlint.model.fact import Fact
from tenderlint.read.jobs import workers
from tenderlint.read.several import pool

Said = tuple[Searched, tuple[Fact, ...]]
"""What rules look for in a document, and what it states."""
WORTH_IT: Final = 60_000
"""Words of a pack from which on a start of more processes, half a second of each, is won back."""


class _Work(Struct, frozen=True):
    """What a process needs for any document of a pack."""

    rules: tuple[Rule, ...]
    search: TextRules
    trie: Trie

    @classmethod
    def of(cls, catalogue: Catalogue, parties: Parties) -> _Work:
        trie = matcher(catalogue.phrases, catalogue.vocabulary, parties)
        rules = searchable(catalogue)
        return cls(rules, TextRules(rules, trie), trie)

    def said(self, document: Document) -> Said:
        found = searched(self.search, document, self.trie)
        return found, stated_in(document, found.statements)


def say(documents: Sequence[Document], catalogue: Catalogue, parties: Parties, jobs: int) -> list[Said]:
    """Every document in its order; ``jobs`` processes, 0 for one a processor. The answer is the same for any number."""
    processes = workers(jobs, len(documents))
    large = sum(document.words for document in documents) >= WORTH_IT
    found = list(_several(documents, catalogue, parties, processes)) if large and processes > 1 else []
    # A process that died takes its answers with it; what is left is done here, where a fault is told as ever.
    return found + _here(documents[len(found) :], catalogue, parties)


def _here(documents: Sequence[Document], catalogue: Catalogue, parties: Parties) -> list[Said]:
    if not documents:
        return []
    work = _Work.of(catalogue, parties)
    return [work.said(document) for document in documents]


def _several(documents: Sequence[Document], catalogue: Catalogue, parties: Parties, processes: int) -> Iterator[Said]:
    rules = searchable(catalogue)
    with pool(processes, _begin, catalogue, parties) as at_work:
        try:
            for document, answer in zip(documents, at_work.map(_one, documents), strict=True):
                yield _unpacked(answer, rules, document)
        except BrokenProcessPool:
            return


_begun: Final[list[_Work]] = []
"""What this process works with: a process of a pool has no other place for what all its documents need."""


def _begin(catalogue: Catalogue, parties: Parties) -> None:
    _begun.append(_Work.of(catalogue, parties))


def _one(document: Document) -> bytes:
    work, page = _begun[-1], io.BytesIO()
    _Packing(page, work.rules, document).dump(work.said(document))
    return page.getvalue()


class _Packing(pickle.Pickler):
    """Leaves out what the other side holds as well: a rule is its number, the document goes without saying."""

    def __init__(self, page: io.BytesIO, rules: Sequence[Rule], document: Document) -> None:
        super().__init__(page, pickle.HIGHEST_PROTOCOL)
        self._known = {id(rule): number for number, rule in enumerate(rules)} | {id(document): -1}

    def persistent_id(self, thing: object) -> int | None:
        return self._known.get(id(thing))


class _Unpacking(pickle.Unpickler):
    def __init__(self, page: io.BytesIO, rules: Sequence[Rule], document: Document) -> None:
        super().__init__(page)
        self._rules, self._document = rules, document

    def persistent_load(self, number: int) -> Rule | Document:
        return self._document if number < 0 else self._rules[number]


def _unpacked(answer: bytes, rules: Sequence[Rule], document: Document) -> Said:
    said: Said = _Unpacking(io.BytesIO(answer), rules, document).load()
    return said
