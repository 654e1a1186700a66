"""The standard's schemas, with the fields of extensions that are read; kept in the package, never downloaded."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

_BASE = "https://standard.open-contracting.org/schema/1__1__5/"
_ELSEWHERE = ("release-schema.json", "versioned-release-validation-schema.json")
"""What an envelope refers to; releases are checked by themselves, so that a fault is told once and with its place."""
Schema = dict[str, Any]


@cache
def release_schema() -> Schema:
    """The release schema of OCDS 1.1.5, patched with the extensions' fields."""
    schema = _load("release-schema")
    for name, patch in _load("extensions")["definitions"].items():
        known = schema["definitions"].setdefault(name, {})
        known["properties"] = {**known.get("properties", {}), **patch["properties"]}
        for key in patch.keys() - {"properties"}:
            known.setdefault(key, patch[key])
    return schema


@cache
def release_validator() -> Validator:
    """Checks one release."""
    return _validator(release_schema())


@cache
def envelope_validator(name: str) -> Validator:
    """Checks the package around releases ("release-package") or records ("record-package"), not what is in it."""
    return _validator(_load(f"{name}-schema"))


def _load(name: str) -> Schema:
    return cast("Schema", json.loads(files(__package__).joinpath("schema", f"{name}.json").read_text("utf-8")))


def _validator(schema: Schema) -> Validator:
    from jsonschema import Draft4Validator, FormatChecker  # noqa: PLC0415 - heavy, and no pack without a notice needs it
    from jsonschema.validators import extend  # noqa: PLC0415
    from referencing import Registry  # noqa: PLC0415
    from referencing.jsonschema import DRAFT4  # noqa: PLC0415

    formats = FormatChecker(formats=())
    formats.checks("date-time")(_is_moment)
    formats.checks("uri")(_is_address)
    stub = DRAFT4.create_resource({"required": ["ocid"]})  # what a release has, and a mere link to one lacks
    registry: Registry[Any] = Registry().with_resources((_BASE + name, stub) for name in _ELSEWHERE)
    kind: type[Validator] = extend(Draft4Validator, {"uniqueItems": _unique})  # type: ignore[no-untyped-call]
    return kind(schema, registry=registry, format_checker=formats)


def _unique(_: Validator, wanted: object, found: object, __: object) -> Iterator[ValidationError]:
    """As the library's own check, in linear time: that one compares all with all."""
    from jsonschema import ValidationError  # noqa: PLC0415

    if wanted and isinstance(found, list):
        seen = {json.dumps(entry, sort_keys=True) for entry in found}
        if len(seen) < len(found):
            yield ValidationError("an entry stands twice in the list")


def _is_moment(value: object) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return "T" in value and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_address(value: object) -> bool:
    if not isinstance(value, str):
        return True
    try:
        return bool(urlsplit(value).scheme) and " " not in value
    except ValueError:
        return False
