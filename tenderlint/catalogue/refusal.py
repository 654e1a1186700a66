"""What a schema refuses, told so that the author of a file knows what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import ValidationError


def told(problem: ValidationError) -> tuple[str, tuple[str | int, ...]]:
    """What is wrong and what to do, and the route to the value at fault.

    A schema may hold its own words for a value that it refuses under ``tell``; they follow the name of the key.
    """
    route = tuple(problem.absolute_path)
    schema: Any = problem.schema
    instance: Any = problem.instance
    expected: Any = problem.validator_value
    match problem.validator:
        case "additionalProperties" if isinstance(schema.get("properties"), dict):
            known = schema["properties"]
            stranger = next(key for key in instance if key not in known)
            return f"unknown key “{stranger}”; the keys here are {', '.join(known)}", (*route, stranger)
        case "required":
            missing = next(key for key in expected if key not in instance)
            return f"“{missing}” is missing", route
        case "enum":
            allowed = ", ".join(str(each) for each in expected)
            return f"{_key(route)}is one of {allowed}; it is “{instance}”", route
    words = schema.get("tell")
    return (f"{_key(route)}{words}{_value(instance)}" if words else problem.message), route


def _key(route: tuple[str | int, ...]) -> str:
    """The key that leads to the value, or to the list it stands in; nothing for the whole file."""
    names = [part for part in route if isinstance(part, str)]
    return f"“{names[-1]}” " if names else ""


def _value(instance: object) -> str:
    return f"; it is “{instance}”" if isinstance(instance, str | int | float) else ""
