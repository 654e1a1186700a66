"""The words of a large pack in several processes: what was found is handed back without the rules that found it."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from typing import Final

import msgspec

from tenderlint.catalogue.compiled import Searched as Rule
from tenderlint.catalogue.load import Catalogue
from tenderlint.engine.saying import Said, Work
from tenderlint.engine.search import searchable
from tenderlint.language.parties import Parties
from tenderlint.model.document import Document
from tenderlint.read.parcel import Parcel, packed, unpacked
from tenderlint.read.processes import pool


def said_apart(documents: Sequence[Document], catalogue: Catalogue, parties: Parties, processes: int) -> Iterator[Said]:
    """As :func:`tenderlint.engine.saying.say`, up to the first document whose process died."""
    rules = searchable(catalogue)
    with pool(processes, _begin, msgspec.msgpack.encode(catalogue), parties) as at_work:
        try:
            for document, answer in zip(documents, at_work.map(_one, map(packed, documents)), strict=True):
                yield _unpacked(answer, rules, document)
        except BrokenProcessPool:
            return


_begun: Final[list[Work]] = []
"""What this process works with: a process of a pool has no other place for what all its documents need."""


def _begin(catalogue: bytes, parties: Parties) -> None:
    _begun.append(Work.of(msgspec.msgpack.decode(catalogue, type=Catalogue), parties))


def _one(parcel: Parcel) -> bytes:
    document = unpacked(parcel)
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
