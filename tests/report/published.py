"""The formats that others defined, and the schemas that say what they may hold."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from lxml import etree

SCHEMAS = Path(__file__).parents[1] / "schemas"


def validate_json(document: object, schema: str) -> None:
    """Raise where a document breaks the schema of that file name; formats such as addresses are checked too."""
    told = json.loads((SCHEMAS / schema).read_text("utf-8"))
    kind = jsonschema.validators.validator_for(told)
    kind(told, format_checker=kind.FORMAT_CHECKER).validate(document)


def validate_xml(page: str, schema: str) -> None:
    """Raise where a page is not XML, or breaks the schema of that file name."""
    etree.XMLSchema(etree.parse(SCHEMAS / schema)).assertValid(etree.fromstring(page.encode("utf-8")))


def only_run(page: str) -> dict[str, Any]:
    """The one run of a SARIF log."""
    (run,) = json.loads(page)["runs"]
    return run
