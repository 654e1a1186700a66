"""List styles and the numbers they print: OpenDocument writes none of the numbers that a reader sees."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct, field

from tenderlint.read.opendocument.names import q
from tenderlint.read.word.formats import letters, roman
from tenderlint.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 10
_PLACE = regex(r"%(\d+)%")


class Level(Struct, frozen=True, kw_only=True):
    """What one level of a list prints in front of its entries."""

    format: str = ""
    """"1", "a", "A", "i", "I" as in ODF; empty for no number."""
    synced: bool = False
    """Whether letters go on with aa, bb in place of aa, ab."""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    """How many levels the number shows, this one and those above it."""
    start: int = 1
    pattern: str | None = None
    """LibreOffice's own pattern ("%1%.%2%"), which goes before the others."""
    bullet: str | None = None


ListStyle = dict[int, Level]


class Counts(Struct):
    """The numbers reached in one run of a list, by level from 1."""

    numbers: dict[int, int] = field(default_factory=dict)

    def step(self, level: int, style: ListStyle, start: int | None = None) -> None:
        """Count one entry, and start the deeper levels afresh."""
        first = style.get(level, Level()).start if start is None else start
        self.numbers[level] = first if start is not None or level not in self.numbers else self.numbers[level] + 1
        for deeper in [at for at in self.numbers if at > level]:
            del self.numbers[deeper]


def read_list_styles(*roots: _Element) -> dict[str, ListStyle]:
    """Return the list styles by name; the outline of headings is under ""."""
    found: dict[str, ListStyle] = {}
    for root in roots:
        for element in root.iter(q("text:list-style")):
            found[element.get(q("style:name"), "-")] = _levels(element)
        for element in root.iter(q("text:outline-style")):
            found[""] = _levels(element)
    return found


def printed(counts: Counts, level: int, style: ListStyle) -> str | None:
    """Return the label of the entry just counted, or None where its level prints nothing."""
    own = style.get(level)
    if own is None:
        return None
    if own.bullet is not None:
        return own.bullet
    if not own.format:
        return (own.prefix + own.suffix).strip() or None
    if own.pattern is not None:
        label = _PLACE.sub(lambda found: _number(counts, int(found[1]), style), own.pattern)
    else:
        shown = range(max(level - own.shown + 1, 1), level + 1)
        numbers = [number for at in shown if (number := _number(counts, at, style))]
        label = own.prefix + ".".join(numbers) + own.suffix
    return label.strip() or None


def _number(counts: Counts, level: int, style: ListStyle) -> str:
    own = style.get(level, Level())
    count = counts.numbers.get(level, own.start)
    match own.format:
        case "a" | "A":
            text = letters(count) if own.synced else _counted(count)
            return text.upper() if own.format == "A" else text
        case "i" | "I":
            return roman(count).upper() if own.format == "I" else roman(count)
        case "":
            return ""
        case _:
            return str(count)


def _counted(count: int) -> str:
    """Letters as columns are counted: z, aa, ab."""
    text = ""
    while count > 0:
        count, letter = divmod(count - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def _levels(element: _Element) -> ListStyle:
    return dict(_level(child) for child in _only_levels(element))


def _only_levels(element: _Element) -> Iterable[_Element]:
    return (child for child in element.iterchildren("*") if child.get(q("text:level")))


def _level(element: _Element) -> tuple[int, Level]:
    at = int(element.get(q("text:level"), "1"))
    if element.tag == q("text:list-level-style-bullet"):
        return at, Level(bullet=element.get(q("text:bullet-char")) or "•")
    if element.tag == q("text:list-level-style-image"):
        return at, Level(bullet="•")
    return at, Level(
        format=element.get(q("style:num-format"), ""),
        synced=element.get(q("style:num-letter-sync")) == "true",
        prefix=element.get(q("style:num-prefix"), ""),
        suffix=element.get(q("style:num-suffix"), ""),
        shown=int(element.get(q("text:display-levels"), "1")),
        start=int(element.get(q("text:start-value"), "1")),
        pattern=element.get(q("loext:num-list-format")),
    )
