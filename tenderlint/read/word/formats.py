"""Numbers as Word prints them in a list: decimal, letters, roman figures, ordinals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tenderlint.regex import regex

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS: Final = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_IRREGULAR: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


_MOST: Final = 9999
"""Beyond this letters and roman figures are printed in figures, so that a file cannot ask for a label of megabytes."""


def letters(count: int) -> str:
    """Return a to z, then aa, bb … zz, aaa: Word repeats the letter and does not count in base 26."""
    if count < 1:
        return ""
    if count > _MOST:
        return str(count)
    times, letter = divmod(count - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def roman(count: int) -> str:
    """Return lower-case roman figures; nothing for 0 and below, which have none."""
    if count > _MOST:
        return str(count)
    digits = []
    for size, digit in _ROMAN:
        times, count = divmod(max(count, 0), size)
        digits.append(digit * times)
    return "".join(digits)


def ordinal(count: int) -> str:
    """Return 1st, 2nd, 3rd, 4th … 11th, 12th, 13th … 21st."""
    teens = abs(count) % 100 in {11, 12, 13}
    return f"{count}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(abs(count) % 10, 'th')}"


def cardinal_text(count: int) -> str:
    """Return the number in words up to 99 ("Twenty-one"), and in figures beyond."""
    return _words(count).capitalize() if 0 <= count < 100 else str(count)


def ordinal_text(count: int) -> str:
    """Return the ordinal in words up to 99 ("Twenty-first"), and in figures beyond."""
    if not 0 <= count < 100:
        return ordinal(count)
    *head, last = _words(count).split("-")
    tail = _IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return "-".join([*head, tail]).capitalize()


def _words(count: int) -> str:
    if count < 20:
        return _ONES[count]
    tens, ones = divmod(count, 10)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda count: f"{count:02d}",
    "lowerLetter": letters,
    "upperLetter": lambda count: letters(count).upper(),
    "lowerRoman": roman,
    "upperRoman": lambda count: roman(count).upper(),
    "ordinal": ordinal,
    "cardinalText": cardinal_text,
    "ordinalText": ordinal_text,
    "numberInDash": lambda count: f"- {count} -",
    "none": lambda _count: "",
    "bullet": lambda _count: "",
}
_PADDED: Final = regex(r"0*1\b")


def printed(count: int, style: str, pattern: str | None = None) -> str:
    """Return ``count`` in one of Word's number formats; formats we do not know are printed in figures.

    ``pattern`` is Word's sample of a custom format ("001, 002, 003, …"), which only ever says how many zeros to add.
    """
    if style == "custom":
        padded = _PADDED.match(pattern or "")
        return str(count).zfill(len(padded[0]) if padded else 1)
    return _FORMATS.get(style, str)(count)
