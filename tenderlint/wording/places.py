"""Where a passage stands in its document, in the words a person would use to find it."""

from __future__ import annotations

from tenderlint.model.document import Location
from tenderlint.wording.clean import clean, clip

_HEADING_LENGTH = 60
_RUNNING = {"header": "in the page header", "footer": "in the page footer", "styles": "in the page header or footer"}
_NOTES = {"footnotes": "footnotes, ", "endnotes": "endnotes, "}


def spot(location: Location | None) -> str:
    """The place within a document, as exactly as its format tells: empty for a document as a whole."""
    if location is None:
        return ""
    parts = [*_number(location), *_surface(location)]
    return ", ".join(parts) if parts else _position(location)


def _number(location: Location) -> list[str]:
    if location.clause:
        return [f"clause {clean(location.clause)}"]
    if location.heading:
        return [f"under “{clip(clean(location.heading[-1]), _HEADING_LENGTH)}”"]
    return []


def _surface(location: Location) -> list[str]:
    """Page, or sheet and row: what a person can turn to."""
    found: list[str] = []
    if location.page is not None:
        found.append(f"page {location.page}")
    if location.sheet is not None:
        found.append(f"sheet “{clean(location.sheet)}”")
    if location.row is not None:
        found.append(f"row {location.row}")
    if location.line is not None:
        found.append(f"line {location.line}")
    return found


def _position(location: Location) -> str:
    """A count of paragraphs, for documents without numbers, headings or pages."""
    part = (location.part or "").rstrip("0123456789")
    if part in _RUNNING:
        return _RUNNING[part]
    ordinal = location.paragraph if location.paragraph is not None else location.block + 1
    return f"{_NOTES.get(part, '')}paragraph {ordinal}"
