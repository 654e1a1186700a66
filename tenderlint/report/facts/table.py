"""What the table is made from, and what is told in every format of it."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

from tenderlint import __version__
from tenderlint.model.document import Document, Unread
from tenderlint.model.fact import Fact
from tenderlint.wording.counts import count

NOTHING: Final = "No value, date or condition was recognised. That does not mean that the documents state none."


class Table(Struct, frozen=True):
    """What was read, and what it states."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]
    facts: tuple[Fact, ...]

    @property
    def named(self) -> bool:
        """Whether a place must name its document."""
        return len(self.documents) > 1

    @property
    def title(self) -> str:
        """Also shows that a file is one of ours, which a newer one may replace."""
        words = sum(document.words for document in self.documents)
        return (
            f"tenderlint {__version__}: {count(len(self.documents), 'file', 'files')}, {count(words, 'word', 'words')}"
        )
