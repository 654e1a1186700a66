"""Numbers that a browser prints in front of the entries of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tenderlint.read.word.formats import letters, roman

if TYPE_CHECKING:
    from lxml.etree import _Element


class ListRun:
    """Counts through one ``ol`` or ``ul``."""

    def __init__(self, element: _Element) -> None:
        self._ordered = element.tag == "ol"
        self._type = element.get("type", "1")
        self._step = -1 if element.get("reversed") is not None else 1
        entries = len(list(element.iterchildren("li")))
        self._next = _whole(element.get("start"), entries if self._step < 0 else 1)

    def label(self, entry: _Element) -> str:
        """Return the number or bullet of the next entry."""
        if not self._ordered:
            return "•"
        count = _whole(entry.get("value"), self._next)
        self._next = count + self._step
        return f"{number(count, self._type)}."


def number(count: int, kind: str) -> str:
    """Return ``count`` as the ``type`` of an ``ol`` prints it: 1, a, A, i or I."""
    match kind:
        case "a":
            return letters(count)
        case "A":
            return letters(count).upper()
        case "i":
            return roman(count)
        case "I":
            return roman(count).upper()
        case _:
            return str(count)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.strip().lstrip("-").isdigit() else otherwise
