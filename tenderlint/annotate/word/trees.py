"""Small steps on the trees of a file that is written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def remove(element: _Element) -> None:
    """Take an element out and leave what stands behind it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def wrap(element: _Element, wrapper: _Element) -> None:
    """Put ``wrapper`` in an element's place, and the element into it."""
    element.addprevious(wrapper)
    wrapper.append(element)


def unwrap(wrapper: _Element) -> None:
    """Put what is in a wrapper in its place."""
    for child in list(wrapper):
        wrapper.addprevious(child)
    remove(wrapper)
