"""Opens a Word package: its parts by relationship, parsed with entity expansion off."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree
from msgspec import Struct, field

from tenderlint.read.refuse import damaged
from tenderlint.read.safe_xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRICT: Final = b"http://purl.oclc.org/ooxml/"
# Word's "Strict Open XML" names the same elements otherwise; python-docx does not know it, so it is translated.
_TRANSITIONAL: Final = (
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"http://schemas.openxmlformats.org/officeDocument/2006/"),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


_PACKAGE: Final = ""
"""The package itself, whose relationships tell which part holds the text."""


class Relation(Struct, frozen=True):
    """One relationship of a part: what kind of part it leads to (the last word of its type), and where."""

    id: str
    kind: str
    target: str
    """Name of that part in the package, without a slash before it."""


class Part(Struct, frozen=True):
    """One parsed part, with its relationships by id."""

    name: str
    """File name without suffix: "document", "header1"."""
    root: _Element
    relations: dict[str, Relation] = field(default_factory=dict)

    def related(self, kind: str) -> Iterator[Relation]:
        """Yield the relationships of one kind, in the order of the file."""
        return (relation for relation in self.relations.values() if relation.kind == kind)


class WordPackage:
    """The parts of one .docx, .dotx, .docm or .dotm, whatever its declared content type.

    python-docx is not used: its loader refuses templates and macro-enabled files and packages with one dangling
    relationship, all of which Word opens, and it takes longer to import than most files take to read.
    """

    def __init__(self, data: bytes) -> None:
        """Open ``data``. Raises CannotRead("damaged") where it is no package with a main document."""
        try:
            self._files = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise damaged() from error
        self._relations = self._relations_of(_PACKAGE)
        main = next((found for found in self._relations.values() if found.kind == "officeDocument"), None)
        part = None if main is None else self.part(main)
        if part is None:
            raise damaged("it lacks the part with its text")
        self.main: Part = part

    def part(self, relation: Relation) -> Part | None:
        """Return the part that ``relation`` leads to, or None where the package lacks it.

        Raises CannotRead("damaged") where it is there and is not well-formed XML.
        """
        blob = self._blob(relation.target)
        if blob is None:
            return None
        name = posixpath.basename(relation.target).rsplit(".", 1)[0]
        return Part(name, _parse(blob), self._relations_of(relation.target))

    def first(self, kind: str) -> Part | None:
        """Return the first part of ``kind`` that the main document relates to, or None."""
        return next((part for found in self.main.related(kind) if (part := self.part(found))), None)

    def root(self, kind: str) -> _Element | None:
        """Return the root of that part, or None."""
        part = self.first(kind)
        return None if part is None else part.root

    def of_package(self, kind: str) -> Part | None:
        """Return the first part of ``kind`` that the package itself relates to, such as "core-properties"."""
        found = (relation for relation in self._relations.values() if relation.kind == kind)
        return next((part for relation in found if (part := self.part(relation))), None)

    def _blob(self, name: str) -> bytes | None:
        try:
            return self._files.read(name)
        except KeyError:
            return None
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise damaged() from error

    def _relations_of(self, source: str) -> dict[str, Relation]:
        folder, name = posixpath.split(source)
        blob = self._blob(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {} if blob is None else {found.id: found for found in _relations(_parse(blob), folder)}


def _relations(root: _Element, base: str) -> Iterator[Relation]:
    for element in root.iterchildren(etree.Element):
        target, kind = element.get("Target", ""), element.get("Type", "")
        if target and element.get("TargetMode") != "External":
            # The root of the package is "/", whatever climbs above it.
            name = posixpath.normpath(posixpath.join("/", base, target)).lstrip("/")
            yield Relation(element.get("Id", ""), kind.rsplit("/", 1)[-1], name)


def _parse(blob: bytes) -> _Element:
    if _STRICT in blob:
        for strict, transitional in _TRANSITIONAL:
            blob = blob.replace(strict, transitional)
    try:
        # libxml2 refuses trees deeper than 256 unless told otherwise, which also bounds the walker's recursion.
        return parse(blob)
    except etree.XMLSyntaxError as error:
        raise damaged("a part of it is not well-formed") from error
