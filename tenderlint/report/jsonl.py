"""A JSON object a line, for programs that read line by line: the run, then files, findings and what was not decided."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from tenderlint.model.report import Report
from tenderlint.report.json import SCHEMA, Shape, shape

_ROWS = {
    "documents": "document",
    "unread": "unread",
    "facts": "fact",
    "findings": "finding",
    "outcomes": "outcome",
    "preview": "preview",
}
"""The lists of the JSON report that become lines, with what each line says of its kind."""


def render(report: Report) -> str:
    """The report as lines of JSON, the first of which is about the run."""
    return render_all([report])


def render_all(reports: Sequence[Report]) -> str:
    """The reports of several packs, one behind the other; each line of a run follows the line about it."""
    # Escaped beyond ASCII: many programs take other signs of a document, such as U+2028, for the end of a line too.
    return "".join(json.dumps(line, allow_nan=False) + "\n" for report in reports for line in _lines(report))


def _lines(report: Report) -> Iterator[Shape]:
    whole = shape(report)
    yield {"schema": SCHEMA, "type": "run", "pack": report.folder or ".", "tool": whole["tool"]}
    for name, kind in _ROWS.items():
        yield from ({"type": kind, **each} for each in whole[name])
