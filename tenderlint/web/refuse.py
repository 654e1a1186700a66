"""Why the desk does not do what it is asked, in a sentence that a person can act on."""

from __future__ import annotations

from http import HTTPStatus


class Refused(Exception):
    """The request is not carried out; ``sentence`` says why and what to do."""

    def __init__(self, status: HTTPStatus, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


def too_large(megabytes: int) -> Refused:
    """Return the refusal of a pack of too many bytes."""
    said = (
        f"The pack is larger than {megabytes:,} MB, which is the most that is taken. Leave out drawings and pictures."
    )
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, said)


def too_many_files(most: int) -> Refused:
    """Return the refusal of a pack of too many files."""
    said = f"The pack has more than {most:,} files, which is the most that is taken. Check it in parts."
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, said)


def too_many_pages(found: int, most: int) -> Refused:
    """Return the refusal of a pack with too many pages."""
    said = f"The PDF files have {found:,} pages; {most:,} is the most that is checked at once. Check them in parts."
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, said)


def busy() -> Refused:
    """Return the refusal of a pack for which there is no place in the line."""
    said = "Too many packs are being checked or wait for it. Nothing was kept; try again in a few minutes."
    return Refused(HTTPStatus.SERVICE_UNAVAILABLE, said)


def full() -> Refused:
    """Return the refusal of a pack for which there is no room on the disk."""
    said = "There is no room for another pack. Close results that you no longer need, or try again later."
    return Refused(HTTPStatus.SERVICE_UNAVAILABLE, said)


def gone() -> Refused:
    """Return the refusal of an address under which nothing is kept."""
    said = (
        "There is no result here: it was closed, or its time is over, and all of it was deleted. Check the pack again."
    )
    return Refused(HTTPStatus.NOT_FOUND, said)


def forged() -> Refused:
    """Return the refusal of a form that this desk did not hand out to this browser."""
    said = "This form is out of date, so nothing was done. Open the desk again and repeat it."
    return Refused(HTTPStatus.FORBIDDEN, said)


def broken_form() -> Refused:
    """Return the refusal of a request that no browser sends."""
    return Refused(
        HTTPStatus.BAD_REQUEST, "What was sent could not be read as a form. Open the desk again and repeat it."
    )


def no_files() -> Refused:
    """Return the refusal of a form without a file."""
    return Refused(HTTPStatus.BAD_REQUEST, "No file was chosen. Choose the files of the pack, a folder or a .zip.")


def no_document() -> Refused:
    """Return the refusal of a pack in which nothing is a document."""
    said = (
        "No document was found to check. Choose Word, PDF, OpenDocument, Excel, web or text files, or a .zip of them."
    )
    return Refused(HTTPStatus.BAD_REQUEST, said)
