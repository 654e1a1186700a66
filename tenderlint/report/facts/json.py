"""The table for programs: documents, facts and shares as they stand in the JSON report."""

from __future__ import annotations

import json

from tenderlint import __version__
from tenderlint.report.facts.table import Table
from tenderlint.report.json import document_shape, fact_shape, unread_shape
from tenderlint.report.shares import shares

SCHEMA = "tenderlint-facts/1"


def render(table: Table) -> str:
    """The table as indented JSON with a final newline."""
    shape = {
        "schema": SCHEMA,
        "tool": {"version": __version__},
        "documents": [document_shape(document) for document in table.documents],
        "unread": [unread_shape(unread) for unread in table.unread],
        "facts": [fact_shape(fact) for fact in table.facts],
        "shares": shares(table.facts),
    }
    return json.dumps(shape, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
