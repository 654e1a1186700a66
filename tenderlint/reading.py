"""A file read and the part told that it plays: one step, so that it is done in whichever process reads the file."""

from __future__ import annotations

from tenderlint.language.parts import with_roles
from tenderlint.model.document import Document, Unread
from tenderlint.read.one import read_one
from tenderlint.read.source import Source


def read_in_role(source: Source) -> Document | Unread:
    """The document that a file holds, with its role and parts filled in, or why it cannot be read."""
    answer = read_one(source)
    return with_roles(answer) if isinstance(answer, Document) else answer
