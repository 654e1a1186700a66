"""What a Word file says about itself: title, language, revisions, comments, images, protection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from tenderlint.model.document import Properties
from tenderlint.read.word.names import DELETED, INSERTED, R_PR, VAL, w
from tenderlint.read.word.package import Part, WordPackage
from tenderlint.read.word.story import Shared
from tenderlint.read.word.xml import in_unused_branch, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_APP: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_DECORATIVE: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML_IMAGE: Final = "{urn:schemas-microsoft-com:vml}imagedata"
_ON: Final = frozenset({"1", "true", "on"})
_MOST_WORDS_A_PAGE: Final = 1200
"""About twice what a page of contract in 9 pt holds."""
_MACROS: Final = frozenset({"vbaProject", "wordVbaData"})


def read_properties(
    package: WordPackage, styles: _Element | None, settings: _Element | None, parts: Iterable[Part], shared: Shared
) -> Properties:
    """Return the properties of the document; ``parts`` are those whose text was read, ``shared`` what that counted."""
    roots = [part.root for part in parts]
    core = package.of_package("core-properties")
    images = [image for root in roots for image in _images(root)]
    comments = package.first("comments")
    return Properties(
        title=_text(core, f"{_DC}title"),
        language=_language(styles, settings) or _text(core, f"{_DC}language"),
        restricted=_restricted(settings),
        macros=any(relation.kind in _MACROS for relation in package.main.relations.values()),
        insertions=sum(1 for root in roots for _ in root.iter(*INSERTED)),
        deletions=sum(1 for root in roots for _ in root.iter(*DELETED)),
        comments=0 if comments is None else sum(1 for _ in comments.root.iterchildren(w("comment"))),
        hidden=shared.hidden,
        images=len(images),
        images_without_description=images.count(False),
        tables=shared.tables,
        tables_without_header=shared.unheaded,
    )


def read_pages(package: WordPackage, words: int) -> int | None:
    """Return the number of pages that Word counted when it last saved the file, or None where there is no such count.

    Programs that write Word files often leave "1" there; a count that puts too many of the ``words`` on a page is none.
    """
    pages = whole(_text(package.of_package("extended-properties"), f"{_APP}Pages"))
    return pages if pages and pages > 0 and words <= pages * _MOST_WORDS_A_PAGE else None


def embedded(package: WordPackage) -> int:
    """Return how many other files the document carries, which are not read."""
    return sum(1 for kind in ("package", "oleObject", "aFChunk", "subDocument") for _ in package.main.related(kind))


def _text(part: Part | None, name: str) -> str | None:
    text = None if part is None else part.root.findtext(name)
    return (text or "").strip() or None


def _language(styles: _Element | None, settings: _Element | None) -> str | None:
    defaults = None if styles is None else styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{R_PR}/{w('lang')}")
    theme = None if settings is None else settings.find(w("themeFontLang"))
    found = (element.get(VAL) for element in (defaults, theme) if element is not None)
    return next(filter(None, found), None)


def _restricted(settings: _Element | None) -> bool:
    """Whether editing is barred; a mere recommendation to open the file read-only bars nothing."""
    protection = None if settings is None else settings.find(w("documentProtection"))
    return protection is not None and protection.get(w("enforcement")) in _ON


def _images(root: _Element) -> Iterator[bool]:
    """Yield, for every picture, chart and diagram, whether someone who does not see it is told what it shows."""
    for drawing in root.iter(f"{_WP}inline", f"{_WP}anchor"):
        if next(drawing.iter(_PICTURE, _CHART, _DIAGRAM), None) is not None and not in_unused_branch(drawing):
            yield _described(drawing.find(f"{_WP}docPr"))
    for image in root.iter(_VML_IMAGE):
        shape = image.getparent()
        if shape is not None and not in_unused_branch(image):
            yield bool(shape.get("alt", "").strip())


def _described(properties: _Element | None) -> bool:
    if properties is None:
        return False
    texts = (properties.get(name, "").strip() for name in ("descr", "title"))
    return any(texts) or any(mark.get("val") in _ON for mark in properties.iter(_DECORATIVE))
