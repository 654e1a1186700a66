"""What a published notice says of its law: the legal basis and the procedure it names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from tenderlint.engine.regime.citing import GOVERNS, Citing
from tenderlint.engine.regime.sighting import Sighting
from tenderlint.model.fact import Fact

_BASES = (
    ("psr", re.compile(r"2023/1348|provider\s?selection", re.I)),
    ("scotland", re.compile(r"2015/446|\(scotland\)", re.I)),
    ("pcr15", re.compile(r"2015/102|(?:3)?2014[L/]0*024|2014/24/EU", re.I)),
    ("pa23", re.compile(r"2023/54|UKPGA|procurement act 2023|competitive\s?flexible", re.I)),
    ("light-touch", re.compile(r"light.?touch", re.I)),
    ("pa23-below", re.compile(r"below.?threshold", re.I)),
)
"""As open contracting data give them: the number of the Act or statutory instrument, the CELEX number of the Directive,
and the codes and names of procedures."""


def notices(facts: Sequence[Fact], told: Mapping[str, Citing]) -> dict[str, Citing]:
    """What facts of kind ``procedure`` say, added to what the text told already."""
    found: dict[str, Citing] = {}
    for fact in facts:
        if fact.kind != "procedure":
            continue
        text = f"{fact.value} {fact.quote}"
        for regime, pattern in _BASES:
            match = pattern.search(text)
            if match:
                seen = Sighting(match[0], fact.document, fact.location, text, match.start(), match.end())
                found[regime] = Citing(GOVERNS + (told[regime].weight if regime in told else 0.0), seen, governs=True)
    return found
