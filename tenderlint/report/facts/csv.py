"""One row a fact as it stands in its place, then one a share and one a file that was not read."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final

from tenderlint.model.document import Unread
from tenderlint.model.fact import Fact
from tenderlint.population import Share, shut_out
from tenderlint.report.csv import safe
from tenderlint.report.demands.kinds import title
from tenderlint.report.demands.value import words
from tenderlint.report.facts.table import Table
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot
from tenderlint.wording.values import number

COLUMNS: Final = (
    "row", "kind", "demand", "label", "value", "unit", "in words", "VAT", "basis", "document", "place", "quote",
    "source",
)  # fmt: skip
"""The first column says what a row is: "fact", "share" or "unread"."""


def render(table: Table) -> str:
    """The table as comma-separated values with a row of headings."""
    page = io.StringIO()
    writer = csv.DictWriter(page, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for row in _rows(table):
        writer.writerow({column: safe(clean(text)) for column, text in row.items()})
    return page.getvalue()


def _rows(table: Table) -> Iterator[dict[str, str]]:
    yield from map(fact_row, table.facts)
    for told in shut_out(table.facts):
        yield from (_share(told.fact, share) for share in told.shares)
    yield from map(_unread, table.unread)


def fact_row(fact: Fact) -> dict[str, str]:
    """A fact as it stands in its place, by column."""
    return {
        "row": "fact",
        "kind": fact.kind,
        "demand": title(fact.kind),
        "label": fact.label or "",
        "value": _plain(fact.value),
        "unit": fact.unit or "",
        "in words": words(fact),
        "VAT": fact.vat or "",
        "basis": fact.basis or "",
        "document": fact.document,
        "place": spot(fact.location),
        "quote": fact.quote,
    }


def _plain(value: float | int | str | None) -> str:
    """A number that a spreadsheet reads as one: no thousands apart."""
    if value is None:
        return ""
    return value if isinstance(value, str) else number(value).replace(",", "")


def _share(fact: Fact, share: Share) -> dict[str, str]:
    return {
        "row": "share",
        "kind": fact.kind,
        "demand": title(fact.kind),
        "label": share.who,
        "value": f"{share.below_at_least} to {share.below_at_most}",
        "unit": "%",
        "in words": f"Below {words(fact)}: {share.sentence}",
        "source": f"{share.source.title} ({share.source.snapshot}), {share.source.url}",
    }


def _unread(unread: Unread) -> dict[str, str]:
    return {"row": "unread", "document": unread.path, "in words": f"{unread.reason} {unread.advice}"}
