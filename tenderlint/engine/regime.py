"""Which body of law a pack was written under, from what it cites."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tenderlint.model.document import Pack
from tenderlint.model.law import ChosenRegime, Regime

REPEATS = 3
"""A phrase counts at most so often: one document that repeats it must not outvote the rest."""


def choose(pack: Pack, regimes: Mapping[str, Regime], configured: str | None) -> ChosenRegime:
    """The configured regime, else the one whose telling phrases the pack uses most, else none; always with the reason.

    The first sign of a regime weighs most, the next half of it, and so on; law the pack cites in passing weighs little.
    """
    if configured:
        return ChosenRegime(
            configured, "it was set by the configuration or on the command line", regimes[configured].title
        )
    text = "\n".join(block.text for document in pack.documents for block in document.blocks)
    scored = [(*_score(text, regime), regime) for regime in regimes.values() if regime.signs]
    best = max(scored, key=lambda entry: entry[0], default=None)
    if best is None or best[0] == 0:
        return ChosenRegime(None, "nothing in the pack names a procurement law, so only good practice is cited")
    _, sign, regime = best
    return ChosenRegime(regime.id, f"the pack speaks of “{sign}”", regime.title)


def _score(text: str, regime: Regime) -> tuple[float, str]:
    """The weight of a regime's signs in the text, and the most telling of those found."""
    counts = [(len(re.findall(rf"\b{re.escape(sign)}\b", text, re.IGNORECASE)), sign) for sign in regime.signs]
    weight = sum(min(count, REPEATS) / (1 + rank / 2) for rank, (count, _) in enumerate(counts))
    return weight, next((sign for count, sign in counts if count), "")
