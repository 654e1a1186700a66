"""Text as a person reads it: one space between words, no invisible marks, no typographic ligatures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from tenderlint.regex import regex

_WORD = regex(r"\w\S*")
_CONTROL = regex(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")

# Only what changes the letters that a pattern compares is rewritten: NFKC would also turn ½ into 1⁄2 and m² into m2.
_REWRITE = str.maketrans(
    {
        "\u00ad": None,  # soft hyphen
        "\u200b": None,  # zero-width space
        "\u2060": None,  # word joiner
        "\ufeff": None,  # byte order mark
        "\ufffc": None,  # object placeholder
        "\u2010": "-",
        "\u2011": "-",  # non-breaking hyphen
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
        "\uf0b7": "•",  # the bullet of the Symbol font, from its private area
        "\uf0a7": "▪",
        "\uf0fc": "✓",
        "\uf0d8": "➢",
    }
)
_REWRITTEN = regex(f"[{''.join(map(chr, _REWRITE))}]")
"""To look is ten times as quick as to rewrite, and few texts need it."""


def clean(text: str) -> str:
    """Return ``text`` on one line, with white space of every kind collapsed and ligatures spelled out."""
    if not text.isascii() and _REWRITTEN.search(text):
        text = text.translate(_REWRITE)
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(_CONTROL.sub("", text).split())


_Source = TypeVar("_Source")


def clean_traced(pieces: Iterable[tuple[str, _Source]]) -> tuple[str, list[tuple[_Source, int]]]:
    """As :func:`clean` on the pieces put together, and for each character of it the piece and the place in that
    piece which it comes from; for a space, the first of the white space it stands for.
    """
    signs: list[str] = []
    places: list[tuple[_Source, int]] = []
    for text, source in pieces:
        for at, sign in enumerate(text):
            for shown in _CONTROL.sub("", sign.translate(_REWRITE)):
                blank = shown.isspace()
                if blank and (not signs or signs[-1] == " "):
                    continue
                signs.append(" " if blank else shown)
                places.append((source, at))
    if signs and signs[-1] == " ":
        del signs[-1], places[-1]
    return "".join(signs), places


def count_words(text: str) -> int:
    """Return the number of runs between spaces that hold a letter or a figure."""
    return len(_WORD.findall(text))
