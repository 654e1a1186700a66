"""The parts of a Word package that are written to. All others are copied byte for byte."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree

from tenderlint.annotate.packages import repacked
from tenderlint.annotate.trees import parsed, serialised
from tenderlint.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES: Final = "[Content_Types].xml"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_KINDS: Final = ("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/")
_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TERMS: Final = "http://purl.org/dc/terms/"
_DATE: Final = regex(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


class Parts:
    """A package opened for writing. Its XML keeps comments and processing instructions; entities are not resolved."""

    def __init__(self, data: bytes) -> None:
        self._archive = zipfile.ZipFile(io.BytesIO(data))
        self._trees: dict[str, _Element] = {}
        self.main = self.related("", "officeDocument") or "word/document.xml"
        self.space: str = etree.QName(self.tree(self.main)).namespace or ""

    def w(self, name: str) -> str:
        """The full name of a ``w:`` element or attribute in this file, whose namespace may be the strict one."""
        return f"{{{self.space}}}{name}"

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._archive.NameToInfo or name in self._trees

    def tree(self, name: str) -> _Element:
        """The root of a part; what is changed in it is written."""
        if name not in self._trees:
            self._trees[name] = parsed(self._archive.read(name))
        return self._trees[name]

    def peek(self, name: str) -> _Element:
        """The root of a part that is only looked at."""
        return self._trees[name] if name in self._trees else parsed(self._archive.read(name))

    def related(self, source: str, kind: str) -> str | None:
        """The first part that ``source`` ("" for the package) leads to by a relationship of this kind."""
        return next(self.all_related(source, kind), None)

    def all_related(self, source: str, kind: str) -> Iterator[str]:
        """Every part that ``source`` leads to by a relationship of this kind, which is the last word of its type."""
        links = _links(source)
        if not self.has(links):
            return
        for link in self.peek(links).iterchildren(f"{{{_RELATIONS}}}Relationship"):
            if link.get("Type", "").rsplit("/", 1)[-1] == kind and link.get("TargetMode") != "External":
                name = posixpath.normpath(posixpath.join("/", posixpath.dirname(source), link.get("Target", "")))
                if self.has(name.lstrip("/")):
                    yield name.lstrip("/")

    def saved(self) -> str | None:
        """When the file says that it was last saved, in ISO 8601."""
        name = self.related("", "core-properties")
        text = "" if name is None else self.peek(name).findtext(f"{{{_TERMS}}}modified") or ""
        return text.strip() if _DATE.fullmatch(text.strip()) else None

    def comments(self) -> _Element:
        """The root of the part with the comments, made where there is none."""
        name = self.related(self.main, "comments")
        return self.tree(name or self._new_comments())

    def _new_comments(self) -> str:
        folder = posixpath.dirname(self.main)
        names = (posixpath.join(folder, f"comments{ordinal or ''}.xml") for ordinal in range(1000))
        name = next(name for name in names if not self.has(name))
        self._trees[name] = etree.Element(self.w("comments"), nsmap={"w": self.space})
        self._declare(name)
        self._relate(posixpath.basename(name))
        return name

    def _declare(self, name: str) -> None:
        types = self.tree(_TYPES)
        kind = etree.QName(types).namespace
        etree.SubElement(types, f"{{{kind}}}Override", PartName=f"/{name}", ContentType=_COMMENTS_TYPE)

    def _relate(self, target: str) -> None:
        links = _links(self.main)
        if not self.has(links):
            self._trees[links] = parsed(f'<Relationships xmlns="{_RELATIONS}"/>'.encode())
        root = self.tree(links)
        taken = {link.get("Id") for link in root}
        key = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        kind = f"{_KINDS[self.space.startswith(_STRICT)]}relationships/comments"
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=key, Type=kind, Target=target)

    def packed(self) -> bytes:
        """The package with every tree that was opened for writing in place of what it was."""
        return repacked(self._archive, {name: serialised(tree) for name, tree in self._trees.items()})


def _links(source: str) -> str:
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")
