"""How a document reads: how thick its text is with the words of contracts, of bidding, of questions, of money."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from tenderlint.language.role_signs import (
    ASKING_WORDS,
    BIDDING_WORDS,
    CONTRACT_WORDS,
    MONEY_WORDS,
    SERVICE_WORDS,
)
from tenderlint.model.document import Block

_SEEN = 20_000
"""Words looked at: enough to know how a document reads, and no workbook costs more."""
_SHORT = 80
"""A text of fewer words than this is counted as this long: one word in a heading makes no rate."""


class Texture(Struct, frozen=True, kw_only=True):
    """Occurrences per thousand words; ``rows`` is the share of blocks that are rows of tables."""

    words: int
    contract: float
    bidding: float
    service: float
    asking: float
    money: float
    rows: float


def texture(blocks: Sequence[Block]) -> Texture:
    """The rates of the running text of ``blocks``."""
    text = " ".join(block.text for block in blocks)[: _SEEN * 6].lower()
    words = text.count(" ") + 1

    def rate(signs: Sequence[str]) -> float:
        return 1000 * sum(text.count(sign) for sign in signs) / max(_SHORT, words)

    return Texture(
        words=words,
        contract=rate(CONTRACT_WORDS),
        bidding=rate(BIDDING_WORDS),
        service=rate(SERVICE_WORDS),
        asking=rate(ASKING_WORDS),
        money=rate(MONEY_WORDS),
        rows=sum(1 for block in blocks if block.cells) / max(1, len(blocks)),
    )
