"""The files that were sent, gathered as a pack: archives opened, what is no part of a tender left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import PurePosixPath

from msgspec.structs import replace

from tenderlint.annotate.files import FORMATS, without_former
from tenderlint.model.document import Format
from tenderlint.read import Gathered, Source, gather
from tenderlint.read.chaff import is_aside, may_be_notice
from tenderlint.read.draft import CannotRead
from tenderlint.read.ocds.recognise import is_notice_file
from tenderlint.read.own_reports import COPY, is_own_report
from tenderlint.read.sniff import sniff
from tenderlint.web.limits import Limits
from tenderlint.web.refuse import too_many_files, too_many_pages
from tenderlint.web.task import Upload


def gathered(uploads: Sequence[Upload], limits: Limits) -> Gathered:
    """Every document of the pack under the name that its sender knows.

    Raises:
        Refused: there are more files or pages than are taken.
    """
    names = {upload.name for upload in uploads}
    found = Gathered()
    for upload in uploads:
        if not _is_left_out(upload, names):
            _add(upload, found)
    if len(found.sources) + len(found.unread) > limits.files:
        raise too_many_files(limits.files)
    if (pages := sum(map(_pages, found.sources))) > limits.pages:
        raise too_many_pages(pages, limits.pages)
    return found


def plain(sources: Sequence[Source]) -> None:
    """Take our own comments out of files that bear some from an earlier check. The files are copies already."""
    for source in sources:
        if source.members or (form := form_of(source)) is None:
            continue
        data = source.load()
        without = without_former(data, form)
        if without is not data:
            source.file.write_bytes(without)


def form_of(source: Source) -> Format | None:
    """The format of a file that can carry comments; None for any other."""
    with suppress(CannotRead):
        kind = sniff(source.load(), source.name)
        return kind if isinstance(kind, Format) and kind in FORMATS else None
    return None


def _is_left_out(upload: Upload, names: set[str]) -> bool:
    """What a folder on disk would be passed over for too: hidden files, programs, reports and copies of ours."""
    path = PurePosixPath(upload.name)
    if path.stem.endswith(COPY) and str(path.with_name(path.stem.removesuffix(COPY) + path.suffix)) in names:
        return True
    return upload.in_folder and (is_aside(upload.name) or is_own_report(upload.file) or _is_data(upload))


def _is_data(upload: Upload) -> bool:
    return may_be_notice(upload.name) and not is_notice_file(upload.file)


def _add(upload: Upload, found: Gathered) -> None:
    stored = gather([upload.file])
    found.sources.extend(replace(each, name=_named(upload, each.name)) for each in stored.sources)
    found.unread.extend(replace(each, path=_named(upload, each.path)) for each in stored.unread)


def _named(upload: Upload, name: str) -> str:
    """A name as the reader gives it, with the sender's name of the file in place of ours."""
    return upload.name + name.removeprefix(upload.file.name)


def _pages(source: Source) -> int:
    """The pages of a PDF file; none for others, and for one that cannot be opened: that is told when it is read."""
    with suppress(CannotRead):
        data = source.load()
        if b"%PDF-" in data[:1024]:
            return sum(_counted(data))
    return 0


def _counted(data: bytes) -> Iterator[int]:
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - most packs hold a PDF, not all

    with suppress(PdfiumError):
        document = PdfDocument(data)
        try:
            yield len(document)
        finally:
            document.close()
