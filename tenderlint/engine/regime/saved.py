"""Call-offs: contracts under a framework follow the law under which the framework was set up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tenderlint.engine.regime.sighting import Sighting, Text, sightings

_PLAIN = (
    "call-off further competition",
    "call off further competition",
    "call-off direct award",
    "further competition under",
    "mini-competition under",
    "mini competition under",
    "this further competition",
    "this mini-competition",
    "this is a call off contract",
    "this is a call-off contract",
    "call-off contract under",
    "call off contract under",
    "call-off under",
    "call off under",
    "called off from",
    "call-off from",
    "call off from",
    "call-off order form",
    "direct award under",
)
"""What a pack calls itself when it is one, most telling first."""
_COMMON = (
    "under the framework agreement",
    "under the framework contract",
    "under framework",
    "call-off contract",
    "call off contract",
    "further competition",
)
"""What frameworks say as well: it counts where it stands more than once."""
_OFTEN = 2


@dataclass(frozen=True, slots=True)
class CallOff:
    """That a pack is a call-off, and where it says so."""

    sighting: Sighting

    @property
    def told(self) -> str:
        """ "“call-off further competition” in letter.docx, clause 1"."""
        return f"“{self.sighting.words}” in {self.sighting.place}"


def call_off(pack: Sequence[Text]) -> CallOff | None:
    """Whether the pack is a call-off from a framework, from how it calls itself."""
    plain = min(sightings(pack, _PLAIN), key=lambda one: _PLAIN.index(one.phrase), default=None)
    if plain:
        return CallOff(plain)
    common = list(sightings(pack, _COMMON))
    return CallOff(common[0]) if len(common) >= _OFTEN else None
