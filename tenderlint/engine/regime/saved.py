"""Call-offs: contracts under a framework follow the law under which the framework was set up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tenderlint.engine.regime.sighting import Sighting, Text, sightings
from tenderlint.facts.dates import dates
from tenderlint.regex import regex, words_like

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
_SETS_UP = (
    "establish a framework",
    "establishing a framework",
    "establishment of a framework",
    "set up a framework",
    "setting up a framework",
    "appointed to the framework",
    "appointed to this framework",
    "admitted to the framework",
)
"""What a pack says that lets the framework itself, and so speaks of call-offs that are yet to come."""
_DATED = regex(
    rf"{words_like('framework')}\b[^.;]{{0,80}}?\b(?:dated|made on|entered into on|signed on|awarded on|began on|"
    r"begun on|commenced on|let on|of)\s+(?P<day>(?:the\s)?\d[^.;)]{5,24})"
)
"""To be looked for in small letters."""


class CallOff(Struct, frozen=True):
    """That a pack is a call-off, where it says so, and the ISO date of the framework where it gives one."""

    sighting: Sighting
    framework: str | None

    @property
    def told(self) -> str:
        """ "“call-off further competition” in letter.docx, clause 1"."""
        return f"“{self.sighting.words}” in {self.sighting.place}"


def call_off(pack: Sequence[Text]) -> CallOff | None:
    """Whether the pack is a call-off from a framework, from how it calls itself or from the date of a framework."""
    dated = next(_framework_dates(pack), None)
    plain = min(sightings(pack, _PLAIN), key=lambda one: _PLAIN.index(one.phrase), default=None)
    if plain:
        return CallOff(plain, dated)
    if next(sightings(pack, _SETS_UP), None):
        return None
    common = list(sightings(pack, _COMMON))
    return CallOff(common[0], dated) if len(common) >= _OFTEN or (common and dated) else None


def _framework_dates(pack: Sequence[Text]) -> Iterator[str]:
    for text in pack:
        for match in _DATED.finditer(text.folded):
            for when in dates(match["day"])[:1]:
                yield when.iso[:10]
