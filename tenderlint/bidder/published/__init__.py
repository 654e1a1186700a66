"""Six bidders of our own making, against whom a pack is held. None of them is a real organisation."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from tenderlint.bidder.profile import Profile, from_mapping

NAMES: Final = (
    "sole-trader",
    "micro-firm",
    "new-social-enterprise",
    "local-charity",
    "specialist-sme",
    "regional-firm",
)
"""Each is the name of a file in this folder, the smallest first."""


@cache
def published() -> dict[str, Profile]:
    """The profiles by their names."""
    folder = files("tenderlint.bidder.published")
    return {name: from_mapping(tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8"))) for name in NAMES}
