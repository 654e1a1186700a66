"""Takes out the comments that tenderlint wrote into a file in a run before, unless somebody answered them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tenderlint.annotate.opendocument.content import END, NAME, Content, own
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.trees import remove

if TYPE_CHECKING:
    from lxml.etree import _Element


def without_former(data: bytes) -> bytes:
    """The file without the comments of ours; the same bytes where there are none, or where it is faulty."""
    try:
        content = Content(data)
    except CannotAnnotate:
        return data  # told when it is to be written
    answered = {_attribute(each, "parent-name") for each in content.annotations() if not own(each)} - {None}
    former = [each for each in content.annotations() if own(each) and not _is_answered(each, answered)]
    if not former:
        return data
    names = {each.get(NAME) for each in former} - {None}
    ends = [each for each in content.root.iter(END) if each.get(NAME) in names]
    for element in (*former, *ends):
        remove(element)
    return content.packed()


def _is_answered(annotation: _Element, answered: set[str | None]) -> bool:
    return _attribute(annotation, "resolved") == "true" or annotation.get(NAME) in answered


def _attribute(element: _Element, name: str) -> str | None:
    """An attribute by its local name: LibreOffice keeps these in a namespace of its own, which may become standard."""
    return next((str(value) for key, value in element.attrib.items() if etree.QName(str(key)).localname == name), None)
