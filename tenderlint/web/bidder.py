"""A bidder's profile from the form: what was typed, over a file where one was given."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

import tomli_w

from tenderlint.bidder.keys import KEYS, Key
from tenderlint.bidder.parsing import names
from tenderlint.bidder.profile import Profile, ProfileError, from_mapping, stated
from tenderlint.web.refuse import Refused
from tenderlint.web.task import Wishes

PREFIX: Final = "bidder."
"""Before the names of a profile's keys, as fields of the form."""
_NONE: Final = frozenset({"none", "no", "[]", "-"})
_HELP: Final = {
    "certificates": "With commas between them; “none” if you hold none.",
    "memberships": "With commas between them; “none” if there are none.",
    "places": "Towns, districts and counties, with commas between them.",
    "references": "How many you could name, or how many of each kind: “2 public, 1 charity, 1 private”.",
}
"""What the form says where the help of a key speaks of its file."""


def typed(fields: Mapping[str, str]) -> dict[str, str]:
    """What was typed, by key."""
    given = {name: fields.get(f"{PREFIX}{name}", "").strip() for name in KEYS}
    return {name: value for name, value in given.items() if value}


def asked_about(wishes: Wishes) -> Profile | None:
    """The profile; None where nothing is stated of a bidder.

    Raises:
        Refused: a value is none that it can be, or the file is no profile.
    """
    try:
        profile = from_mapping(_mapping(wishes))
    except ProfileError as fault:
        raise Refused(HTTPStatus.BAD_REQUEST, f"The bidder: {_in_titles(str(fault))}") from None
    return profile if stated(profile) else None


def help_in_form(key: Key) -> str:
    """A sentence that says what to type."""
    return _HELP.get(key.name, key.help)


def to_keep(wishes: Wishes) -> str:
    """The profile as a file, for the next tender."""
    return tomli_w.dumps(_mapping(wishes))


def _mapping(wishes: Wishes) -> dict[str, Any]:
    """What was typed takes the place of what the file says; a dotted name is a key of a section."""
    made = _of_file(wishes.profile)
    for name, value in wishes.bidder.items():
        *sections, last = name.split(".")
        place = made
        for section in sections:
            inner = place.setdefault(section, {})
            place = inner if isinstance(inner, dict) else {}
        place[last] = [] if KEYS[name].read is names and value.lower() in _NONE else value
    return made


def _of_file(content: str) -> dict[str, Any]:
    try:
        return tomllib.loads(content)
    except (tomllib.TOMLDecodeError, RecursionError):
        raise Refused(
            HTTPStatus.BAD_REQUEST,
            "The file of the bidder’s profile is not TOML. Choose one that was saved here, or leave it out and type.",
        ) from None


def _in_titles(sentence: str) -> str:
    """The keys as the form names them."""
    for name, key in KEYS.items():
        sentence = sentence.replace(f"“{name}”", f"“{key.title}”")
    return sentence[:1].upper() + sentence[1:]
