"""The parts of a profile."""

from __future__ import annotations

from typing import Final

from msgspec import Struct

LEGAL_FORMS: Final = {
    "sole-trader": "a sole trader",
    "partnership": "a partnership",
    "llp": "a limited liability partnership",
    "company-limited-by-shares": "a company limited by shares",
    "company-limited-by-guarantee": "a company limited by guarantee",
    "cic": "a community interest company",
    "cio": "a charitable incorporated organisation",
    "charitable-trust": "a charitable trust",
    "unincorporated-association": "an unincorporated association",
    "co-operative": "a co-operative or community benefit society",
    "public-body": "a public body",
}
"""Legal forms as a profile names them, each as a sentence does."""


class Turnover(Struct, frozen=True):
    """What was sold in one year, in pounds without VAT; the year is None where only the latest is told."""

    year: int | None
    amount: float


class Reference(Struct, frozen=True, kw_only=True):
    """One piece of earlier work that somebody would vouch for. Nothing in it must be told."""

    what: str = ""
    buyer: str = ""
    sector: str | None = None
    """public, private or charity."""
    year: int | None = None
    """In which it ended, or this year if it still runs."""
    value: float | None = None
    """Pounds a year."""
