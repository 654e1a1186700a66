"""What was found before anything is read."""

from __future__ import annotations

from msgspec import Struct, field

from tenderlint.model.document import Unread
from tenderlint.read.draft import CannotRead
from tenderlint.read.source import Source


class Gathered(Struct):
    """The files of a pack, and those that could not even be reached."""

    sources: list[Source] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def refuse(self, name: str, why: CannotRead) -> None:
        """Record that the file of this name is not read."""
        self.unread.append(Unread(path=name, reason=why.reason, advice=why.advice, code=why.code))
