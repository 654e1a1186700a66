"""Word's automatic numbering for the samples: headings "4." and clauses "4.2", both from one multi-level list."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

_LEVELS = (("Heading1", "%1.", 567), ("Clause", "%1.%2", 567))
_LIST = 71
_NUMBERING = 71


def number_headings_and_clauses(document: Document) -> None:
    """Define the list and link it to the styles, so that no number is typed."""
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_abstract_list()))
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{_NUMBERING}"><w:abstractNumId w:val="{_LIST}"/></w:num>')
    )
    for level, (style_id, _, _) in enumerate(_LEVELS):
        _link(document, style_id, level)


def _abstract_list() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="{style}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:lvl>'
        for level, (style, text, indent) in enumerate(_LEVELS)
    )
    return (
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_LIST}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _link(document: Document, style_id: str, level: int) -> None:
    style: Any = next(style for style in document.styles if style.style_id == style_id)
    properties = style.element.get_or_add_pPr()
    number = parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{_NUMBERING}"/></w:numPr>')
    before = properties.find(qn("w:spacing"))
    if before is None:
        properties.append(number)
    else:
        before.addprevious(number)
