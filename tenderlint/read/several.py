"""Reads the files of a pack, in several processes where there are several."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tenderlint.model.document import Document, Unread
from tenderlint.read.jobs import workers
from tenderlint.read.source import Source

Answer = Document | Unread
Read = Callable[[Source], Answer]


def read_several(
    sources: Sequence[Source],
    jobs: int,
    read: Read,
    progress: Callable[[int, int, str], None] | None = None,
    *,
    apart: bool = False,
) -> Iterator[Answer]:
    """Every source as ``read`` gives it, in their order; ``jobs`` processes, 0 for one a processor.

    A single file, or one process, is read right here, as to start another costs more than most files do; unless
    ``apart`` says that one of them is known to take its process down.
    """
    several = workers(jobs, len(sources))
    answers = map(read, sources) if several < 2 and not apart else _in_others(sources, several, read)
    for done, source in enumerate(sources):
        if progress:
            progress(done, len(sources), source.name)
        yield next(answers)


def _in_others(sources: Sequence[Source], processes: int, read: Read) -> Iterator[Answer]:
    from tenderlint.read.processes import read_apart  # noqa: PLC0415 - what starts processes takes a while to import

    return read_apart(sources, processes, read)
