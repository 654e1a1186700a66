"""YAML with the place of every value, so that an error can point at a line and a column."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.refusal import told

if TYPE_CHECKING:
    import yaml

Route = tuple[str | int, ...]


class Marked(Struct, frozen=True):
    """A YAML document: its plain value, and where each part of it stands (line and column from 1)."""

    file: str
    value: Any
    marks: dict[Route, tuple[int, int]]

    def error(self, message: str, route: Sequence[str | int] = (), shift: int = 0) -> CatalogueError:
        """An error at the value that ``route`` leads to, ``shift`` columns into it."""
        known = tuple(route)
        while known and known not in self.marks:
            known = known[:-1]
        line, column = self.marks.get(known, (0, 0))
        return CatalogueError(self.file, message, line, column + shift)


def load_marked(text: str, file: str, schema: str) -> Marked:
    """Parse YAML and hold it against one of the published schemas beside this module.

    Raises CatalogueError for broken YAML, a repeated key, and for whatever the schema refuses.
    """
    import yaml  # noqa: PLC0415 - a kept catalogue needs none

    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = (mark.line + 1, mark.column + 1) if mark else (0, 0)
        raise CatalogueError(file, f"this is not YAML: {error.problem}", *place) from None
    if node is None:
        raise CatalogueError(file, "the file is empty")
    marks: dict[Route, tuple[int, int]] = {}
    marked = Marked(file, _plain(node, (), marks, file), marks)
    _validate(marked, schema)
    return marked


def _plain(node: yaml.Node, route: Route, marks: dict[Route, tuple[int, int]], file: str) -> Any:  # noqa: ANN401
    import yaml  # noqa: PLC0415

    marks[route] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, route, marks, file)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*route, index), marks, file) for index, child in enumerate(node.value)]
    if node.tag == "tag:yaml.org,2002:bool" and node.value.lower() not in {"true", "false"}:
        return node.value  # "no" and "on" are words of the trade here, as they are in YAML 1.2
    try:
        value = yaml.CSafeLoader("").construct_object(node)
    except ValueError:
        return node.value  # 2025-02-30 looks like a date and is none: the schema refuses it, with its place
    # Dates stay text: JSON, in which the schemas speak, has no other form for them.
    return value.isoformat() if isinstance(value, date) else value


def _mapping(node: yaml.MappingNode, route: Route, marks: dict[Route, tuple[int, int]], file: str) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for key, child in node.value:
        if key.value in plain:
            place = (key.start_mark.line + 1, key.start_mark.column + 1)
            raise CatalogueError(file, f"the key “{key.value}” stands twice", *place)
        plain[key.value] = _plain(child, (*route, key.value), marks, file)
    return plain


def _validate(marked: Marked, schema: str) -> None:
    import jsonschema  # noqa: PLC0415 - takes longer to import than the rules take to list

    published = json.loads(files("tenderlint.catalogue").joinpath(schema).read_text("utf-8"))
    draft = jsonschema.Draft202012Validator
    validator = draft(published, format_checker=draft.FORMAT_CHECKER)
    problem = jsonschema.exceptions.best_match(validator.iter_errors(marked.value))
    if problem is not None:
        raise marked.error(*told(problem))
