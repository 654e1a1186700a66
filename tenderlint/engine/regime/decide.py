"""The choice of the law, with its reason in a sentence that names what was seen and where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tenderlint.catalogue.regimes import in_force
from tenderlint.engine.regime import whereabouts as place
from tenderlint.engine.regime.begun import Begun, Era, begun
from tenderlint.engine.regime.citing import DECIDES, GOVERNS, MENTION, Citing, cited
from tenderlint.engine.regime.notice import notices
from tenderlint.engine.regime.saved import call_off
from tenderlint.engine.regime.sighting import Text, texts
from tenderlint.engine.regime.size import below
from tenderlint.engine.regime.whereabouts import Whereabouts
from tenderlint.model.document import Pack
from tenderlint.model.fact import Fact
from tenderlint.model.law import ChosenRegime, Regime
from tenderlint.model.threshold import Threshold

_TAKEOVER = "the Procurement Act 2023 took over on 24 February 2025"


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a pack tells of its law."""

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
        return self.places.get(where, place.NOWHERE)

    @property
    def era(self) -> Era:
        """When the procurement was begun, beside the change of law."""
        return self.begun.era if self.begun else Era.UNCLEAR


@dataclass(frozen=True, slots=True)
class _Choice:
    regime: str | None
    why: str
    dated: bool = True
    """Whether law is cited for the date of the pack; a call-off follows the law of its framework's."""


def choose(
    pack: Pack,
    regimes: Mapping[str, Regime],
    configured: str | None,
    facts: Sequence[Fact] = (),
    thresholds: Mapping[str, Threshold] | None = None,
) -> ChosenRegime:
    """The configured regime, else what the pack cites, its notice, dates and buyer tell; always with the reason.

    A single mention of a law decides nothing against the place of the buyer or the date. Without ``facts`` there is no
    date and no buyer, and without ``thresholds`` no contract is small by its value.
    """
    when = begun(facts)
    if configured:
        return _chosen(_Choice(configured, "it was set by the configuration or on the command line"), regimes, when)
    read = texts(pack)
    telling = cited(read, regimes)
    telling.update(notices(facts, telling))
    evidence = Evidence(read, facts, thresholds or {}, telling, place.whereabouts(read, regimes, facts), when)
    return _chosen(next(_choices(evidence)), regimes, when)


def _choices(evidence: Evidence) -> Iterator[_Choice]:
    """What holds, most particular first; the last always does."""
    for answer in (_health_care, _scottish, _abroad, _british):
        choice = answer(evidence)
        if choice:
            yield choice
    yield _Choice(
        None, "too little in the pack tells where its buyer is or what law it follows, so only good practice is cited"
    )


def _chosen(choice: _Choice, regimes: Mapping[str, Regime], when: Begun | None) -> ChosenRegime:
    regime = regimes.get(choice.regime or "")
    on = (
        when.on if when and choice.dated and (regime is None or in_force(regime, date.fromisoformat(when.on))) else None
    )
    return ChosenRegime(
        id=choice.regime,
        why=choice.why,
        title=regime.title if regime else None,
        on=on,
        dated_by=when.fact.kind if when and on else None,
    )


def _health_care(evidence: Evidence) -> _Choice | None:
    if evidence.weight("psr") < DECIDES:
        return None
    return _Choice("psr", f"it {evidence.cited['psr'].told}, and nothing of that law has been checked for citing")


def _scottish(evidence: Evidence) -> _Choice | None:
    law, home = evidence.weight("scotland"), evidence.at("scotland")
    english = max(evidence.weight("pa23"), evidence.weight("pcr15"))
    if law >= DECIDES and law > english:
        return _Choice("scotland", _joined(evidence, f"it {evidence.cited['scotland'].told}"))
    if home.weight >= place.DECIDES and english < GOVERNS and home.weight + law > english:
        return _Choice("scotland", _joined(evidence, f"it shows a Scottish buyer ({home.shown})"))
    return None


