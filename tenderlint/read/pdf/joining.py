"""Lines of one text joined, and words that were split over two lines made whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from tenderlint.regex import regex

_HYPHENS = ("-", "\u2010")
_SPLIT = regex(r"([^\W\d_]+)[-\u2010]\Z")
_START = regex(r"[^\W\d_]+")
_WORDS = regex(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")


class Joiner:
    """Joins lines, deciding about a hyphen at a line's end by the words the document uses elsewhere.

    ``texts`` gives the document's lines; it is asked only when the first such hyphen turns up.
    """

    def __init__(self, texts: Callable[[], Iterable[str]]) -> None:
        self._texts = texts
        self._known: frozenset[str] | None = None

    def lines(self, lines: Iterable[str]) -> str:
        """The lines as one text."""
        text = ""
        for line in lines:
            text = self.join(text, line) if text else line
        return text

    def join(self, before: str, after: str) -> str:
        """Two lines as one text: with a space, or without one where a word runs on."""
        head = _split(before)
        tail = _START.match(after)
        if head and tail:
            glue = "" if self._whole(head[1], tail[0]) else "-"
            return before[:-1] + glue + after
        runs_on = before.endswith(("/", "-")) and not before.endswith((" -", " /")) and after[:1].isalnum()
        return before + after if runs_on and before[-2:-1].isalnum() else f"{before} {after}"

    def _whole(self, head: str, tail: str) -> bool:
        """Whether the halves make one word without a hyphen."""
        known = self._words()
        joined, hyphened = (head + tail).lower(), f"{head}-{tail}".lower()
        if joined in known or hyphened in known:
            return joined in known
        if not tail.islower() or head.isupper():
            return False
        return not (len(head) > 2 and len(tail) > 3 and head.lower() in known and tail in known)

    def _words(self) -> frozenset[str]:
        if self._known is None:
            found: set[str] = set()
            for line in _unsplit(self._texts()):
                found.update(_WORDS.findall(line))
            self._known = frozenset(map(str.lower, found))
        return self._known


def _split(line: str) -> re.Match[str] | None:
    """The word that runs on after the hyphen at the end of ``line``."""
    return _SPLIT.search(line) if line.endswith(_HYPHENS) else None


def _unsplit(lines: Iterable[str]) -> Iterator[str]:
    """The lines without the halves of words that were split between them: these tell nothing."""
    split = False
    for line in lines:
        whole = line.partition(" ")[2] if split else line
        split = _split(line) is not None
        yield whole.rpartition(" ")[0] if split else whole
