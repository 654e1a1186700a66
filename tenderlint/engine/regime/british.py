"""The law of a procurement in England, Wales or Northern Ireland: by its date, else by what it cites."""

from __future__ import annotations

from typing import assert_never

from tenderlint.engine.regime import whereabouts as place
from tenderlint.engine.regime.begun import OLDEST, TAKEOVER, Begun, Era
from tenderlint.engine.regime.citing import DECIDES, GOVERNS, MENTION
from tenderlint.engine.regime.evidence import CHANGE, Choice, Evidence
from tenderlint.engine.regime.notice import above_threshold
from tenderlint.engine.regime.saved import call_off
from tenderlint.engine.regime.size import below
from tenderlint.wording.values import day


def british(evidence: Evidence) -> Choice | None:
    """The Act, the Regulations, or general law where neither can be told; None where no British buyer shows."""
    act, regulations = evidence.weight("pa23"), evidence.weight("pcr15")
    if max(act, regulations) < MENTION and evidence.at("uk").weight < place.DECIDES:
        return None
    saved = _saved(evidence, act, regulations)
    if saved:
        return saved
    match evidence.era:
        case Era.AFTER:
            return _by_the_act(evidence, _by_date(evidence, "pa23", "pcr15"))
        case Era.BEFORE:
            return _by_the_regulations(evidence)
        case Era.UNCLEAR:
            return _by_citing(evidence, act, regulations)
        case _ as never:
            assert_never(never)


def _saved(evidence: Evidence, act: float, regulations: float) -> Choice | None:
    """Call-offs from frameworks that the Regulations still govern, by the framework's day or by what is cited."""
    saved = call_off(evidence.pack)
    if saved is None or evidence.era is Era.BEFORE:
        return None
    if saved.framework and saved.framework < TAKEOVER.isoformat() and act < GOVERNS:
        _, _, framework = day(saved.framework).partition(" ")  # on which weekday it was is nobody's business
        why = f"it is a call-off ({saved.told}) from a framework of {framework}, before {CHANGE}"
        return Choice("pcr15", why, saved)
    if regulations >= MENTION and regulations >= act and not saved.framework:
        older = "which still govern what is called off from frameworks begun before 24 February 2025"
        return Choice("pcr15", f"it is a call-off ({saved.told}) and {evidence.told('pcr15')}, {older}", saved)
    return None


def _by_the_regulations(evidence: Evidence) -> Choice:
    if evidence.begun and evidence.begun.on < OLDEST.isoformat():
        return Choice("practice", f"it {evidence.begun.told}, before the oldest procurement law known here began")
    return Choice("pcr15", _by_date(evidence, "pcr15", "pa23"))


def _by_citing(evidence: Evidence, act: float, regulations: float) -> Choice:
    """Where the date does not tell: the law cited most, the newer one where they are level."""
    if act >= MENTION and act >= regulations:
        both = f", though it also {evidence.told('pcr15')}" if regulations else ""
        return _by_the_act(evidence, evidence.dated(f"it {evidence.told('pa23')}{both}"))
    if regulations:
        return Choice("pcr15", evidence.dated(f"it {evidence.told('pcr15')}"))
    near = f"{evidence.begun.told}, too near the change of law to tell" if evidence.begun else "gives no date"
    return Choice("practice", f"it {evidence.british} and {near}, so only general law and good practice are cited")


def _by_date(evidence: Evidence, chosen: str, other: str) -> str:
    """The reason where the date decides: what agrees with it, or what it goes against."""
    when: Begun | None = evidence.begun
    told = when.told if when else "gives no date"
    if chosen in evidence.cited:
        return f"it {evidence.told(chosen)} and {told}"
    if other in evidence.cited:
        return f"it {evidence.told(other)}, but {told}, {'after' if chosen == 'pa23' else 'before'} {CHANGE}"
    return f"it {evidence.british} and {told}"


def _by_the_act(evidence: Evidence, why: str) -> Choice:
    """The Act in full, or as far as it reaches light touch contracts or those below the threshold."""
    light = evidence.weight("light-touch") >= DECIDES
    if not above_threshold(evidence.facts):
        if evidence.weight("pa23-below") >= DECIDES:
            return Choice("pa23-below", f"{why}; it {evidence.told('pa23-below')}")
        on = evidence.begun.on if evidence.begun else None
        little = below(evidence.pack, evidence.facts, evidence.thresholds, on, light_touch=light)
        if little:
            return Choice("pa23-below", f"{why}; {little}")
    return Choice("light-touch", f"{why}; it {evidence.told('light-touch')}") if light else Choice("pa23", why)
