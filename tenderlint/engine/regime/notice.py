"""What a published notice says of its law: its legal basis, its procedure, its regime and its threshold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tenderlint.engine.regime.citing import GOVERNS, Citing
from tenderlint.engine.regime.sighting import Sighting
from tenderlint.model.fact import Fact
from tenderlint.regex import regex

_SAYS = {"procedure", "legal_basis", "special_regime"}
_BASES = (
    ("psr", regex(r"provider\s?selection|2023/1348", re.IGNORECASE)),
    ("scotland", regex(r"[\w ]*\(scotland\)[\w ]*|2015/446", re.IGNORECASE)),
    ("pcr15", regex(r"public contracts regulations 2015|2015/102|32014L0024|2014/24/EU", re.IGNORECASE)),
    ("pa23", regex(r"procurement act 2023|2023/54|competitive\s?flexible", re.IGNORECASE)),
    ("light-touch", regex(r"light.?touch", re.IGNORECASE)),
    ("pa23-below", regex(r"below.?threshold", re.IGNORECASE)),
)
"""As open contracting data give them: the number of the Act or statutory instrument, the CELEX number of the Directive,
and the codes and names of procedures."""


def notices(facts: Sequence[Fact], told: Mapping[str, Citing]) -> dict[str, Citing]:
    """What the notice tells, added to what the text told already: it is the plainest statement there is."""
    found: dict[str, Citing] = {}
    for regime, seen in _seen(facts):
        already = told[regime].weight if regime in told else 0.0
        found.setdefault(regime, Citing(GOVERNS + already, seen))
    return found


def above_threshold(facts: Sequence[Fact]) -> bool:
    """Whether the notice says that the contract is above its threshold, so that no reckoning is called for."""
    return any(fact.kind == "above_threshold" and fact.value == "yes" for fact in facts)


def _seen(facts: Sequence[Fact]) -> Iterator[tuple[str, Sighting]]:
    for fact in facts:
        if fact.kind == "above_threshold" and fact.value == "no":
            yield "pa23-below", _sighting(fact, fact.quote, 0, len(fact.quote))
        elif fact.kind in _SAYS:
            yield from _named(fact)


def _named(fact: Fact) -> Iterator[tuple[str, Sighting]]:
    for regime, pattern in _BASES:
        for text in (fact.quote, str(fact.value)):
            match = pattern.search(text)
            if match:
                yield regime, _sighting(fact, text, match.start(), match.end())
                break


def _sighting(fact: Fact, text: str, start: int, end: int) -> Sighting:
    return Sighting(text[start:end], fact.document, fact.location, text, start, end)
