"""Where a CI system hangs a finding: a file as it is named in the repository, and a line where the format has lines."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.finding import Finding
from tenderlint.model.report import Report
from tenderlint.report.excerpt import excerpt
from tenderlint.report.places import WHOLE_PACK, digits
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot

_REACH = 120


class Site(Struct, frozen=True):
    """A file, relative to the working directory, and a line of it from 1; no line for Word, PDF and spreadsheets."""

    path: str
    line: int | None = None


def site(finding: Finding, report: Report) -> Site:
    """The place of a finding; one about the whole pack is hung on the first file that it rests on, or the first of all.

    CI systems show nothing that has no file.
    """
    line = finding.location.line if finding.location else None
    return Site(in_repository(_file(finding, report), report), line if finding.document else None)


def in_repository(path: str, report: Report) -> str:
    """A path of the report as seen from the working directory, with forward slashes."""
    return f"{report.folder}/{path}" if report.folder else path


def told(finding: Finding) -> str:
    """The message with its place and its words on one line, for readers who see nothing else."""
    passage = excerpt(finding, _REACH)
    quote = f" “{passage.text}”" if passage and passage.text else ""
    return f"{clean(finding.message)} ({whereabouts(finding)}){quote} [{digits(finding)}]"


def whereabouts(finding: Finding) -> str:
    """The place within the file; the whole pack or the whole file where no passage is meant."""
    if finding.document is None:
        return WHOLE_PACK.lower()
    return spot(finding.location) or "the whole file"


def _file(finding: Finding, report: Report) -> str:
    if finding.document:
        return finding.document
    named = [fact.document for fact in finding.evidence] + [document.path for document in report.documents]
    return named[0] if named else "."
