"""Fields of a notice by type: what is not of the type asked for is as good as absent; the schema check tells of it."""

from __future__ import annotations

from tenderlint.read.clean import clean
from tenderlint.read.ocds.parse import Fields, Json, plain


def inner(fields: Fields, *names: str) -> Fields:
    """The object at the end of this way through objects; an empty one where it breaks off."""
    for name in names:
        found = fields.get(name)
        if not isinstance(found, dict):
            return {}
        fields = found
    return fields


def objects(fields: Fields, name: str) -> list[Fields]:
    """The objects of a list."""
    found = fields.get(name)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def text(fields: Fields, name: str) -> str | None:
    """A text on one line; None where it is absent or blank."""
    return line(fields.get(name))


def line(value: Json) -> str | None:
    """A text or an identifier that is a number, on one line."""
    if isinstance(value, str):
        return clean(plain(value)) or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def texts(fields: Fields, name: str) -> list[str]:
    """The texts of a list, each on one line."""
    found = fields.get(name)
    return [each for value in found if (each := line(value))] if isinstance(found, list) else []


def paragraphs(fields: Fields, name: str) -> list[str]:
    """A long text, cut where its lines end."""
    found = fields.get(name)
    if not isinstance(found, str):
        return []
    return [each for part in plain(found).splitlines() if (each := clean(part))]


def number(fields: Fields, name: str) -> float | int | None:
    """A number, whole where it is; true and false are none."""
    found = fields.get(name)
    if isinstance(found, bool) or not isinstance(found, int | float):
        return None
    return int(found) if isinstance(found, float) and found.is_integer() else found


def whole(fields: Fields, name: str) -> int | None:
    """A whole number above nought."""
    found = number(fields, name)
    return found if isinstance(found, int) and found > 0 else None


def flag(fields: Fields, name: str) -> bool | None:
    """True or false."""
    found = fields.get(name)
    return found if isinstance(found, bool) else None
