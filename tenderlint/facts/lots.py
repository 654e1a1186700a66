"""Into how many lots the contract is divided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from tenderlint.facts.numbers import NUMBER, number, tidy
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated, fact
from tenderlint.model.document import BlockKind
from tenderlint.model.fact import Fact
from tenderlint.regex import regex

_LOTS = regex(
    rf"(?:divided|split|comprises?|comprising|consists?\sof|made\sup\sof|there\s(?:are|will\sbe)|into|has|in|as|"
    rf"let|of\sthe|all|"
    rf"following|under|contains)\s(?:\w+\s)?(?P<count>{NUMBER})\s?(?:\(\d+\)\s)?(?:(?!parking|car|"
    rf"building)\w+\s)?lots?\b(?!\s+(?:of|each))"
    rf"|(?:number\sof\slots|how\smany\slots[\w\s]{{0,20}}\?|^lots:)[\s:;]*(?:A\d*[:.]\s*)?(?:there\s(?:are|"
    rf"will\sbe)\s)?(?P<given>{NUMBER})",
    re.IGNORECASE,
)
_NUMBERED = regex(r"\blot\s(\d{1,2})\b", re.IGNORECASE)
_ALL = regex(r"\b(?:compris|divided|split|consist|made\s+up|these\s+lots|following\s+lots)", re.IGNORECASE)
_NAMED = regex(r"(?:lots?(?:\s(?:no\.?|number))?:\s)?lot\s(?:no\.?\s)?(?P<number>\d{1,2})\b", re.IGNORECASE)
_LISTED = frozenset({BlockKind.TABLE_ROW, BlockKind.LIST_ITEM})
_NAME_REACH, _NEAR = 30, 12
_SINGLE = regex(r"(?:not\s+(?:been\s+)?(?:divided|split)\s+into\s+lots|single\s+lot)", re.IGNORECASE)


def read(passage: Passage) -> Iterator[Stated]:
    """The number of lots; one where the pack says that it is not divided."""
    for match in _LOTS.finditer(passage.text):
        count = number(match["count"] or match["given"])
        if count:
            yield Stated("lots", tidy(count), None)
    yield from _enumerated(passage.text)
    if _SINGLE.search(passage.text):
        yield Stated("lots", 1, None)


def _enumerated(text: str) -> Iterator[Stated]:
    """ "Lot 1 (cleaning), Lot 2 (catering)": every lot by its number, behind words that say they are all."""
    numbers = {int(number) for number in _NUMBERED.findall(text)} if _ALL.search(text) else set()
    if len(numbers) > 1 and numbers == set(range(1, len(numbers) + 1)):
        yield Stated("lots", len(numbers), None)


def named_lots(given: Sequence[Passage]) -> Iterator[Fact]:
    """The number of lots that rows or list entries name one after the other, from the first on, at the last of them."""
    count, last = 0, -1
    for passage in given:
        named = (
            _NAMED.match(passage.statement.own[:_NAME_REACH]) if passage.lot and passage.block.kind in _LISTED else None
        )
        if not named:
            continue
        if int(named["number"]) == count + 1 and (not count or passage.block.location.block - last <= _NEAR):
            count, last, at = count + 1, passage.block.location.block, passage
    if count > 1:
        yield replace(fact(at, Stated("lots", count, None)), label=None)


LOTS = Extractor(("lot",), read, numbers_only=False)
