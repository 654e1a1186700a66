"""Names of the WordprocessingML elements and attributes that the reader looks at, in lxml's notation."""

from __future__ import annotations

from typing import Final

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def w(name: str) -> str:
    """Return the full name of a ``w:`` element or attribute."""
    return _W + name


P: Final = w("p")
P_PR: Final = w("pPr")
R: Final = w("r")
R_PR: Final = w("rPr")
T: Final = w("t")
TBL: Final = w("tbl")
TR: Final = w("tr")
TC: Final = w("tc")
VAL: Final = w("val")
ID: Final = w("id")
TYPE: Final = w("type")
NUM_PR: Final = w("numPr")
NUM_ID: Final = w("numId")
ILVL: Final = w("ilvl")
VANISH: Final = w("vanish")
OUTLINE: Final = w("outlineLvl")
TXBX_CONTENT: Final = w("txbxContent")
ALTERNATE: Final = _MC + "AlternateContent"
CHOICE: Final = _MC + "Choice"
FALLBACK: Final = _MC + "Fallback"
MATH_TEXT: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
REL_ID: Final = _R + "id"

DELETED: Final = frozenset({w("del"), w("moveFrom")})
"""Containers of what is no longer there once every tracked change is accepted."""
INSERTED: Final = frozenset({w("ins"), w("moveTo")})
