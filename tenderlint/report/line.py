"""A line of a report as it goes to a terminal or into plain text."""

from __future__ import annotations

from msgspec import Struct


class Line(Struct, frozen=True):
    """Words in pieces, each with a style in the terms of rich ("bold red"), or with none."""

    pieces: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, *pieces: str | tuple[str, str]) -> Line:
        """A line of words and of words with a style.

        >>> Line.of("See ", ("clause 4", "bold")).plain
        'See clause 4'
        """
        return cls(tuple((piece, "") if isinstance(piece, str) else piece for piece in pieces))

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(words for words, _ in self.pieces)


EMPTY = Line.of()
