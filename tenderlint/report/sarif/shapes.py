"""What every part of a SARIF log is made of: text, places and levels."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import quote

from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tenderlint.regex import regex
from tenderlint.report.sites import in_repository
from tenderlint.wording.clean import visible

Shape = dict[str, Any]
"""One JSON object."""

BASE: Final = "%SRCROOT%"
"""What paths are relative to: the name that code scanning knows for the root of the repository."""
LEVELS: Final = {Severity.HIGH: "error", Severity.MEDIUM: "warning", Severity.LOW: "note", Severity.INFO: "note"}
_LINK: Final = regex(r"\[(?=[^\[\]]*\]\()")


def text(words: str, markdown: str | None = None) -> Shape:
    """A message without placeholders or links: words of a document are never taken for either."""
    # Braces stand for arguments and “[…](…)” for a link, unless they are written so (sections 3.11.5 and 3.11.6).
    shape = {"text": _literal(visible(words).strip())}
    return shape if markdown is None else {**shape, "markdown": _braces(markdown)}


def place(path: str, report: Report) -> Shape:
    """A file of the report."""
    return address(in_repository(path, report))


def address(path: str) -> Shape:
    """A file by its path from the root, percent-encoded."""
    return {"uri": quote(path.encode("utf-8", "replace")), "uriBaseId": BASE}


def region(line: int | None) -> Shape:
    """Code scanning shows nothing without a line, so a file that has none is pointed to by its first."""
    return {"startLine": line or 1}


def _literal(words: str) -> str:
    return _LINK.sub(r"\\[", _braces(words))


def _braces(words: str) -> str:
    return words.replace("{", "{{").replace("}", "}}")
