"""The choice of the law, with its reason in a sentence that names what was seen and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from tenderlint.catalogue.regimes import in_force
from tenderlint.engine.regime import whereabouts as place
from tenderlint.engine.regime.begun import Begun, begun
from tenderlint.engine.regime.british import british
from tenderlint.engine.regime.citing import DECIDES, GOVERNS
from tenderlint.engine.regime.evidence import Choice, Evidence, gather
from tenderlint.model.document import Pack
from tenderlint.model.fact import Fact
from tenderlint.model.law import ChosenRegime, Regime
from tenderlint.model.threshold import Threshold

_TOO_LITTLE = "too little in the pack tells where its buyer is or what law it follows, so only good practice is cited"


def choose(
    pack: Pack,
    regimes: Mapping[str, Regime],
    configured: str | None,
    facts: Sequence[Fact] = (),
    thresholds: Mapping[str, Threshold] | None = None,
) -> ChosenRegime:
    """The configured regime, else what the pack cites, its notice, its dates and buyer tell; always with the reason.

    A single mention of a law decides nothing against the place of the buyer or the date. Without ``facts`` there is no
    date and no buyer, and without ``thresholds`` no contract is small by its value.
    """
    if configured:
        choice = Choice(configured, "it was set by the configuration or on the command line")
        return _dated(choice, regimes, begun(facts))
    evidence = gather(pack, regimes, facts, thresholds or {})
    return _dated(_choice(evidence), regimes, evidence.begun)


def _choice(evidence: Evidence) -> Choice:
    """What holds, the most particular law first."""
    for answer in (_health_care, _scottish, _abroad, british):
        choice = answer(evidence)
        if choice:
            return choice
    return Choice(None, _TOO_LITTLE)


def _dated(choice: Choice, regimes: Mapping[str, Regime], when: Begun | None) -> ChosenRegime:
    """The choice with the date for which law is cited, where that lies within the time of the regime."""
    regime = regimes.get(choice.regime or "")
    on, by = (when.on, when.fact.kind) if when else (None, None)
    if choice.call_off:
        on, by = choice.call_off.framework, "framework"
    holds = on is not None and (regime is None or in_force(regime, date.fromisoformat(on)))
    return ChosenRegime(
        id=choice.regime,
        why=choice.why,
        title=regime.title if regime else None,
        on=on if holds else None,
        dated_by=by if holds else None,
    )


def _health_care(evidence: Evidence) -> Choice | None:
    if evidence.weight("psr") < DECIDES:
        return None
    return Choice("psr", f"it {evidence.told('psr')}, and nothing of that law has been checked for citing")


def _scottish(evidence: Evidence) -> Choice | None:
    law, home = evidence.weight("scotland"), evidence.at("scotland")
    english = max(evidence.weight("pa23"), evidence.weight("pcr15"))
    if law >= DECIDES and law > english:
        return Choice("scotland", evidence.dated(f"it {evidence.told('scotland')}"))
    if home.weight >= place.DECIDES and english < GOVERNS and home.weight + law > english:
        return Choice("scotland", evidence.dated(f"it shows a Scottish buyer ({home.shown})"))
    return None


def _abroad(evidence: Evidence) -> Choice | None:
    here, there = evidence.at("uk"), evidence.at("overseas")
    english = max(evidence.weight("pa23"), evidence.weight("pcr15"))
    if there.weight < place.DECIDES or there.weight <= here.weight + english:
        return None
    seen = f"it shows a buyer outside the United Kingdom ({there.shown})"
    return Choice("overseas", f"{seen}, so only good practice is cited")
