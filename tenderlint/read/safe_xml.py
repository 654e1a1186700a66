"""XML from strangers, parsed without entities, without the network and within libxml2's own limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element


def parse(content: bytes, *, recover: bool = False) -> _Element:
    """Parse a part of a package. With ``recover``, what stands before and after a fault is kept.

    Raises :class:`lxml.etree.XMLSyntaxError`. Identifiers are not collected: LibreOffice writes some of them twice.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        collect_ids=False,
        recover=recover,
    )
    return etree.fromstring(content, parser)


def all_text(element: _Element) -> str:
    """Return all text in an element, shown or not, without the space around it."""
    return "".join(str(text) for text in element.itertext()).strip()
