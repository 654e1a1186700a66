"""Numbers in figures and in words: "250,000", "1,50,00,000", "two hundred and fifty thousand", "thirty (30)"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from tenderlint.regex import regex

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_TENS = "eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty ninety"
_BELOW_18: Final = {word: float(value) for value, word in enumerate(_UNITS.split())}
_WORD = rf"(?:{'|'.join(sorted(f'{_UNITS} {_TENS} hundred thousand million billion'.split(), key=len, reverse=True))})"
WORDS = rf"\b{_WORD}(?:[\s-]+(?:and[\s-]+)?{_WORD})*\b"
"""Pattern source of a number in words, to be used without regard to case."""
FIGURES = r"(?<![\w.,])(?:\d{1,3}(?:(?:,\d{2,3})+|(?:[ \u00a0\u202f]\d{3})+)(?![\d])|\d+)(?:\.\d+)?"
"""Pattern source of a number in figures, with Western or Indian grouping."""
NUMBER = rf"(?:{WORDS}|{FIGURES})"
HAS_NUMBER = regex(
    rf"\d|\b{_WORD}\b|\btwice\b|\bonce\b|\bfortnight|\ban?\s(?:further|additional|extra|single|calendar)\b",
    re.IGNORECASE,
)
"""Tells at small cost whether a text can hold a value at all."""
_OTHER_SIGNS = "hundred thousand million billion twice once fortnight further additional extra single calendar"
NUMBER_SIGNS: tuple[str | re.Pattern[str], ...] = (
    regex(r"\d"),
    *f"{_UNITS} {_TENS} {_OTHER_SIGNS}".split(),
)
"""Pieces in small letters, one of which every text with a number holds."""
_SPACING = regex(r"[,\s\u00a0\u202f]")


def number(text: str) -> float | None:
    """The number that ``text`` is, in figures or in words, or None where it is neither.

    >>> number("1,50,00,000"), number("two hundred and fifty"), number("5 000 000"), number("Lot")
    (15000000.0, 250.0, 5000000.0, None)
    """
    digits = _SPACING.sub("", text)
    if digits[:1].isdigit():
        try:
            return float(digits)
        except ValueError:
            return None
    words = " ".join(text.lower().replace("-", " ").split()).replace("fourty", "forty")
    return _BELOW_18[words] if words in _BELOW_18 else _in_words(words)


@lru_cache(maxsize=1024)
def _in_words(text: str) -> float | None:
    from number_parser import parse_number  # noqa: PLC0415 - its tables take longer to load than most packs' numbers

    try:
        value = parse_number(text, language="en")
    except ValueError:  # a fraction in one character, which the library takes for a digit
        return None
    return None if value is None else float(value)


def tidy(value: float) -> float | int:
    """A whole number as int, so that it is written without ".0"."""
    return int(value) if float(value).is_integer() else round(value, 4)
