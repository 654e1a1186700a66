"""Reads Word files: python-docx opens the package, and a walker of ours goes once over its tree."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.model.document import Format, Properties, ReadingNote
from tenderlint.read.draft import CannotRead, Reading
from tenderlint.read.refuse import damaged
from tenderlint.read.word.names import w
from tenderlint.read.word.notes import read_notes
from tenderlint.read.word.numbering import read_numbering
from tenderlint.read.word.package import WordPackage
from tenderlint.read.word.properties import embedded, read_pages, read_properties
from tenderlint.read.word.running import running_drafts, running_parts
from tenderlint.read.word.source import source_of
from tenderlint.read.word.story import Shared, Story
from tenderlint.read.word.styles import read_styles

__all__ = ["CannotRead", "read_docx", "read_package"]


def read_docx(data: bytes) -> Reading:
    """Read a Word file, also a template or one with macros, as it is printed once every tracked change is accepted.

    Blocks come in the order of the body, each followed by its text boxes and notes; running headers and footers
    follow at the end. Raises CannotRead("damaged") where a part that the text needs is missing or not well-formed.
    """
    return read_package(WordPackage(data))


def read_package(package: WordPackage) -> Reading:
    """Read a package that is open already. Raises as :func:`read_docx` does."""
    styles, settings, lists = (package.root(kind) for kind in ("styles", "settings", "numbering"))
    numbering = read_numbering(lists, read_styles(styles))
    shared = Shared(numbering, read_notes(package, settings))
    body = package.main.root.find(w("body"))
    if body is None:
        raise damaged("its main part is not that of a Word document")
    running = list(running_parts(package, settings))
    drafts = (
        *Story(source_of(package.main, body=True), shared).drafts(body),
        *running_drafts(iter(running), shared),
    )
    parts = [package.main, *shared.notes.parts.values(), *(part for _, part in running)]
    properties = read_properties(package, styles, settings, parts, shared)
    return Reading(
        format=Format.DOCX,
        drafts=drafts,
        pages=read_pages(package, sum(len(draft.text.split()) for draft in drafts)),
        properties=properties,
        notes=tuple(_notes(properties, embedded(package))),
    )


def _notes(properties: Properties, files: int) -> Iterator[ReadingNote]:
    if properties.hidden:
        pieces = _counted(properties.hidden, "piece of hidden text was", "pieces of hidden text were")
        yield ReadingNote("hidden", f"{pieces} left out.")
    if properties.restricted:
        yield ReadingNote("restricted", "The document is protected against editing.")
    if files:
        embedded_files = _counted(files, "file embedded in the document was", "files embedded in the document were")
        yield ReadingNote("embedded-file", f"{embedded_files} not read.")


def _counted(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
