"""The parts of an OpenDocument package."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from tenderlint.read.refuse import damaged
from tenderlint.read.safe_xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element


class Package(Struct, frozen=True):
    """The three parts that hold what a person reads."""

    content: _Element
    styles: _Element
    meta: _Element
    recovered: bool = False
    """Whether the text was faulty, and read around the fault."""


def open_package(data: bytes) -> Package:
    """Parse the package. Raises :class:`~tenderlint.read.draft.CannotRead` where the text is missing or beyond help."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            content = archive.read("content.xml")
            styles, meta = (_optional(archive, name) for name in ("styles.xml", "meta.xml"))
    except KeyError as error:
        raise damaged("its text is missing") from error
    except (zipfile.BadZipFile, EOFError) as error:
        raise damaged("part of it breaks off") from error
    try:
        return Package(parse(content), styles, meta)
    except etree.XMLSyntaxError as error:
        return Package(_recovered(content, error), styles, meta, recovered=True)


def _recovered(content: bytes, fault: etree.XMLSyntaxError) -> _Element:
    try:
        found: _Element | None = parse(content, recover=True)
    except etree.XMLSyntaxError:
        found = None
    if found is None:
        raise damaged("its text cannot be made out") from fault
    return found


def _optional(archive: zipfile.ZipFile, name: str) -> _Element:
    """A part that a document can do without: a broken one costs its title or its list numbers, not its text."""
    try:
        return parse(archive.read(name), recover=True)
    except (KeyError, etree.XMLSyntaxError):
        return etree.Element("none")
