"""Reads a whole tender pack: every document in it, and a reason for every file that is not read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from tenderlint.model.document import Document, Pack, Unread
from tenderlint.read.gather import gather
from tenderlint.read.one import read_one

Progress = Callable[[int, int, str], None]
"""Called before each file with how many are done, how many there are, and the name of the file."""


def read_pack(paths: Sequence[Path], exclude: Sequence[str] = (), progress: Progress | None = None) -> Pack:
    """Read files, folders (with all that is under them) and zip archives as one pack.

    ``exclude`` holds glob patterns matched against the path within the pack. Nothing is written, and one file that
    cannot be read never stops the rest: it is in :attr:`Pack.unread`, with what a person can do about it.
    """
    gathered = gather(paths, exclude)
    answers: list[Document | Unread] = []
    for done, source in enumerate(gathered.sources):
        if progress:
            progress(done, len(gathered.sources), source.name)
        answers.append(read_one(source))
    return as_pack([*gathered.unread, *answers])


def as_pack(answers: Sequence[Document | Unread]) -> Pack:
    """Return the pack of these answers, in the order of their paths, whatever order they came in."""
    ordered = sorted(answers, key=lambda answer: answer.path)
    return Pack(
        documents=tuple(answer for answer in ordered if isinstance(answer, Document)),
        unread=tuple(answer for answer in ordered if isinstance(answer, Unread)),
    )
