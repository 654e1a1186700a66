"""The properties of one paragraph that its reading depends on, read in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from tenderlint.read.word.names import DELETED, ILVL, NUM_ID, NUM_PR, OUTLINE, P_PR, R_PR, VAL, VANISH, w
from tenderlint.read.word.styles import NO_OUTLINE, Styles
from tenderlint.read.word.xml import OFF, number, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE: Final = w("pStyle")


class Layout(Struct, frozen=True):
    """What a paragraph says of itself."""

    style: str | None = None
    """Id of its style, the document's default where it names none."""
    num_id: int | None = None
    ilvl: int | None = None
    outline: int | None = None
    """From 0, its style asked where it does not say; None for body text."""
    runs_on: bool = False
    """Whether its mark is deleted or hidden, so that the next paragraph continues it."""


def read_layout(paragraph: _Element, styles: Styles) -> Layout:
    """Read the properties of one ``w:p``."""
    found = {child.tag: child for properties in paragraph.iterchildren(P_PR) for child in properties}
    name, numbering, outline = found.get(_STYLE), found.get(NUM_PR), found.get(OUTLINE)
    style = styles.paragraph(None if name is None else name.get(VAL))
    level = None if outline is None else whole(outline.get(VAL))
    return Layout(
        style=style,
        num_id=None if numbering is None else number(numbering, NUM_ID),
        ilvl=None if numbering is None else number(numbering, ILVL),
        outline=styles.outline(style) if level is None else level if 0 <= level < NO_OUTLINE else None,
        runs_on=_runs_on(found.get(R_PR)),
    )


def _runs_on(mark: _Element | None) -> bool:
    if mark is None:
        return False
    return any(child.tag in DELETED or (child.tag == VANISH and child.get(VAL, "1") not in OFF) for child in mark)
