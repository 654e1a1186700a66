"""Full clause numbers, as a reader would cite them, worked out from the labels of one document in order."""

from __future__ import annotations

import re

from msgspec import Struct, field

from tenderlint.read.labels import BULLETS, is_roman
from tenderlint.regex import regex

_FULL = regex(r"\d{1,4}(?:\.\d{1,4})+(?:\([A-Za-z0-9]{1,5}\))*")
_SINGLE = regex(r"(\d{1,3})[.:]?\Z")
_TITLED = regex(r"(?:section|clause|article|paragraph)\s+(\S+?)[.:]?\Z", re.IGNORECASE)
_SUB = regex(r"(\(?)([A-Za-z]{1,5}|\d{1,3})([.)]?)\Z")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Step(Struct, frozen=True):
    """One rung of the clause ladder that is open at some point of a document."""

    style: str
    """"full" for a number that stands alone, else the alphabet and brackets of its list."""
    value: int
    clause: str
    level: int
    """The list level that the reader gave, or 0."""
    heading: bool = False


class Placed(Struct, frozen=True):
    """Where a label puts its block."""

    clause: str | None
    depth: int
    """How deep in lists the block stands: 0 for a clause that stands alone."""


class ClauseLadder(Struct):
    """Follows the labels of a document and gives each its full clause number."""

    _steps: list[Step] = field(default_factory=list)

    def reset(self) -> None:
        """Forget everything: a new, unnumbered part of the document begins."""
        self._steps.clear()

    def current(self) -> str | None:
        """The innermost clause that stands alone: where an unlabelled paragraph belongs."""
        return next((step.clause for step in reversed(self._steps) if step.style == "full"), None)

    def place(
        self, label: str, *, level: int = 0, following: str | None = None, heading: bool = False, led_in: bool = False
    ) -> Placed:
        """Place a block by its label.

        ``level`` is the list level a reader is sure of, or 0; ``following`` the next label of the document, which
        tells (i) the numeral from (i) the letter; ``led_in`` says that the text above opens a list with a colon.
        """
        if label in BULLETS or not any(character.isalnum() for character in label):
            return self._bullet(level)
        if titled := _TITLED.match(label):
            return self._alone(titled[1])
        bare = label.rstrip(".:) ") if label[:1].isdigit() and "(" not in label else label.rstrip(".: ")
        if _FULL.fullmatch(bare):
            return self._alone(bare)
        if (single := _SINGLE.match(label)) and not self._in_list(
            int(single[1]), led_in=led_in, heading=heading, level=level
        ):
            return self._alone(single[1])
        if sub := _SUB.match(label):
            if heading:
                self._end_lists()
            return self._sub(sub[1] + "x" + sub[3], sub[2], level, following, heading=heading)
        self.reset()
        return Placed(label.rstrip(".: "), 0)

    def _end_lists(self) -> None:
        """Forget the entries of lists: a heading does not stand in one."""
        self._steps = [step for step in self._steps if step.heading or step.style == "full"]

    def _bullet(self, level: int) -> Placed:
        parents = [step for step in self._steps if not level or step.level < level]
        depth = sum(step.style != "full" for step in parents) + 1
        return Placed(parents[-1].clause if parents else None, max(level, depth))

    def _alone(self, clause: str) -> Placed:
        tail = re.search(r"\d+\Z", clause)
        self._steps = [Step("full", int(tail[0]) if tail else 0, clause, 0)]
        return Placed(clause, 0)

    def _in_list(self, value: int, *, led_in: bool, heading: bool, level: int) -> bool:
        """Whether "1." numbers an entry of a list in a clause, rather than a clause."""
        if heading or not self._steps:
            return False
        if any(step.style == "digit:x." and step.value + 1 == value for step in self._steps):
            return True
        return (value == 1 and led_in) or (level > 1 and self._steps[-1].style != "full")

    def _sub(self, brackets: str, mark: str, level: int, following: str | None, *, heading: bool = False) -> Placed:
        style, value, at = self._find(brackets, mark, following)
        if level:
            at = next((i for i, step in enumerate(self._steps) if step.level >= level), len(self._steps))
        del self._steps[at:]
        parent = self._steps[-1].clause if self._steps else ""
        clause = f"{parent}({mark})" if parent or brackets != "x." else mark
        self._steps.append(Step(style, value, clause, level, heading))
        depth = sum(step.style != "full" for step in self._steps)
        return Placed(clause, max(level, depth))

    def _find(self, brackets: str, mark: str, following: str | None) -> tuple[str, int, int]:
        """The style and value of a mark, and the rung it takes."""
        readings = _readings(brackets, mark)
        for at in range(len(self._steps) - 1, -1, -1):
            for style, value in readings:
                if (
                    self._steps[at].style == style
                    and self._steps[at].value + 1 == value
                    and not _opens(brackets, mark, following)
                ):
                    return style, value, at
        opening = [reading for reading in readings if reading[1] == 1]
        style, value = (opening or readings)[0]
        known = [i for i, step in enumerate(self._steps) if step.style == style]
        if known:
            return style, value, known[-1]
        return style, value, len(self._steps)


def _readings(brackets: str, mark: str) -> list[tuple[str, int]]:
    """What a mark can mean, the likelier first: a numeral of several letters is roman before it is a double letter."""
    if mark.isdigit():
        return [(f"digit:{brackets}", int(mark))]
    case = "upper" if mark.isupper() else "lower"
    found = []
    if is_roman(mark):
        found.append((f"{case}-roman:{brackets}", roman_value(mark)))
    if len(set(mark)) == 1:
        found.append((f"{case}-letter:{brackets}", ord(mark[0].lower()) - 96 + 26 * (len(mark) - 1)))
    if len(mark) == 1 and mark.lower() not in "iv":
        found.reverse()
    return found or [(f"{case}-letter:{brackets}", 0)]


def _opens(brackets: str, mark: str, following: str | None) -> bool:
    """(i) directly before (ii) opens a list, even after (h)."""
    if mark.lower() != "i" or following is None:
        return False
    next_sub = _SUB.match(following)
    return bool(next_sub and next_sub[1] + "x" + next_sub[3] == brackets and next_sub[2] == mark * 2)


def roman_value(mark: str) -> int:
    """Return the value of a well-formed roman numeral."""
    values = [_ROMAN_VALUES[letter] for letter in mark.lower()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))
