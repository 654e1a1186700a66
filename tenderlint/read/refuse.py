"""What a person is told about a file that is not read: why, and what to do."""

from __future__ import annotations

from typing import assert_never

from tenderlint.read.draft import CannotRead
from tenderlint.read.sniff import Other, suffix_of

_SAVE_AS = "Save it as a Word (.docx), PDF, OpenDocument or Excel file and check that."
_BY_HAND = "Nothing in it was checked: look through it by hand, or ask for it as a Word or PDF file."


def refusal(kind: Other, name: str) -> CannotRead:
    """Return the reason and the advice for a file of a kind that is not read."""
    match kind:
        case Other.EMPTY:
            return CannotRead("empty", "The file is empty.", "Ask the sender for the file again, or leave it out.")
        case Other.ENCRYPTED:
            reason = "The file is protected by a password."
            return CannotRead("encrypted", reason, "Save a copy without the password and check that.")
        case Other.DAMAGED:
            return damaged()
        case Other.DOC:
            reason = "It is in the Word format of before 2007 (.doc), which is not read."
            return CannotRead("legacy", reason, "Open it in Word or LibreOffice, save it as .docx and check that.")
        case Other.PPT:
            return _unsupported("It is a presentation, which is not read.", "Export it as PDF and check that.")
        case Other.MAIL:
            return _unsupported(
                "It is an e-mail message, which is not read.", "Save its text and attachments as files and check those."
            )
        case Other.RTF:
            return _unsupported(
                "It is a Rich Text file (.rtf), which is not read.",
                "Open it in Word or LibreOffice, save it as .docx and check that.",
            )
        case Other.IMAGE:
            return _unsupported("It is a picture; text in pictures is not read.", _BY_HAND)
        case Other.DRAWING:
            return _unsupported("It is a drawing, which is not read.", _BY_HAND)
        case Other.PACKED:
            return _unsupported(
                "It is an archive of a kind that is not opened; only .zip is.", "Unpack it and check the folder."
            )
        case Other.ARCHIVE:
            return CannotRead(
                "unsafe",
                "It is an archive within archives, nested too deep to open.",
                "Unpack it and check the folder.",
            )
        case Other.OPEN_OTHER:
            return _unsupported("It is an office file of a kind that is not read.", _SAVE_AS)
        case Other.CSV | Other.DATA:
            return _unsupported(f"It is a program or data file ({suffix_of(name) or 'XML'}), not a document.", _SAVE_AS)
        case Other.UNKNOWN:
            return _unsupported("It is not a document of a kind that is known.", _SAVE_AS)
        case _:
            assert_never(kind)


def damaged(detail: str = "") -> CannotRead:
    """Return the refusal of a file that breaks off or cannot be made sense of."""
    reason = "The file is damaged or incomplete" + (f": {detail}." if detail else ".")
    return CannotRead("damaged", reason, "Open it in the program that made it, save it anew, and check that copy.")


def _unsupported(reason: str, advice: str) -> CannotRead:
    return CannotRead("unsupported", reason, advice)
