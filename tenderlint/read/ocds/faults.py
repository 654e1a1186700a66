"""What the standard's schema finds wrong with a notice, in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from tenderlint.model.document import ReadingNote
from tenderlint.read.clean import clean
from tenderlint.read.ocds.parse import Fields, plain
from tenderlint.read.ocds.schema import envelope_validator, release_validator
from tenderlint.read.ocds.unpack import Unpacked
from tenderlint.regex import regex

if TYPE_CHECKING:
    from jsonschema import ValidationError

TOLD = 5
"""Faults told one by one; the rest are counted."""
_COUNTED = 200
_NEWEST = 20
"""Releases that are looked at, of a record that goes on longer."""
_SHOWN = 40
_CODES = 8
"""Codes of a closed list that are named; a list of currencies is not."""
_TYPES = {
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a group of fields",
}
_FORMATS = {
    "date-time": "a date and time with its time zone, such as 2026-12-04T12:00:00Z",
    "uri": "a web address",
}
_HUMP = regex(r"(?<=[a-z])(?=[A-Z])")
_EMPTY = ("minLength", "minItems", "minProperties")
_ONES = {"criteria": "criterion", "parties": "party", "additionalProcurementCategories": "category"}


def faults(top: Fields, unpacked: Unpacked) -> tuple[ReadingNote, ...]:
    """One note for each of the first faults, and one with the number of the others."""
    found = list(islice(_all(top, unpacked), _COUNTED + 1))
    notes = [ReadingNote("invalid-notice", sentence) for sentence in found[:TOLD]]
    if len(found) > TOLD:
        notes.append(ReadingNote("invalid-notice", _further(len(found))))
    return tuple(notes)


def _further(count: int) -> str:
    rest = f"More than {_COUNTED - TOLD}" if count > _COUNTED else str(count - TOLD)
    many = "fault against the standard (OCDS 1.1) was" if rest == "1" else "faults against the standard (OCDS 1.1) were"
    return f"{rest} further {many} found."


def _all(top: Fields, unpacked: Unpacked) -> Iterator[str]:
    """Sentences, each once: those about the releases first, for they bear on what a bidder reads."""
    seen: set[str] = set()
    for sentence in _sentences(top, unpacked):
        if sentence not in seen:
            seen.add(sentence)
            yield sentence


def _sentences(top: Fields, unpacked: Unpacked) -> Iterator[str]:
    for release in reversed(unpacked.releases[-_NEWEST:]):
        for error in release_validator().iter_errors(release):
            yield _sentence(error)
    if unpacked.envelope:
        for error in envelope_validator(unpacked.envelope).iter_errors(top):
            yield _sentence(error)


def _sentence(error: ValidationError) -> str:
    if error.validator == "required":
        return _missing(error)
    place, name = _place(list(error.absolute_path))
    where = f"In the notice ({place})" if place else "In the notice"
    return f"{where}, {f'“{name}”' if name else 'the whole'} {_fault(error)}."


def _fault(error: ValidationError) -> str:
    """What is wrong with one field, as the end of a sentence."""
    match error.validator:
        case "type":
            return f"should be {_wanted(_asked(error))}, and is {_shown(error.instance)}"
        case "enum":
            return f"is {_shown(error.instance)}, which is no code of the standard{_codes(error)}"
        case "format":
            return f"is {_shown(error.instance)}, and should be {_FORMATS[str(error.validator_value)]}"
        case "uniqueItems":
            return "lists one entry twice"
        case str(kind) if kind in _EMPTY:
            return "is empty"
        case _:
            return "is not as the standard (OCDS 1.1) asks"


def _missing(error: ValidationError) -> str:
    """What fields are missing, and where; told once for all fields of one place."""
    place, _ = _place([*error.absolute_path, ""])
    given = error.instance if isinstance(error.instance, dict) else {}
    names = [f"“{_words(name)}”" for name in _asked(error) if name not in given]
    told = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    where = f"In the notice ({place})" if place else "In the notice"
    return f"{where}, {told} {'are' if len(names) > 1 else 'is'} missing, which the standard asks for."


def _place(path: Sequence[str | int]) -> tuple[str, str]:
    """ "tender, lot 2, contract period" and "start date": the way to a field, and the field."""
    steps: list[str] = []
    for at, step in enumerate(path):
        if isinstance(step, int):
            before = str(path[at - 1]) if at else "entry"
            steps[-1:] = [f"{_one_of(before)} {step + 1}"]
        else:
            steps.append(_words(step))
    return ", ".join(step for step in steps[:-1] if step), steps[-1] if steps else ""


def _one_of(name: str) -> str:
    return _words(_ONES.get(name, name.removesuffix("s")))


def _words(name: str) -> str:
    """ "contractPeriod" as "contract period"."""
    return clean(_HUMP.sub(" ", plain(name))).lower()[: 2 * _SHOWN]


def _asked(error: ValidationError) -> list[str]:
    """What the schema has: field names, types or codes; None, which stands for "may be left empty", is left out."""
    value = error.validator_value
    return [str(each) for each in value if each is not None] if isinstance(value, list) else [str(value)]


def _wanted(types: list[str]) -> str:
    return " or ".join(_TYPES[name] for name in types if name in _TYPES)


def _shown(value: object) -> str:
    match value:
        case None:
            return "left empty"
        case bool():
            return "true" if value else "false"
        case str():
            short = clean(plain(value))
            return f"“{short[:_SHOWN]}…”" if len(short) > _SHOWN else f"“{short}”"
        case int() | float():
            return str(value)
        case list():
            return "a list"
        case _:
            return "a group of fields"


def _codes(error: ValidationError) -> str:
    codes = _asked(error)
    return f" ({', '.join(codes)})" if len(codes) <= _CODES else ""
