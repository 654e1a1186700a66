"""Insurance demanded, by kind of cover."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.money import money
from tenderlint.facts.nearest import Vocabulary, owner
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated

COVERS = Vocabulary(
    {
        "insurance_public": (
            r"(?:general\s+)?(?:third[\s-]party\s+)?public\s+(?:\(?third[\s-]party\)?\s+)?(?:and\s+products?\s+)?liability",
            r"(?:commercial\s+)?general\s+liability",
            r"public\s+liability",
        ),
        "insurance_employers": (r"employer(?:[’']?s[’']?|s)?\s+(?:\(?compulsory\)?\s+)?liability",),
        "insurance_professional": (
            r"professional\s+(?:indemnity|liability|negligence)(?:\s+(?:insurance|cover))?",
            r"errors\s+(?:and|&)\s+omissions",
        ),
        "insurance_product": (r"products?\s+liability",),
        "insurance_cyber": (
            r"cyber(?:[\s-]+(?:liability|risks?|security|insurance|cover|and\s+data(?:\s+cover)?))?",
            r"data\s+breach\s+cover",
        ),
        "-other": (
            r"motor\w*|vehicles?|medical\s+malpractice|property\s+damage|buildings?\s+insurance|contents",
            r"liability\s+(?:is\s+)?(?:limited|capped)|indirect\s+loss|turnover|contract\s+value|workers[’']?\s+compensation",
            r"cyber\s+essentials",
            r"premium|excess|deductible",
        ),
    }
)
_CONTEXT = re.compile(r"insur|cover|indemnity|liability", re.IGNORECASE)


def read(passage: Passage) -> Iterator[Stated]:
    """Sums that stand nearest to the name of a cover; in a bare row or entry, the cover that the headings name."""
    text = passage.text
    sums = money(text)
    if not sums or not _CONTEXT.search(f"{passage.headings} {text}"):
        return
    named = COVERS.find(text)
    prefix = ""
    if not named:
        prefix = f"{passage.above if len(passage.above.split()) <= 40 else ''} / {passage.heading}: "
        named = COVERS.find(prefix)[-1:]
    shift = 0 if not prefix else len(prefix)
    for sum_ in sums:
        kind = owner(named, sum_.start + shift, sum_.end + shift, reach=400)
        if kind:
            yield Stated(kind, sum_.amount, sum_.unit)


INSURANCE = Extractor(("insur", "cover", "indemnity", "liability"), read)
