"""Whether everybody can open a file, and have it read out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from tenderlint.checks.answers import Answer, File, Flag, NotApplicable, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.told import counted
from tenderlint.model.document import Document, Format
from tenderlint.model.rule import Severity

_SHOWN: Final = 12
_OLD: Final = {
    ".doc": "Word",
    ".dot": "Word",
    ".xls": "Excel",
    ".xlt": "Excel",
    ".ppt": "PowerPoint",
    ".pps": "PowerPoint",
}
_MANY_PAGES: Final = 10
"""Pages of a file in which a single picture is taken for a cover or a plan."""


def scanned_pdf(case: Case) -> Iterator[Answer]:
    """Pages that are pictures, and files of nothing else."""
    pack = case.dossier.pack
    for document in pack.documents:
        if pages := document.properties.pages_without_text:
            yield _pictures(document, pages)
    for unread in pack.unread:
        if unread.code == "no-text":
            message = "The file holds pictures and no text: nobody can search it, copy from it or have it read out."
            yield Flag(message=message, place=File(unread.path))


def _pictures(document: Document, pages: Sequence[int]) -> Flag:
    named = ", ".join(map(str, pages[:_SHOWN])) + " …" * (len(pages) > _SHOWN)
    of = f" of {document.pages}" if document.pages else ""
    verb = "is a picture" if len(pages) == 1 else "are pictures"
    alone = len(pages) == 1 and (document.pages or 0) >= _MANY_PAGES
    return Flag(
        message=f"{counted(len(pages), 'page')}{of} {verb} without text.",
        place=File(document.path),
        working=(f"Without text: page{'s' * (len(pages) > 1)} {named}",),
        severity=Severity.LOW if alone else None,
    )


def untagged_pdf(case: Case) -> Iterator[Answer]:
    """PDF files that do not say what is a heading, a list or a table."""
    files = [document for document in case.dossier.pack.documents if document.format is Format.PDF]
    if not files:
        yield NotApplicable("the pack holds no PDF file")
    for document in files:
        if document.properties.tagged is False:
            yield Flag(message=case.rule.message, place=File(document.path))
        elif document.properties.tagged is None:
            yield Undecided(f"{document.path} is damaged, so that its tags cannot be looked at")


def locked_file(case: Case) -> Iterator[Answer]:
    """Files that ask for a password, and files that bar copying or changing."""
    pack = case.dossier.pack
    for unread in pack.unread:
        if unread.code == "encrypted":
            message = "The file opens with a password only: a bidder who has none cannot read it."
            yield Flag(message=message, place=File(unread.path))
    for document in pack.documents:
        if document.properties.restricted:
            yield Flag(message=_barred(document.format), place=File(document.path))


def _barred(kind: Format) -> str:
    if kind is Format.PDF:
        return "The file is encrypted or bars copying: a screen reader or a translator may not get at its text."
    return "The file is protected against editing: a bidder cannot enlarge its text, add a row or make notes in it."


def legacy_format(case: Case) -> Iterator[Answer]:
    """Files of before 2007, and files that carry programs."""
    pack = case.dossier.pack
    for unread in pack.unread:
        suffix = PurePosixPath(unread.path).suffix.lower()
        if unread.code == "legacy" or (suffix in _OLD and unread.code == "unsupported"):
            yield _old(unread.path, _OLD.get(suffix, "Word"))
    for document in pack.documents:
        if document.format is Format.XLS:
            yield _old(document.path, "Excel")
        elif document.properties.macros:
            message = "The file carries macros: many firms' mail filters and computers refuse to open it."
            yield Flag(message=message, place=File(document.path))


def _old(path: str, program: str) -> Flag:
    message = (
        f"The file is in the {program} format of before 2007, which newer and free programs open badly or not at all."
    )
    return Flag(message=message, place=File(path))


CHECKS = (scanned_pdf, untagged_pdf, locked_file, legacy_format)
