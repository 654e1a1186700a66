"""XML names of OpenDocument (OASIS ODF 1.3), written once."""

from __future__ import annotations

from typing import Final

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "draw": f"{_OASIS}drawing:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "office": f"{_OASIS}office:1.0",
    "style": f"{_OASIS}style:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "table": f"{_OASIS}table:1.0",
    "text": f"{_OASIS}text:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}


def q(name: str) -> str:
    """Return the qualified name that lxml uses for "text:p"."""
    space, local = name.split(":")
    return f"{{{_SPACES[space]}}}{local}"


P: Final = q("text:p")
H: Final = q("text:h")
FRAME: Final = q("draw:frame")
LIST: Final = q("text:list")
TABLE: Final = q("table:table")
SECTION: Final = q("text:section")
STYLE_NAME: Final = q("text:style-name")
