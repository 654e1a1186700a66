"""Why findings cannot be written into a file."""

from __future__ import annotations


class CannotAnnotate(Exception):
    """A sentence or two for a person: what bars it, and what to do. Without a path and without a traceback."""
