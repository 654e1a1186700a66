"""The content of an OpenDocument text, opened to be written to."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree

from tenderlint.annotate.packages import repacked
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.remarks import AUTHOR
from tenderlint.annotate.trees import parsed, serialised
from tenderlint.read.opendocument.names import q

if TYPE_CHECKING:
    from lxml.etree import _Element

_PART: Final = "content.xml"
ANNOTATION: Final = q("office:annotation")
END: Final = q("office:annotation-end")
NAME: Final = q("office:name")


class Content:
    """The part with the text.

    Raises:
        CannotAnnotate: it is faulty, so that writing it would lose what stands behind the fault.
    """

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        try:
            self.root = parsed(self._archive.read(_PART))
        except etree.XMLSyntaxError:
            raise CannotAnnotate(
                "It is faulty. Open it in LibreOffice, save it anew, and annotate that, or save it as .docx."
            ) from None

    def saved(self) -> str | None:
        """When the file says that it was last saved, in ISO 8601."""
        if "meta.xml" not in self._archive.NameToInfo:
            return None
        try:
            text = parsed(self._archive.read("meta.xml")).findtext(f".//{q('dc:date')}")
        except etree.XMLSyntaxError:
            return None
        return (text or "").strip() or None

    def annotations(self) -> Iterator[_Element]:
        """Every comment in the file."""
        return self.root.iter(ANNOTATION)

    def packed(self) -> bytes:
        """The file with the content as it is now."""
        return repacked(self._archive, {_PART: serialised(self.root)})


def own(annotation: _Element) -> bool:
    """Whether tenderlint wrote a comment."""
    return annotation.findtext(q("dc:creator")) == AUTHOR


def text_of(annotation: _Element) -> str:
    """The words of a comment."""
    return "\n".join("".join(map(str, each.itertext())) for each in annotation.iter(q("text:p")))
