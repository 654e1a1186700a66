"""One file of ``clauses/``, read into a :class:`~tenderlint.model.clause.Clause`."""

from __future__ import annotations

from tenderlint.catalogue.marked import Marked, load_marked
from tenderlint.catalogue.rules import condition, flow, pattern
from tenderlint.model.clause import Clause
from tenderlint.model.rule import Examples


def read_clause(text: str, file: str) -> tuple[Clause, Marked]:
    """Read a kind of clause and the places of its parts (to point at a pattern that does not compile).

    Raises CatalogueError for whatever the schema refuses.
    """
    marked = load_marked(text, file, "clause.schema.json")
    fields = marked.value
    clause = Clause(
        kind=fields["clause"],
        title=fields["title"],
        says=flow(fields["says"]),
        source=file,
        match=tuple(pattern(entry) for entry in fields["match"]),
        unless=tuple(condition(entry) for entry in fields.get("unless", ())),
        only=tuple(condition(entry) for entry in fields.get("only", ())),
        negated=fields.get("negated", False),
        examples=Examples(tuple(fields["examples"]["flag"]), tuple(fields["examples"]["leave"])),
    )
    return clause, marked
