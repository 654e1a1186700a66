"""Work on documents in other processes; a file that takes its process down does not take the others along.

Apart from the rest, since to import what starts processes takes as long as to read a short file.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, suppress
from multiprocessing import get_context
from typing import Final

from tenderlint.model.document import Document, Unread
from tenderlint.read.parcel import Parcel, packed, unpacked
from tenderlint.read.several import Answer, Read
from tenderlint.read.source import Source
from tenderlint.rubbish import look_seldom

STOPPED: Final = "stopped"
"""The code of a file whose process ended while it was read."""


def read_apart(sources: Sequence[Source], processes: int, read: Read) -> Iterator[Answer]:
    """As :func:`tenderlint.read.several.read_several`, with ``read`` run in other processes.

    Where a process dies, all that were at work or waiting are lost with it, and nobody knows whose fault it was.

    What is left is then read one by one: whichever file ends its process once more is the one, and is told so.
    """
    with ExitStack() as open_:
        futures = _submitted(open_.enter_context(pool(processes)), sources, read)
        alone = open_.enter_context(_OneByOne(read))
        for at, source in enumerate(sources):
            answer = _answer(futures[at]) if at in futures else None
            yield alone.read(source) if answer is None else answer


def _submitted(pool: ProcessPoolExecutor, sources: Sequence[Source], read: Read) -> dict[int, Future[Parcel | Unread]]:
    """As many as can be handed over, by their places: a process may die before the last one is."""
    # The largest first: were it begun last, the other processes would have nothing to do until it is done.
    largest_first = sorted(range(len(sources)), key=lambda at: sources[at].bytes_on_disk(), reverse=True)
    futures: dict[int, Future[Parcel | Unread]] = {}
    with suppress(BrokenProcessPool):
        for at in largest_first:
            futures[at] = pool.submit(_read, read, sources[at])
    return futures


def _read(read: Read, source: Source) -> Parcel | Unread:
    answer = read(source)
    return packed(answer) if isinstance(answer, Document) else answer


def _answer(future: Future[Parcel | Unread]) -> Answer | None:
    """None where the process is gone."""
    try:
        answer = future.result()
    except BrokenProcessPool:
        return None
    return answer if isinstance(answer, Unread) else unpacked(answer)


class _OneByOne:
    """One process at a time, started when it is first needed and again after each that died."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> _OneByOne:
        return self

    def __exit__(self, *_: object) -> None:
        self._close()

    def read(self, source: Source) -> Answer:
        """The source as it is read, or that it cannot be."""
        self._pool = self._pool or pool(1)
        try:
            return self._pool.submit(self._read, source).result()
        except BrokenProcessPool:
            self._close()
            return _stopped(source)

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown()
        self._pool = None


def pool(processes: int, begin: Callable[..., None] | None = None, *given: object) -> ProcessPoolExecutor:
    """Processes to work on documents in, each of which begins with ``begin(*given)``.

    Stopped from the keyboard they end without a word: the parent tells.
    """
    # "spawn" costs a start per worker and is the one method that is safe with the readers' native libraries.
    return ProcessPoolExecutor(processes, get_context("spawn"), _begun, (begin, given))


def _begun(begin: Callable[..., None] | None, given: Sequence[object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    look_seldom()
    if begin:
        begin(*given)


def _stopped(source: Source) -> Unread:
    return Unread(
        path=source.name,
        code=STOPPED,
        reason="Reading it stopped the reader: it asks for more memory than there is, or something in it is broken.",
        advice="Save it anew in the program that made it, and check that copy. The rest of the pack is checked.",
    )
