"""What a person is told about a file that is not read: why, and what to do."""

from __future__ import annotations

from typing import Final

from tenderlint.read.draft import CannotRead
from tenderlint.read.kinds import NOTICE_SUFFIX, Other, suffix_of

_SAVE_AS: Final = "Save it as a Word (.docx), PDF, OpenDocument or Excel file and check that."
_AS_DOCX: Final = "Open it in Word or LibreOffice, save it as .docx and check that."
_BY_HAND: Final = "Nothing in it was checked: look through it by hand, or ask for it as a Word or PDF file."
_UNPACK: Final = "Unpack it and check the folder."
_UNSUPPORTED: Final = "unsupported"
_NO_NOTICE: Final = "It is a JSON file, but no notice in the Open Contracting Data Standard (OCDS)."
_GET_NOTICE: Final = "Leave it out; to check a notice, download its OCDS release from the service that published it."

_REFUSALS: Final[dict[Other, tuple[str, str, str]]] = {
    Other.EMPTY: ("empty", "The file is empty.", "Ask the sender for the file again, or leave it out."),
    Other.ENCRYPTED: (
        "encrypted",
        "The file is protected by a password.",
        "Save a copy without the password and check that.",
    ),
    Other.DOC: ("legacy", "It is in the Word format of before 2007 (.doc), which is not read.", _AS_DOCX),
    Other.PPT: (_UNSUPPORTED, "It is a presentation, which is not read.", "Export it as PDF and check that."),
    Other.MAIL: (
        _UNSUPPORTED,
        "It is an e-mail message, which is not read.",
        "Save its text and its attachments as files and check those.",
    ),
    Other.RTF: (_UNSUPPORTED, "It is a Rich Text file (.rtf), which is not read.", _AS_DOCX),
    Other.IMAGE: (_UNSUPPORTED, "It is a picture; text in pictures is not read.", _BY_HAND),
    Other.DRAWING: (_UNSUPPORTED, "It is a drawing, which is not read.", _BY_HAND),
    Other.PACKED: (_UNSUPPORTED, "It is an archive of a kind that is not opened; only .zip is.", _UNPACK),
    Other.ARCHIVE: ("unsafe", "It is an archive nested in others too deep to open.", _UNPACK),
    Other.OPEN_OTHER: (_UNSUPPORTED, "It is an office file of a kind that is not read.", _SAVE_AS),
    Other.UNKNOWN: (_UNSUPPORTED, "It is not a document of a kind that is known.", _SAVE_AS),
}


def refusal(kind: Other, name: str) -> CannotRead:
    """Return the reason and the advice for a file of a kind that is not read."""
    if kind is Other.DAMAGED:
        return damaged()
    if kind in _REFUSALS:
        return CannotRead(*_REFUSALS[kind])
    if suffix_of(name) == NOTICE_SUFFIX:
        return CannotRead(_UNSUPPORTED, _NO_NOTICE, _GET_NOTICE)
    what = suffix_of(name) or "with no suffix"
    return CannotRead(_UNSUPPORTED, f"It is a program or data file ({what}), not a document.", _SAVE_AS)


def damaged(detail: str = "") -> CannotRead:
    """Return the refusal of a file that breaks off or cannot be made sense of."""
    reason = "The file is damaged or incomplete" + (f": {detail}." if detail else ".")
    return CannotRead("damaged", reason, "Open it in the program that made it, save it anew, and check that copy.")
