"""Reports in the cache folder, without what many of them share or few of them need."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from tenderlint.cache.lean import Lean, lean, whole
from tenderlint.model.document import Block
from tenderlint.model.report import About, Report
from tenderlint.store import Store, cache_folder

_TEXTS: Final = "-texts"
"""The words of the documents are kept by themselves: most reports do without them."""
_RULES: Final = "-rules"
"""So is what a report tells of the rules: it is a third of it, and the same in every pack."""


def holds(key: str, *, texts: bool) -> bool:
    """Whether there is a report of that key, and the words of its documents where they are wanted."""
    store = _store()
    return store.holds(key) and (not texts or store.holds(key + _TEXTS))


def load(key: str, *, texts: bool) -> Report | None:
    """The kept report; None where there is none, or it is of a shape that this program does not know."""
    store = _store()
    content, words = store.get(key), store.get(key + _TEXTS) if texts else None
    if content is None or (texts and words is None):
        return None
    try:
        digest, kept = msgspec.msgpack.decode(content, type=tuple[str, Lean])
        report = whole(kept, _rules(store, digest))
        if words is None:
            return report
        blocks = msgspec.msgpack.decode(words, type=tuple[tuple[Block, ...], ...])
        documents = (replace(each, blocks=own) for each, own in zip(report.documents, blocks, strict=True))
        return replace(report, documents=tuple(documents))
    except (msgspec.MsgspecError, ValueError, LookupError):
        return None


def keep(report: Report, key: str) -> None:
    """Keep a report for :func:`load`."""
    store = _store()
    rules = msgspec.msgpack.encode(report.rules)
    digest = hashlib.sha256(rules).hexdigest()
    if store.get(digest + _RULES) != rules:
        store.put(digest + _RULES, rules)
    store.put(key, msgspec.msgpack.encode((digest, lean(without_texts(report)))))
    store.put(key + _TEXTS, msgspec.msgpack.encode(tuple(document.blocks for document in report.documents)))


def without_texts(report: Report) -> Report:
    """The report without the words of its documents."""
    return replace(report, documents=tuple(replace(document, blocks=()) for document in report.documents))


def _store() -> Store:
    return _store_in(cache_folder() / "reports")


@lru_cache(maxsize=2)
def _store_in(folder: Path) -> Store:
    """One for all that a process keeps: it remembers how much room there is."""
    return Store(folder)


@lru_cache(maxsize=4)
def _rules(store: Store, digest: str) -> tuple[About, ...]:
    """What reports tell of the rules, once for all of them. Raises LookupError where it is lost."""
    content = store.get(digest + _RULES)
    if content is None:
        raise LookupError(digest)
    return msgspec.msgpack.decode(content, type=tuple[About, ...])
