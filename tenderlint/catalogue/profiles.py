"""Dated profiles, from ``rules/profiles``: written by ``docs/build.py`` from the rule files, never by hand."""

from __future__ import annotations

from typing import Final

import msgspec

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.folders import built_in
from tenderlint.model.profile import Profile

NEWEST: Final = "newest"
"""What to ask for where no profile is to hold, against one in a configuration file."""
FOLDER: Final = "profiles"


def profile_names() -> tuple[str, ...]:
    """The profiles that there are, oldest first."""
    return tuple(sorted(file.stem for file in (built_in() / FOLDER).glob("*.json")))


def read_profile(name: str) -> Profile:
    """The profile of that name.

    Raises CatalogueError where there is none, or its file is damaged.
    """
    file = built_in() / FOLDER / f"{name}.json"
    if name not in profile_names():
        raise CatalogueError(str(file), f"there is no such profile; there are {', '.join(profile_names())}")
    try:
        return msgspec.json.decode(file.read_bytes(), type=Profile)
    except msgspec.MsgspecError as fault:
        raise CatalogueError(str(file), f"this is no profile: {fault}. Install tenderlint again") from None


def held(name: str | None) -> Profile | None:
    """The profile that a configuration asks for; None where the newest rules are to count."""
    return None if name in (None, NEWEST) else read_profile(name)
