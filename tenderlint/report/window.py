"""A terminal: lines in colour, wrapped to its window."""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.text import Text

from tenderlint.report.line import Line

_WIDEST: Final = 110
_NARROWEST: Final = 20
_UNWRAPPED: Final = 1_000_000


class Window:
    """Puts lines on a terminal; where it is too narrow, a line goes on under its own start."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console()

    @property
    def marked(self) -> bool:
        """Whether the terminal shows no colour."""
        return self._console.color_system is None or self._console.no_color

    def put(self, line: Line, hang: int = 0) -> None:
        """Print one line, as a :class:`tenderlint.report.printing.Printer` does."""
        text = Text.assemble(*line.pieces)
        width = min(self._console.width, _WIDEST) if self._console.is_terminal else _UNWRAPPED
        indent = len(text.plain) - len(text.plain.lstrip(" "))
        body = text[indent:]
        room = width - indent
        if room - hang < _NARROWEST:
            hang = 0
        head, *rest = body.wrap(self._console, max(room, _NARROWEST)) if body.plain else [body]
        self._print(head, indent)
        if hang and rest:
            rest = list(_after(body, head).wrap(self._console, room - hang))
        for piece in rest:
            self._print(piece, indent + hang)

    def _print(self, piece: Text, indent: int) -> None:
        piece.rstrip()
        self._console.print(Text(" " * indent if piece.plain else "") + piece, soft_wrap=True, highlight=False)


def _after(body: Text, head: Text) -> Text:
    """What the first line left over, without the space it was cut at."""
    start = len(head.plain)
    rest = body[start:]
    return rest[len(rest.plain) - len(rest.plain.lstrip(" ")) :]
