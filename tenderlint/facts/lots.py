"""Into how many lots the contract is divided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.numbers import NUMBER, number, tidy
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated

_LOTS = re.compile(
    rf"(?:divided|split|comprises?|comprising|consists?\sof|made\sup\sof|there\s(?:are|will\sbe)|into|has|in|as|let|of\sthe|all|"
    rf"following|under|contains)\s(?:\w+\s)?(?P<count>{NUMBER})\s?(?:\(\d+\)\s)?(?:(?!parking|car|building)\w+\s)?lots?\b(?!\s+(?:of|each))"
    rf"|(?:number\sof\slots|how\smany\slots[\w\s]{{0,20}}\?|^lots:)[\s:;]*(?:A\d*[:.]\s*)?(?:there\s(?:are|will\sbe)\s)?(?P<given>{NUMBER})",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"(?:not\s+(?:been\s+)?(?:divided|split)\s+into\s+lots|single\s+lot)", re.IGNORECASE)


def read(passage: Passage) -> Iterator[Stated]:
    """The number of lots; one where the pack says that it is not divided."""
    for match in _LOTS.finditer(passage.text):
        count = number(match["count"] or match["given"])
        if count:
            yield Stated("lots", tidy(count), None)
    if _SINGLE.search(passage.text):
        yield Stated("lots", 1, None)


LOTS = Extractor(("lot",), read, numbers_only=False)
