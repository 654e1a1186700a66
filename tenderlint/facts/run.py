"""Every extractor over every document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tenderlint.facts.buyer import BUYER
from tenderlint.facts.contact import CONTACT
from tenderlint.facts.contract_value import VALUE
from tenderlint.facts.ending import ENDING
from tenderlint.facts.experience import EXPERIENCE, REFERENCES
from tenderlint.facts.index import Index
from tenderlint.facts.insurance import INSURANCE
from tenderlint.facts.lasting import LASTING
from tenderlint.facts.liability import LIABILITY
from tenderlint.facts.limits import LIMITS
from tenderlint.facts.lots import LOTS, named_lots
from tenderlint.facts.notices import of_notice, prose
from tenderlint.facts.passage import passages
from tenderlint.facts.payment import PAYMENT
from tenderlint.facts.security import SECURITY
from tenderlint.facts.spans import SPAN
from tenderlint.facts.standing import ACCOUNTS, TURNOVER
from tenderlint.facts.term import TERM
from tenderlint.facts.timetable import TIMETABLE
from tenderlint.facts.validity import VALIDITY
from tenderlint.facts.vat_said import with_vat
from tenderlint.facts.weight_lists import listed
from tenderlint.facts.weight_tables import weights
from tenderlint.facts.weight_words import WEIGHT_WORDS
from tenderlint.model.document import Document
from tenderlint.model.fact import Fact
from tenderlint.model.statement import Statement

EXTRACTORS = (
    TIMETABLE, SPAN, VALUE, TERM, LASTING, VALIDITY, PAYMENT, INSURANCE, TURNOVER, ACCOUNTS, EXPERIENCE, REFERENCES,
    SECURITY, LIMITS, ENDING, LIABILITY, LOTS, BUYER, CONTACT, WEIGHT_WORDS,
)  # fmt: skip


def of_document(document: Document, statements: Sequence[Statement]) -> Iterator[Fact]:
    """What one document states, in no order."""
    yield from with_vat(_stated_in(document, statements), document.blocks)


def _stated_in(document: Document, statements: Sequence[Statement]) -> Iterator[Fact]:
    every = prose(document, passages(document, statements))
    yield from of_notice(document)
    tabled = [*weights(every)]
    read_already = {fact.location.block for fact in tabled}
    tabled += [fact for fact in listed(every) if fact.location.block not in read_already]
    yield from tabled
    yield from named_lots(every)
    in_tables = {fact.location.block for fact in tabled}
    index = Index(every)
    for extractor in EXTRACTORS:
        for fact in extractor.over(index.for_(extractor)):
            if extractor is not WEIGHT_WORDS or fact.location.block not in in_tables:
                yield fact


def _once(facts: Iterable[Fact]) -> Iterator[Fact]:
    seen: set[tuple[object, ...]] = set()
    for fact in facts:
        key = (fact.document, fact.kind, fact.value, fact.unit, fact.label, fact.location.block)
        if key not in seen:
            seen.add(key)
            yield fact


def in_order(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Facts by document, place and kind, each value once a block."""
    return tuple(sorted(_once(facts), key=_order))


def _order(fact: Fact) -> tuple[str, int, str, str, str]:
    return fact.document, fact.location.block, fact.kind, fact.label or "", str(fact.value)
