"""OpenDocument text (.odt), the UK government's own format: numbers worked out, deletions and comments left out.

The tree is walked with lxml. odfdo opens the package too, but gives no automatic numbers, mixes deleted text into the
live, and takes a quarter of a second to import.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tenderlint.model.document import BlockKind, Format, Properties, ReadingNote
from tenderlint.read.draft import Draft, Reading
from tenderlint.read.opendocument.lists import read_list_styles
from tenderlint.read.opendocument.names import H, P, q
from tenderlint.read.opendocument.package import Package, open_package
from tenderlint.read.opendocument.story import Story, Tally
from tenderlint.read.opendocument.styles import read_styles
from tenderlint.read.refuse import damaged

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADERS = ("style:header", "style:header-left", "style:header-first", "loext:header-first")
_FOOTERS = ("style:footer", "style:footer-left", "style:footer-first", "loext:footer-first")


def read_odt(data: bytes) -> Reading:
    """Read an OpenDocument text. Raises :class:`~tenderlint.read.draft.CannotRead` where it is damaged."""
    return read_package(open_package(data))


def read_package(package: Package) -> Reading:
    """Read a package that is open already. Raises as :func:`read_odt` does."""
    body = package.content.find(f"{q('office:body')}/{q('office:text')}")
    if body is None:
        raise damaged("its text is missing")
    tally = Tally()
    story = Story(
        read_styles(package.styles, package.content),
        read_list_styles(package.styles, package.content),
        tally,
        {element: at for at, element in enumerate(body.iter(P, H), 1)},
    )
    drafts = (*story.drafts(body), *_running(package, story))
    return Reading(
        format=Format.ODT, drafts=drafts, properties=_properties(package, body, tally), notes=_notes(tally, package)
    )


def _running(package: Package, story: Story) -> Iterator[Draft]:
    """Headers and footers of every page style, each wording once."""
    seen: set[tuple[BlockKind, str]] = set()
    for kind, names in ((BlockKind.HEADER, _HEADERS), (BlockKind.FOOTER, _FOOTERS)):
        inner = Story(story.styles, story.list_styles, story.tally, kind=kind, part="styles")
        for page in package.styles.iter(q("style:master-page")):
            for element in page.iterchildren(*map(q, names)):
                for draft in inner.drafts(element) if element.get(q("style:display")) != "false" else ():
                    if (kind, draft.text) not in seen:
                        seen.add((kind, draft.text))
                        yield draft


def _properties(package: Package, body: _Element, tally: Tally) -> Properties:
    changes = body.find(q("text:tracked-changes"))
    return Properties(
        title=(package.meta.findtext(f".//{q('dc:title')}") or "").strip() or None,
        language=_language(package),
        insertions=0 if changes is None else len(list(changes.iter(q("text:insertion")))),
        deletions=0 if changes is None else len(list(changes.iter(q("text:deletion")))),
        comments=tally.comments,
        hidden=tally.hidden,
        images=tally.images,
        images_without_description=tally.undescribed,
        tables=tally.tables,
        tables_without_header=tally.unheaded,
    )


def _language(package: Package) -> str | None:
    """The language of the default paragraph style, else the one the file's description names."""
    for style in package.styles.iter(q("style:default-style")):
        properties = style.find(q("style:text-properties"))
        language = None if properties is None else properties.get(q("fo:language"))
        if properties is not None and language and language not in {"none", "zxx"}:
            country = properties.get(q("fo:country"), "none")
            return language if country == "none" else f"{language}-{country}"
    return (package.meta.findtext(f".//{q('dc:language')}") or "").strip() or None


def _notes(tally: Tally, package: Package) -> tuple[ReadingNote, ...]:
    notes = []
    if package.recovered:
        notes.append(
            ReadingNote("recovered", "The file is faulty: what could be made out was read, some may be missing.")
        )
    if tally.hidden:
        places = "one place" if tally.hidden == 1 else f"{tally.hidden} places"
        notes.append(ReadingNote("hidden", f"It holds hidden text in {places}, which was not checked."))
    return tuple(notes)
