"""Where the buyer is: the United Kingdom at large, Scotland, or abroad."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from tenderlint.engine.regime.sighting import Sighting, Text, at, sightings
from tenderlint.model.fact import Fact
from tenderlint.model.law import Regime
from tenderlint.regex import regex, words_like

DECIDES = 2.0
"""One name that stands several times, or two names; one alone may be somebody else's address."""
_OFTEN = 3
_MOST = 6.0
_BUYER = 3.0
"""The buyer's own name."""
_ISLES = regex(r"\b(?:England|Wales|Northern Ireland)\b")
_STATES = (
    "A[KLRZ] C[AOT] D[CE] FL GA HI I[ADLN] K[SY] LA M[ADEINOST] N[CDEHJMVY] O[HKR] PA RI S[CD] T[NX] UT V[AT] W[AIVY]"
).split()
# Each alternative begins with a character of its own, to which a search skips.
_FIGURES = {
    "uk": {
        "sums in pounds": regex(rf"£\s?\d|{words_like('GBP')}\b"),
        "a British postcode": regex(r"[A-Z](?<!\w[A-Z])[A-Z]?\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}\b"),
    },
    "overseas": {
        "sums in another currency": regex(
            r"\$\s?\d|₹|€\s?\d|" + words_like(r"Rs\.?\s?\d", r"INR\b", r"USD\b", r"CAD\b", r"AUD\b")
        ),
        "an American address": regex(
            r"\.(?:gov|mil)\b(?<=[\w-]\.\w{3})(?!\.\w)|"
            + words_like(*(rf"{state},?\s{{1,2}}\d{{5}}(?:-\d{{4}})?\b" for state in _STATES))
        ),
    },
}


class Whereabouts(Struct, frozen=True):
    """How much a pack tells of one place, and what tells the most."""

    weight: float
    shown: str
    """The two strongest signs: "“Companies House” in questionnaire.docx, clause 3 and sums in pounds in …"."""


NOWHERE = Whereabouts(0.0, "")


def whereabouts(pack: Sequence[Text], regimes: Mapping[str, Regime], facts: Sequence[Fact]) -> dict[str, Whereabouts]:
    """What the pack tells of "uk", "scotland" and "overseas"."""
    homes = {"uk": "practice", "scotland": "scotland", "overseas": "overseas"}
    return {place: _told(pack, place, regimes[home].places, facts) for place, home in homes.items() if home in regimes}


def _told(pack: Sequence[Text], place: str, names: Sequence[str], facts: Sequence[Fact]) -> Whereabouts:
    seen = [one for one in sightings(pack, names, exact=True) if place != "scotland" or not _listed(one)]
    often = Counter(one.phrase for one in seen)
    signs = [(1.5 if often[one.phrase] >= _OFTEN else 1.0, f"“{one.words}” in {one.place}") for one in _each_once(seen)]
    signs += [(1.5 if count >= _OFTEN else 1.0, f"{name} in {where}") for name, count, where in _figures(pack, place)]
    buyer = next((fact for fact in facts if fact.kind == "buyer" and _names(fact, names)), None)
    if buyer:
        signs.append((_BUYER, f"its buyer is {buyer.value} in {at(buyer.document, buyer.location)}"))
    signs.sort(key=lambda sign: -sign[0])
    return Whereabouts(min(_MOST, sum(weight for weight, _ in signs)), " and ".join(words for _, words in signs[:2]))


def _each_once(seen: Iterable[Sighting]) -> Iterator[Sighting]:
    """The first sighting of each phrase."""
    return iter({one.phrase: one for one in reversed(list(seen))}.values())


def _listed(one: Sighting) -> bool:
    """Whether Scotland is named beside the other nations, as in every list of them."""
    return bool(_ISLES.search(one.text))


def _names(fact: Fact, names: Iterable[str]) -> bool:
    return any(name in str(fact.value) for name in names)


def _figures(pack: Sequence[Text], place: str) -> Iterator[tuple[str, int, str]]:
    """Sums in the currency of the place, its postcodes and addresses: what, how many, and where the first stands."""
    for name, pattern in _FIGURES.get(place, {}).items():
        found = [(text, match) for text in pack for match in islice(pattern.finditer(text.whole), _OFTEN)]
        if found:
            text, match = found[0]
            yield name, len(found), text.sighting(name, match.start(), match.end()).place
