"""How common words and slots are in tenders, as far as choosing what to look for first needs it.

An estimate, and no corpus: a wrong one costs time and changes no result.
"""

from __future__ import annotations

from typing import Final

from tenderlint.language.inflection import CLOSED_CLASS
from tenderlint.language.lexicon import NUMBER, Lexicon, Phrase

SETS: Final = frozenset({"supplier", "authority", "must", "may", "be", "party", "not", "any-all"})
"""Vocabulary sets found in most statements."""
_EVERYWHERE: Final = frozenset(
    """
    be is are was were been being have has had having do does did supplier suppliers contractor contractors provider
    buyer authority council service services contract bidder bidders tenderer offeror
    """.split()
)
_FREQUENT: Final = frozenset(
    """
    access act activity agreement apply appropriate area asset award below bid bids building business call carry case
    change client code comply condition contracts control cost costs customer data date day days deliver delivery detail
    details document documents due during end ensure equipment evaluate evaluation example experience follow following
    form forms full general get give given good goods government health hold hour hours include included includes
    including information item items keep key level limit limited line list maintain make management manner market
    mean means meet method minimum month months need needs new notice number obligation offer operate order orders
    organisation part parts pay payment people perform performance period person personnel place plan point policy
    practice premises price prices procedure process procurement product products programme project proposal proposals
    provide provided provides provision public quality question questions rate receive record reference regulations
    relevant report reports request require required requirement requirements requires response responsible result
    review right risk safety schedule scope section security set site specific specification staff standard standards
    state statement status submission submit supply support system systems take team technical tender tenders term
    terms test time times title total training type under use used user using value want week weeks work working works
    write written year years
    """.split()
)
_SHORT: Final = 3


def slot_commonness(slot: int, lexicon: Lexicon) -> tuple[int, int]:
    """How common the commonest phrase of a slot is, then how many phrases it holds; the rarer, the smaller."""
    name = lexicon.names[slot].strip("{}")
    phrases = lexicon.phrases[slot]
    worst = max((_phrase(phrase) for phrase in phrases), default=0)
    shortest = min((sum(len(forms[0]) for forms in phrase) for phrase in phrases), default=0)
    return (max(worst, 2) if name in SETS else worst, len(phrases) * 4 - shortest)


def _phrase(phrase: Phrase) -> int:
    """A phrase is as rare as its rarest word."""
    return min(map(_word, phrase))


def _word(forms: tuple[str, ...]) -> int:
    """4 for any number, 3 for "the" and "shall", 2 for "service", 1 for what tenders often say or is short, else 0."""
    if NUMBER in forms:
        return 4
    if forms[0] in CLOSED_CLASS:
        return 3
    if not _EVERYWHERE.isdisjoint(forms):
        return 2
    return int(len(forms[0]) <= _SHORT or not _FREQUENT.isdisjoint(forms))
