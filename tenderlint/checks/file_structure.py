"""What a file tells a program that reads it out: headings, pictures in words, tables, language and title."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Answer, File, Flag, NotApplicable, Undecided
from tenderlint.checks.case import Case, Dossier
from tenderlint.checks.told import limited
from tenderlint.model.document import Document, Format

_DESCRIBED: Final = frozenset({Format.DOCX, Format.ODT, Format.PDF, Format.HTML})
"""Formats that have a place for headings, for a language and for a title."""
_MARKED: Final = frozenset({Format.DOCX, Format.ODT, Format.HTML})
"""Formats that have a mark for a heading row: a sheet has none, and of a PDF only the tags could tell."""
_DATA_COLUMNS: Final = 3
_DATA_ROWS: Final = 3
_NONE: Final = "the pack holds no Word, OpenDocument, PDF or web file"


def no_headings(case: Case) -> Iterator[Answer]:
    """Files of more than a few pages without one heading style or bookmark."""
    files = list(_describable(case.dossier))
    if not files:
        yield NotApplicable(_NONE)
    for document in files:
        if not _long(document, case.dossier):
            continue
        if document.properties.headings == 0:
            yield _headless(document, case.dossier)
        elif document.properties.headings is None and document.format is Format.PDF:
            yield Undecided(
                f"{document.path} has tags but no bookmarks; whether its tags name headings was not looked at"
            )


def _long(document: Document, dossier: Dossier) -> bool:
    limit, page = dossier.limits["headless-pages"].value, dossier.limits["words-a-page"].value
    return document.pages > limit if document.pages else document.words > limit * page


def _headless(document: Document, dossier: Dossier) -> Flag:
    limit = dossier.limits["headless-pages"]
    extent = f"{document.pages} pages" if document.pages else f"{document.words:,} words"
    per_page = "" if document.pages else f", at {limited(dossier.limits['words-a-page'])}"
    return Flag(
        message=f"The file runs to {extent} and has no heading styles and no bookmarks.",
        place=File(document.path),
        working=(f"{extent} > {limited(limit)}{per_page}",),
        limit=limit,
    )


def image_without_alt(case: Case) -> Iterator[Answer]:
    """Pictures that nobody described."""
    for document in case.dossier.pack.documents:
        bare, every = document.properties.images_without_description, document.properties.images
        if bare:
            verb = "has" if bare == 1 else "have"
            yield Flag(
                message=f"{bare} of {every} picture{'s' * (every != 1)} {verb} no alternative text.",
                place=File(document.path),
            )


def table_without_header(case: Case) -> Iterator[Answer]:
    """Tables of data whose first row is not marked as naming the columns."""
    for document in case.dossier.pack.documents:
        bare, every = document.properties.tables_without_header, document.properties.tables
        data = _data_tables(document)
        # Which tables the bare ones are is not known: where some have a heading, only so many must be tables of data.
        sure = data - (every - bare)
        if sure <= 0 or document.format not in _MARKED:
            continue
        least = "At least " if bare < every else ""
        message = f"{least}{sure} of {data} tables of data: no row is marked as the heading of the columns."
        yield Flag(message=message, place=File(document.path))


def _data_tables(document: Document) -> int:
    """Tables of several rows and columns; a form of labels and boxes, two columns wide, is none."""
    shapes = Counter(
        block.table for block in document.blocks if block.table is not None and len(block.cells) >= _DATA_COLUMNS
    )
    return sum(rows >= _DATA_ROWS for rows in shapes.values())


def no_language(case: Case) -> Iterator[Answer]:
    """Files that do not say in which language they are."""
    yield from _missing(case, "language")


def no_title(case: Case) -> Iterator[Answer]:
    """Files without a title of their own."""
    yield from _missing(case, "title")


def _missing(case: Case, name: str) -> Iterator[Answer]:
    files = list(_describable(case.dossier))
    if not files:
        yield NotApplicable(_NONE)
    for document in files:
        if not getattr(document.properties, name):
            yield Flag(message=case.rule.message, place=File(document.path))


def _describable(dossier: Dossier) -> Iterator[Document]:
    return (document for document in dossier.pack.documents if document.format in _DESCRIBED)


CHECKS = (no_headings, image_without_alt, table_without_header, no_language, no_title)
