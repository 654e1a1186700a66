"""Small steps on the trees of a file that is written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element


def parsed(content: bytes) -> _Element:
    """The root of a part, its comments and processing instructions kept and no entity resolved."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, collect_ids=False)
    return etree.fromstring(content, parser)


def serialised(root: _Element) -> bytes:
    """A part as it is written."""
    tree = root.getroottree()
    alone = tree.docinfo.standalone
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True if alone is None else alone)


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
    element.tail = None
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
