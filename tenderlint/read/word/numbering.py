"""What ``numbering.xml`` defines: the levels of each list, with overrides and links resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct, field
from msgspec.structs import replace

from tenderlint.read.word.names import ILVL, NUM_ID, VAL, w
from tenderlint.read.word.styles import Style, Styles
from tenderlint.read.word.xml import first, number, switch, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS: Final = 9
_ABSTRACT_ID: Final = w("abstractNumId")


class Level(Struct, frozen=True, kw_only=True):
    """One level of a list."""

    start: int = 1
    format: str = "decimal"
    pattern: str | None = None
    """Word's sample of a custom number format."""
    text: str = ""
    """What is printed, with %1 to %9 for the numbers of the levels."""
    restart: int | None = None
    """The level, counted from 1, whose use starts this one afresh; 0 for never; None for any level above."""
    legal: bool = False
    """Whether all numbers are printed as decimal figures."""
    style: str | None = None
    """The paragraph style that is bound to this level."""


class ListDefinition(Struct, frozen=True):
    """One ``w:num``: its levels with overrides, and the counters it shares with others of its abstract definition."""

    counters: str
    levels: tuple[Level, ...]
    starts: dict[int, int] = field(default_factory=dict)
    """Levels that count from here when this list is first used."""


class Place(Struct, frozen=True):
    """Which level of which list a paragraph takes its number from."""

    num_id: int
    ilvl: int


class Numbering(Struct, frozen=True):
    """All lists of a document, and the styles through which paragraphs join them."""

    lists: dict[int, ListDefinition]
    styles: Styles

    def place(self, num_id: int | None, ilvl: int | None, style_id: str | None) -> Place | None:
        """Return the list and level of a paragraph from its own ``w:numPr`` and its style, or None for no number.

        A paragraph's own list beats its style's; list 0 turns numbering off.
        """
        chain = self.styles.chain(style_id)
        if num_id is None:
            num_id = next((style.num_id for style in chain if style.num_id is not None), None)
            ilvl = self._style_level(num_id, chain) if ilvl is None else ilvl
        if num_id is None or num_id not in self.lists:
            return None
        return Place(num_id, min(max(ilvl or 0, 0), LEVELS - 1))

    def _style_level(self, num_id: int | None, chain: tuple[Style, ...]) -> int | None:
        """A level that names a style wins over the level that the style names."""
        levels = self.lists[num_id].levels if num_id in self.lists else ()
        bound = {level.style: ilvl for ilvl, level in enumerate(levels) if level.style}
        for style in chain:
            found = bound.get(style.id, style.ilvl)
            if found is not None or style.num_id is not None:
                return found
        return None


def read_numbering(root: _Element | None, styles: Styles) -> Numbering:
    """Read ``numbering.xml``; a document without one has no lists."""
    if root is None:
        return Numbering({}, styles)
    nums = {found: num for num in root.iterchildren(w("num")) if (found := whole(num.get(NUM_ID))) is not None}
    abstracts = {found.get(_ABSTRACT_ID, ""): found for found in root.iterchildren(w("abstractNum"))}
    bases = _Bases(nums, abstracts, styles)
    return Numbering({num_id: _definition(num, bases) for num_id, num in nums.items() if num_id}, styles)


class _Bases(Struct, frozen=True):
    """Finds the abstract definition that holds a list's levels, through links by numbering style."""

    nums: dict[int, _Element]
    abstracts: dict[str, _Element]
    styles: Styles
    _levels: dict[str, tuple[Level, ...]] = field(default_factory=dict)
    """By key: dozens of lists may share one abstract definition."""

    def levels(self, key: str, abstract: _Element | None) -> list[Level]:
        found = self._levels.get(key)
        if found is None:
            found = self._levels[key] = _levels(abstract)
        return list(found)

    def of(self, num: _Element) -> tuple[str, _Element | None]:
        key = value(num, _ABSTRACT_ID) or ""
        seen: set[str] = set()
        while key not in seen and (abstract := self.abstracts.get(key)) is not None:
            seen.add(key)
            link = value(abstract, w("numStyleLink"))
            if link is None:
                return key, abstract
            key = self._linked(link) or key
        return key, self.abstracts.get(key)

    def _linked(self, style_id: str) -> str | None:
        for key, abstract in self.abstracts.items():
            if value(abstract, w("styleLink")) == style_id:
                return key
        style = self.styles.by_id.get(style_id)
        num = self.nums.get(style.num_id) if style and style.num_id is not None else None
        return value(num, _ABSTRACT_ID)


def _definition(num: _Element, bases: _Bases) -> ListDefinition:
    key, abstract = bases.of(num)
    levels = bases.levels(key, abstract)
    starts: dict[int, int] = {}
    for override in num.iterchildren(w("lvlOverride")):
        _put_levels(levels, override)
        ilvl, start = whole(override.get(ILVL)), number(override, w("startOverride"))
        if start is not None and ilvl is not None and 0 <= ilvl < LEVELS:
            starts[ilvl] = start
            levels[ilvl] = replace(levels[ilvl], start=start)
    return ListDefinition(key, tuple(levels), starts)


def _levels(abstract: _Element | None) -> tuple[Level, ...]:
    levels = [Level()] * LEVELS
    if abstract is not None:
        _put_levels(levels, abstract)
    return tuple(levels)


def _put_levels(levels: list[Level], parent: _Element) -> None:
    for element in parent.iterchildren(w("lvl")):
        ilvl = whole(element.get(ILVL))
        if ilvl is not None and 0 <= ilvl < LEVELS:
            levels[ilvl] = _level(element)


def _level(element: _Element) -> Level:
    # Word wraps custom formats in alternate content, whose first branch is the one it prints.
    form = next(element.iter(w("numFmt")), None)
    picture = first(element, w("lvlPicBulletId")) is not None
    return Level(
        start=number(element, w("start")) or 0,
        format="decimal" if form is None else form.get(VAL, "decimal"),
        pattern=None if form is None else form.get(w("format")),
        text="•" if picture else value(element, w("lvlText")) or "",
        restart=number(element, w("lvlRestart")),
        legal=bool(switch(element, w("isLgl"))),
        style=value(element, w("pStyle")),
    )