def _abroad(evidence: Evidence) -> _Choice | None:
    here, there = evidence.at("uk"), evidence.at("overseas")
    english = max(evidence.weight("pa23"), evidence.weight("pcr15"))
    if there.weight < place.DECIDES or there.weight <= here.weight + english:
        return None
    return _Choice(
        "overseas", f"it shows a buyer outside the United Kingdom ({there.shown}), so only good practice is cited"
    )


def _british(evidence: Evidence) -> _Choice | None:
    act, regulations = evidence.weight("pa23"), evidence.weight("pcr15")
    if max(act, regulations) < MENTION and evidence.at("uk").weight < place.DECIDES:
        return None
    saved = call_off(evidence.pack) if regulations >= MENTION and regulations >= act else None
    if saved and evidence.era is not Era.BEFORE:
        why = (
            f"it is a call-off ({saved.told}) and {evidence.cited['pcr15'].told}, which still govern "
            "what is called off from frameworks begun before 24 February 2025"
        )
        return _Choice("pcr15", why, dated=False)
    match evidence.era:
        case Era.AFTER:
            return _by_the_act(evidence, _dated(evidence, "pa23", "pcr15"))
        case Era.BEFORE:
            return _by_the_regulations(evidence)
        case Era.UNCLEAR:
            return _by_citing(evidence, act, regulations)


def _by_the_regulations(evidence: Evidence) -> _Choice:
    return _Choice("pcr15", _dated(evidence, "pcr15", "pa23"))


def _by_citing(evidence: Evidence, act: float, regulations: float) -> _Choice:
    """Where the date does not tell: the law cited most, the newer one where they are level."""
    if act >= MENTION and act >= regulations:
        both = f", though it also {evidence.cited['pcr15'].told}" if regulations else ""
        return _by_the_act(evidence, _joined(evidence, f"it {evidence.cited['pa23'].told}{both}"))
    if regulations:
        return _Choice("pcr15", _joined(evidence, f"it {evidence.cited['pcr15'].told}"))
    dated = f"{evidence.begun.told}, too near the change of law to tell" if evidence.begun else "gives no date"
    seen = f"it shows a buyer in the United Kingdom ({evidence.at('uk').shown}), cites no procurement law and {dated}"
    why = f"{seen}, so only general law and good practice are cited"
    return _Choice("practice", why)


def _dated(evidence: Evidence, chosen: str, other: str) -> str:
    """The reason where the date decides: what agrees with it, or what it goes against."""
    assert evidence.begun is not None  # noqa: S101 - there is an era because there is a date
    if chosen in evidence.cited:
        return f"it {evidence.cited[chosen].told} and {evidence.begun.told}"
    if other in evidence.cited:
        side = "after" if chosen == "pa23" else "before"
        return f"it {evidence.cited[other].told}, but {evidence.begun.told}, {side} {_TAKEOVER}"
    here = evidence.at("uk").shown
    return f"it shows a buyer in the United Kingdom ({here}), cites no procurement law and {evidence.begun.told}"


def _by_the_act(evidence: Evidence, why: str) -> _Choice:
    """The Act in full, or as far as it reaches light touch contracts or those below the threshold."""
    light, small = evidence.weight("light-touch"), evidence.weight("pa23-below")
    if small >= DECIDES:
        return _Choice("pa23-below", f"{why}; it {evidence.cited['pa23-below'].told}")
    is_light = light >= DECIDES
    on = evidence.begun.on if evidence.begun else None
    little = below(evidence.pack, evidence.facts, evidence.thresholds, on, light_touch=is_light)
    if little:
        return _Choice("pa23-below", f"{why}; {little}")
    if is_light:
        return _Choice("light-touch", f"{why}; it {evidence.cited['light-touch'].told}")
    return _Choice("pa23", why)


def _joined(evidence: Evidence, why: str) -> str:
    """The reason with the date, or with the word that there is none."""
    return f"{why} and {evidence.begun.told}" if evidence.begun else f"{why}; no date was found"
