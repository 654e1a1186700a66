"""Where lines go: plain text here, a terminal in :mod:`tenderlint.report.window`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from tenderlint.report.line import Line

_DROPPED: Final = dict.fromkeys(map(ord, "\a\b\v\f\r"))
"""What would move the cursor about."""


class Printer(Protocol):
    """Something that lines can be put on."""

    @property
    def marked(self) -> bool:
        """Whether there is no colour, so that what matters must be marked with signs."""

    def put(self, line: Line, hang: int = 0) -> None:
        """Put one line; where it has to go on below, it does so ``hang`` columns further in than it began."""


class Page:
    """Plain text: one line a sentence however long, so that it can be searched and piped."""

    marked = True

    def __init__(self) -> None:
        self._lines: list[str] = []

    def put(self, line: Line, hang: int = 0) -> None:
        """Add a line, as a :class:`Printer` does."""
        plain = line.plain.translate(_DROPPED)
        body = plain.lstrip(" ")
        indent = len(plain) - len(body)
        for number, part in enumerate(body.expandtabs().split("\n")):
            words = part.rstrip()
            self._lines.append(" " * (indent + hang * (number > 0)) + words if words else "")

    @property
    def text(self) -> str:
        """All that was put on it."""
        return "".join(f"{line}\n" for line in self._lines)


def as_text(show: Callable[[Printer], None]) -> str:
    """What ``show`` prints, as plain text with no colours and no wrapping."""
    page = Page()
    show(page)
    return page.text
