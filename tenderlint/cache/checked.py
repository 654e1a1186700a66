"""A pack checked, or remembered: neither a reader nor a rule is loaded where the answer is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from tenderlint.cache.keys import pack_key
from tenderlint.decisions.run import under_decisions
from tenderlint.model.config import Config
from tenderlint.model.document import Block
from tenderlint.model.report import Report
from tenderlint.read import Gathered, common_parent, gather, seen_from_here
from tenderlint.store import Store, cache_folder

if TYPE_CHECKING:
    from tenderlint.pipeline import Progress

_TEXTS: Final = "-texts"
"""The words of the documents are kept by themselves: most reports do without them."""
_OF_THIS_MACHINE: Final = frozenset({"denied", "stopped"})
"""Why a file was not read, where it may be otherwise at the next run: no permission, or too little memory."""


def checked(  # noqa: PLR0913 - the last three have names
    paths: Sequence[Path],
    config: Config,
    progress: Progress | None,
    *,
    texts: bool,
    kept: bool,
    stand_ins: Sequence[Path] = (),
) -> Report:
    """The report on a pack, from the cache where nothing that it rests on has changed.

    ``texts`` asks for the blocks of the documents too, which a remembered report otherwise lacks; ``kept`` lets the
    cache be read and written. ``stand_ins`` are read in place of the paths, by whose names they go. Decisions are
    applied anew each time.

    Raises: as :func:`tenderlint.pipeline.lint` does.
    """
    gathered = gather(stand_ins or paths, config.exclude)
    key = pack_key(gathered.sources, gathered.unread, config) if kept else None
    store = Store(cache_folder() / "reports")
    report = _remembered(store, key, texts=texts) if key else None
    if report is None:
        report = _judged(gathered, config, progress)
        if key:
            _keep(report, store, key)
    return replace(under_decisions(report, paths, config), folder=seen_from_here(common_parent(paths)))


def _judged(gathered: Gathered, config: Config, progress: Progress | None) -> Report:
    from tenderlint.pipeline import judge  # noqa: PLC0415 - brings in everything that is heavy

    return judge(gathered, config, progress)


def _remembered(store: Store, key: str, *, texts: bool) -> Report | None:
    """The kept report; None where there is none, or it is of a shape that this program does not know."""
    content, words = store.get(key), store.get(key + _TEXTS) if texts else None
    if content is None or (texts and words is None):
        return None
    try:
        report = msgspec.msgpack.decode(content, type=Report)
        if words is None:
            return report
        blocks = msgspec.msgpack.decode(words, type=tuple[tuple[Block, ...], ...])
        documents = (replace(each, blocks=own) for each, own in zip(report.documents, blocks, strict=True))
        return replace(report, documents=tuple(documents))
    except (msgspec.MsgspecError, ValueError):
        return None


def _keep(report: Report, store: Store, key: str) -> None:
    if any(unread.code in _OF_THIS_MACHINE for unread in report.unread):
        return
    bare = tuple(replace(document, blocks=()) for document in report.documents)
    store.put(key, msgspec.msgpack.encode(replace(report, documents=bare)))
    store.put(key + _TEXTS, msgspec.msgpack.encode(tuple(document.blocks for document in report.documents)))
