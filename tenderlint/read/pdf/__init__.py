"""PDF files: text and places from pypdfium2, the catalogue and a second opinion from pdfminer.six."""

from __future__ import annotations

from tenderlint.read.draft import Reading


def read_pdf(data: bytes) -> Reading:
    """Read a PDF file.

    A file whose pages are all pictures gives a reading without drafts; its notes say so page by page.

    Raises:
        CannotRead: for a file that wants a password, is damaged beyond repair, or is no PDF.
    """
    # pypdfium2 loads its library when it is imported, which a run without a PDF should not pay for.
    from tenderlint.read.pdf.reader import read  # noqa: PLC0415

    return read(data)
