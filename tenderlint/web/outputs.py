"""The files that a person can save: reports in every format that people read, and copies with comments."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Final

from tenderlint.annotate.files import FORMATS, annotated
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.remarks import chief, remarks
from tenderlint.model.document import Document, Format
from tenderlint.model.report import Report
from tenderlint.read import Source
from tenderlint.read.own_reports import COPY
from tenderlint.report.formats import OutputFormat, renderer
from tenderlint.web.task import Download

_REPORTS: Final = (
    (OutputFormat.HTML, "Page to read in a browser (HTML)", ".html", "text/html"),
    (
        OutputFormat.XLSX,
        "Workbook (Excel)",
        ".xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    (OutputFormat.MARKDOWN, "Text (Markdown)", ".md", "text/markdown"),
    (OutputFormat.CSV, "Table (CSV)", ".csv", "text/csv"),
    (OutputFormat.JSON, "Data (JSON)", ".json", "application/json"),
)
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MEDIA: Final = {
    Format.DOCX: DOCX,
    Format.ODT: "application/vnd.oasis.opendocument.text",
    Format.PDF: "application/pdf",
}
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


class Outputs:
    """What has been made so far. Files have names of ours; a person's are only offered to the browser."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.downloads: list[Download] = []
        self.notes: list[str] = []
        """What could not be made, and why."""

    def add(self, content: str | bytes, title: str, saved_as: str, media: str, kind: str) -> None:
        """Write one file and list it."""
        key = f"{kind}-{len(self.downloads) + 1}"
        data = content.encode("utf-8", "replace") if isinstance(content, str) else content
        (self._folder / key).write_bytes(data)
        self.downloads.append(Download(key, title, key, saved_as, media, kind))

    def of(self, kind: str) -> list[Download]:
        """What is listed under a kind."""
        return [each for each in self.downloads if each.kind == kind]

    def path(self, download: Download) -> Path:
        """Where it lies."""
        return self._folder / download.file


def reports(report: Report, title: str, outputs: Outputs) -> None:
    """The report in each format that a person opens."""
    name = f"{PurePosixPath(title).stem or 'pack'} report"
    for form, said, suffix, media in _REPORTS:
        written = renderer(form)(report)
        # Excel takes a CSV file for the local code page unless it begins with this mark.
        marked = f"\ufeff{written}" if form is OutputFormat.CSV and isinstance(written, str) else written
        outputs.add(marked, said, f"{name}{suffix}", media, "report")


def copies(report: Report, sources: Sequence[Source], outputs: Outputs, *, suggest: bool) -> Iterator[str]:
    """Write a copy with comments of each file that can carry them; yields the name of each before it is begun."""
    by_path = {document.path: document for document in report.documents}
    able = [(source, by_path[source.name]) for source in sources if _can(by_path.get(source.name))]
    first = chief([document for _, document in able])
    for source, document in able:
        yield document.path
        told = remarks(document, report.findings, pack=document is first, suggest=suggest)
        try:
            data = annotated(source.load(), document, told)
        except CannotAnnotate as why:
            outputs.notes.append(f"{document.path}: {why}")
            continue
        path = PurePosixPath(document.path)
        outputs.add(data, document.path, f"{path.stem}{COPY}{path.suffix}", _MEDIA[document.format], "copy")
    if len(outputs.of("copy")) > 1:
        _all_in_one(outputs)


def _can(document: Document | None) -> bool:
    return document is not None and document.format in FORMATS


def _all_in_one(outputs: Outputs) -> None:
    """Every copy in one archive, under the paths that the files have in the pack."""
    made = outputs.of("copy")
    file = outputs.path(made[0]).with_name("copies")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for each in made:
            place = PurePosixPath(each.title).with_name(each.saved_as)
            archive.writestr(zipfile.ZipInfo(str(place), _EPOCH), outputs.path(each).read_bytes())
    everything = Download("copies", "All of them (.zip)", "copies", "with comments.zip", "application/zip", "copy")
    outputs.downloads.append(everything)
