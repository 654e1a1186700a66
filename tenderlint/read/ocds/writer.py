"""Writes fields as lines of a document: sums, times, codes, and yes or no."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tenderlint.model.notice import Flag, Moment, Said, Sum
from tenderlint.read.ocds.clock import day, hour
from tenderlint.read.ocds.fields import flag, number, text
from tenderlint.read.ocds.lines import Lines
from tenderlint.read.ocds.parse import Fields

_VAT = {"amount": "excluded", "amountGross": "included"}
_WORDS = {"excluded": " (excluding VAT)", "included": " (including VAT)", None: ""}


class Writer(Struct, frozen=True):
    """Writes fields as blocks; ``lot`` is "Lot 2" where the fields are that lot's."""

    lines: Lines
    uk: bool
    """Whether times are told on the clock of the United Kingdom."""
    lot: str | None = None

    def named(self, name: str) -> str:
        """ "Lot 2, value" for the value of a lot."""
        return f"{self.lot}, {name[:1].lower()}{name[1:]}" if self.lot else name

    def field(self, name: str, told: str) -> int:
        """A line "Name: value"; the ordinal of its block."""
        return self.lines.field(self.named(name), told)

    def sums(self, name: str, value: Fields) -> tuple[Sum, ...]:
        """The sums of one value; what is without VAT is known only where the sum with VAT stands beside it."""
        return tuple(self._sums(name, value))

    def _sums(self, name: str, value: Fields) -> Iterator[Sum]:
        currency = text(value, "currency")
        for key, vat in _VAT.items():
            amount = number(value, key)
            if amount is None:
                continue
            told = vat if number(value, "amountGross") is not None else None
            figure = f"{amount:,}" if isinstance(amount, int) else f"{amount:,.2f}"
            yield Sum(amount, currency, told, self.field(name, f"{figure} {currency or ''}".strip() + _WORDS[told]))

    def said(self, name: str, told: str | None) -> Said | None:
        """A text or code; None where there is none."""
        return Said(told, self.field(name, told)) if told else None

    def hour(self, name: str, written: str | None) -> Moment | None:
        """A time as it is written, and on the clock of the place where that is another; None where there is none."""
        if not written:
            return None
        found = hour(written, uk=self.uk)
        moved = self.uk and found and found[:16] != written[:16].replace(" ", "T")
        block = self.field(name, f"{written}, which is {found} on the clock in the UK" if moved else written)
        return Moment(found, block) if found else None

    def day(self, name: str, written: str | None) -> Moment | None:
        """A day as it is written; None where it is none that exists, though its block is there."""
        if not written:
            return None
        block, found = self.field(name, written), day(written, uk=self.uk)
        return Moment(found.isoformat(), block) if found else None

    def flag(self, name: str, fields: Fields, key: str) -> Flag | None:
        """A field that is true or false, as yes or no."""
        on = flag(fields, key)
        return None if on is None else Flag(on, self.field(name, "yes" if on else "no"))
