"""Facts from the fields of a published notice, not from words; each stands at the block that says it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from tenderlint.facts.criteria import kind_of
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Value
from tenderlint.model.document import Document
from tenderlint.model.fact import Fact
from tenderlint.model.notice import Criterion, Flag, Length, Moment, Notice, Said, Span, Sum, Terms


def of_notice(document: Document) -> Iterator[Fact]:
    """What the notice's fields state, in no order; nothing for a document that is no notice."""
    if document.notice is not None:
        yield from _Fields(document).facts(document.notice)


def prose(document: Document, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """The passages to read words in: all, but for those of a notice that are made from its fields."""
    if document.notice is None:
        return passages
    made = document.notice.made
    return tuple(passage for passage in passages if passage.statement.block not in made)


class _Fields:
    """Makes facts that stand at the blocks of one document."""

    def __init__(self, document: Document) -> None:
        self._path, self._blocks = document.path, document.blocks

    def facts(self, notice: Notice) -> Iterator[Fact]:
        """All of them: of the whole contract, then of each lot under the lot's name."""
        yield from self._procedure(notice)
        yield from self._dates(notice)
        yield from self._terms(notice.whole, None)
        for lot in notice.lots:
            yield from self._terms(lot.terms, lot.name)
        if notice.lots_said is not None:
            yield self._fact("lots", len(notice.lots), notice.lots_said)

    def _procedure(self, notice: Notice) -> Iterator[Fact]:
        how = notice.procedure
        yield from self._said("buyer", notice.buyer)
        yield from self._said("procedure", how.method)
        yield from self._said("procedure", how.details)
        yield from self._said("procurement_category", how.category)
        yield from self._said("legal_basis", how.legal_basis)
        for regime in how.special_regime:
            yield from self._said("special_regime", regime)
        yield from self._flag("above_threshold", how.above_threshold, None)
        yield from self._flag("framework", how.framework, None)
        yield from self._flag("open_framework", how.open_framework, None)
        yield from self._length("framework_suppliers", how.suppliers, None)
        yield from self._length("bid_validity", notice.bid_validity, None)

    def _dates(self, notice: Notice) -> Iterator[Fact]:
        dates = notice.dates
        yield from self._moment("issue_date", dates.issued, None)
        yield from self._moment("clarification_deadline", dates.enquiries_end, None)
        yield from self._moment("participation_deadline", dates.participation, None)
        yield from self._moment("deadline", dates.deadline, None)
        yield from self._moment("award_date", dates.award, None)

    def _terms(self, terms: Terms, lot: str | None) -> Iterator[Fact]:
        for value in terms.values:
            yield from self._sum("contract_value", value, lot)
        for value in terms.least:
            yield from self._sum("contract_value_least", value, lot)
        yield from self._span(terms.span, lot)
        yield from self._weights(terms.criteria, lot)
        yield from self._flag("sme_suitable", terms.sme, lot)
        yield from self._flag("vcse_suitable", terms.vcse, lot)

    def _span(self, span: Span, lot: str | None) -> Iterator[Fact]:
        yield from self._moment("start_date", span.start, lot)
        yield from self._moment("end_date", span.end, lot)
        yield from self._length("term", span.term, lot)
        yield from self._length("extension", span.extension, lot)

    def _weights(self, criteria: tuple[Criterion, ...], lot: str | None) -> Iterator[Fact]:
        for criterion in criteria:
            if criterion.weight is not None:
                label = f"{lot} / {criterion.name}" if lot else criterion.name
                kind = _weight_kind(criterion, criteria)
                yield self._fact(kind, criterion.weight, criterion.block, label, criterion.unit)

    def _sum(self, kind: str, sum_: Sum, lot: str | None) -> Iterator[Fact]:
        if sum_.amount > 0:  # nought stands for "not estimated" in notices, and less is a slip
            yield replace(self._fact(kind, sum_.amount, sum_.block, lot, sum_.currency), vat=sum_.vat)

    def _said(self, kind: str, said: Said | None) -> Iterator[Fact]:
        if said is not None:
            yield self._fact(kind, said.text, said.block)

    def _flag(self, kind: str, flag: Flag | None, lot: str | None) -> Iterator[Fact]:
        if flag is not None:
            yield self._fact(kind, "yes" if flag.on else "no", flag.block, lot)

    def _moment(self, kind: str, moment: Moment | None, lot: str | None) -> Iterator[Fact]:
        if moment is not None:
            yield self._fact(kind, moment.iso, moment.block, lot)

    def _length(self, kind: str, length: Length | None, lot: str | None) -> Iterator[Fact]:
        if length is not None:
            yield self._fact(kind, length.count, length.block, lot, length.unit)

    def _fact(self, kind: str, value: Value, at: int, label: str | None = None, unit: str | None = None) -> Fact:
        block = self._blocks[at]
        return Fact(
            kind=kind,
            value=value,
            unit=unit,
            document=self._path,
            location=block.location,
            quote=block.text,
            label=label,
        )


def _weight_kind(criterion: Criterion, siblings: tuple[Criterion, ...]) -> str:
    """By its name as elsewhere in a pack, else by its type, where it is the only one of that type."""
    named = kind_of(criterion.name, top=True)
    if named != "weight":
        return named
    priced = criterion.type in ("price", "cost")
    alone = sum(other.type in ("price", "cost") if priced else other.type == criterion.type for other in siblings) == 1
    if not alone or criterion.type not in ("price", "cost", "quality"):
        return "weight"
    return "price_weight" if priced else "quality_weight"
