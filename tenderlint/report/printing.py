"""Lines on a terminal, wrapped to its window; whole lines where they are piped, so that they can be searched."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Final

from rich.console import Console
from rich.text import Text

_WIDEST: Final = 110
_NARROWEST: Final = 20
_UNWRAPPED: Final = 1_000_000


def put_line(line: Text, console: Console, hang: int = 0) -> None:
    """Print one line; where the window is too narrow it goes on under its own start, ``hang`` further in."""
    width = min(console.width, _WIDEST) if console.is_terminal else _UNWRAPPED
    indent = len(line.plain) - len(line.plain.lstrip(" "))
    body = line[indent:]
    room = width - indent
    if room - hang < _NARROWEST:
        hang = 0
    head, *rest = body.wrap(console, max(room, _NARROWEST)) if body.plain else [body]
    _put(head, indent, console)
    if hang and rest:
        rest = list(_after(body, head).wrap(console, room - hang))
    for piece in rest:
        _put(piece, indent + hang, console)


def as_text(show: Callable[[Console], None]) -> str:
    """What ``show`` prints, as plain text with no colours and no wrapping."""
    page = io.StringIO()
    show(Console(file=page, width=_UNWRAPPED, color_system=None, force_terminal=False))
    return page.getvalue()


def _after(body: Text, head: Text) -> Text:
    """What the first line left over, without the space it was cut at."""
    start = len(head.plain)
    rest = body[start:]
    return rest[len(rest.plain) - len(rest.plain.lstrip(" ")) :]


def _put(piece: Text, indent: int, console: Console) -> None:
    piece.rstrip()
    console.print(Text(" " * indent if piece.plain else "") + piece, soft_wrap=True, highlight=False)
