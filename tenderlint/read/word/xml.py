"""Small helpers over lxml elements of a Word part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tenderlint.read.word.names import ALTERNATE, CHOICE, FALLBACK, VAL

if TYPE_CHECKING:
    from lxml.etree import _Element

OFF: Final = frozenset({"0", "false", "off"})
"""Values that switch an on/off element off."""


def first(parent: _Element | None, name: str) -> _Element | None:
    """Return the first child ``name``, or None. ``find`` gives the same in twice the time: it takes paths too."""
    return None if parent is None else next(parent.iterchildren(name), None)


def value(parent: _Element | None, name: str) -> str | None:
    """Return ``w:val`` of the child ``name``, or None where there is no such child or no such attribute."""
    child = first(parent, name)
    return None if child is None else child.get(VAL)


def number(parent: _Element | None, name: str) -> int | None:
    """Return ``w:val`` of the child ``name`` as a whole number; None where it is missing or is none."""
    return whole(value(parent, name))


def whole(text: str | None) -> int | None:
    """Return the whole number that ``text`` says, or None."""
    try:
        return None if text is None else int(text)
    except ValueError:
        return None


def switch(parent: _Element | None, name: str) -> bool | None:
    """Return whether the on/off child ``name`` is on, or None where it is missing."""
    child = first(parent, name)
    return None if child is None else child.get(VAL, "1") not in OFF


def alternative(element: _Element) -> _Element | None:
    """Return the branch of an ``mc:AlternateContent`` to read: the first choice that holds anything, else the fallback.

    Both branches hold the same words, so exactly one of them is read.
    """
    for choice in element.iterchildren(CHOICE):
        if len(choice):
            return choice
    return element.find(FALLBACK)


def in_unused_branch(element: _Element) -> bool:
    """Return whether ``element`` stands in a branch of an ``mc:AlternateContent`` that is not read."""
    branch = element
    for ancestor in element.iterancestors():
        if ancestor.tag == ALTERNATE and alternative(ancestor) is not branch:
            return True
        branch = ancestor
    return False
