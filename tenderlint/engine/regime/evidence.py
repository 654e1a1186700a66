"""All that a pack tells of its law, gathered before anything is chosen, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from tenderlint.engine.regime.begun import Begun, Era, begun
from tenderlint.engine.regime.citing import Citing, cited
from tenderlint.engine.regime.notice import notices
from tenderlint.engine.regime.saved import CallOff
from tenderlint.engine.regime.sighting import Text, texts
from tenderlint.engine.regime.whereabouts import NOWHERE, Whereabouts, whereabouts
from tenderlint.model.document import Pack
from tenderlint.model.fact import Fact
from tenderlint.model.law import Regime
from tenderlint.model.threshold import Threshold

CHANGE = "the Procurement Act 2023 took over on 24 February 2025"


class Choice(Struct, frozen=True):
    """A regime, or None, and why."""

    regime: str | None
    why: str
    call_off: CallOff | None = None
    """A call-off is judged by the law of its framework's day, not of its own."""


class Evidence(Struct, frozen=True):
    """What a pack cites, where its buyer is, and when it began."""

    pack: Sequence[Text]
    facts: Sequence[Fact]
    thresholds: Mapping[str, Threshold]
    cited: Mapping[str, Citing]
    places: Mapping[str, Whereabouts]
    begun: Begun | None

    def weight(self, regime: str) -> float:
        """How much the pack tells of a law."""
        return self.cited[regime].weight if regime in self.cited else 0.0

    def at(self, where: str) -> Whereabouts:
        """What the pack tells of a place."""
        return self.places.get(where, NOWHERE)

    @property
    def era(self) -> Era:
        """When the procurement was begun, beside the change of law."""
        return self.begun.era if self.begun else Era.UNCLEAR

    def told(self, regime: str) -> str:
        """ "cites the Procurement Act 2023 in itt.docx, clause 1.2"."""
        return self.cited[regime].told

    @property
    def british(self) -> str:
        """ "shows a buyer in the United Kingdom (…) and cites no procurement law"."""
        return f"shows a buyer in the United Kingdom ({self.at('uk').shown}), cites no procurement law"

    def dated(self, why: str) -> str:
        """The reason with the date, or with the word that there is none."""
        return f"{why} and {self.begun.told}" if self.begun else f"{why}; no date was found"


def gather(
    pack: Pack, regimes: Mapping[str, Regime], facts: Sequence[Fact], thresholds: Mapping[str, Threshold]
) -> Evidence:
    """Read a pack for all that tells of its law."""
    read = texts(pack)
    telling = cited(read, regimes)
    telling.update(notices(facts, telling))
    return Evidence(read, facts, thresholds, telling, whereabouts(read, regimes, facts), begun(facts))
