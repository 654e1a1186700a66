"""A file opened with pdfium, or the reason why it cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2.raw as pdfium

from tenderlint.read.draft import CannotRead
from tenderlint.read.pdf.handle import Handle

_SECURED = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)


@contextmanager
def opened(data: bytes) -> Iterator[Handle]:
    """Open a file with an empty password, and close it again.

    Raises:
        CannotRead: "encrypted" where it wants a password, "damaged" where it is no PDF that can be repaired.
    """
    import pypdfium2  # noqa: PLC0415, F401  starts the library, and stops it at exit

    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError())
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _refusal(code: int) -> CannotRead:
    if code in _SECURED:
        return CannotRead(
            "encrypted",
            "The file is protected by a password.",
            "Save a copy without the password, or ask the buyer for one, and check that.",
        )
    return CannotRead(
        "damaged",
        "The file is damaged or incomplete: no page of it can be found.",
        "Download it again, or open it in a PDF viewer, save it anew, and check that.",
    )
