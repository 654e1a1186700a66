"""What a published notice (OCDS) states in its fields, each with the block of its document that says it."""

from __future__ import annotations

from msgspec import Struct

Amount = float | int


class Said(Struct, frozen=True):
    """A text or code as the notice has it."""

    text: str
    block: int
    """Ordinal of the block that says it, from 0."""


class Flag(Struct, frozen=True):
    """A field that is true or false."""

    on: bool
    block: int


class Moment(Struct, frozen=True):
    """A day, with the hour where it matters, as ISO 8601 on the clock of the place; UK notices on UK time."""

    iso: str
    block: int


class Length(Struct, frozen=True):
    """A whole number of something, mostly of time: ``unit`` is "months" or "days"."""

    count: int
    unit: str
    block: int


class Sum(Struct, frozen=True):
    """A sum of money: ``currency`` is an ISO 4217 code and ``vat`` "included" or "excluded", None where not said."""

    amount: Amount
    currency: str | None
    vat: str | None
    block: int


class Span(Struct, frozen=True, kw_only=True):
    """The contract's period. ``extension`` is how far the last possible end lies behind the end."""

    start: Moment | None = None
    end: Moment | None = None
    term: Length | None = None
    extension: Length | None = None


class Criterion(Struct, frozen=True):
    """An award criterion. ``unit`` is "%" or "marks"; ``type`` is the notice's own: "price", "cost" or "quality"."""

    name: str
    type: str | None
    weight: Amount | None
    unit: str | None
    block: int


class Terms(Struct, frozen=True, kw_only=True):
    """What is said alike of a lot and of the contract as a whole."""

    values: tuple[Sum, ...] = ()
    least: tuple[Sum, ...] = ()
    """The lower end, where a range of values is given."""
    span: Span = Span()
    criteria: tuple[Criterion, ...] = ()
    sme: Flag | None = None
    """Whether the buyer holds it suitable for small and medium-sized enterprises; ``vcse`` for charities and such."""
    vcse: Flag | None = None


class Lot(Struct, frozen=True):
    """One lot."""

    id: str
    """As the notice has it: "1", "LOT-0001"."""
    name: str | None
    """ "Lot 1", as the pack would call it; None where it is the only one."""
    title: str | None
    terms: Terms


class Listed(Struct, frozen=True):
    """A document that the notice names as part of the pack."""

    title: str
    type: str | None
    url: str | None
    block: int


class Procedure(Struct, frozen=True, kw_only=True):
    """How the procurement is run, and under which law."""

    method: Said | None = None
    """The code: open, selective, limited or direct."""
    details: Said | None = None
    """The procedure as the buyer calls it: "Competitive flexible procedure"."""
    category: Said | None = None
    """The code: goods, works or services."""
    legal_basis: Said | None = None
    above_threshold: Flag | None = None
    special_regime: tuple[Said, ...] = ()
    framework: Flag | None = None
    open_framework: Flag | None = None
    suppliers: Length | None = None
    """The most suppliers that the framework takes; its unit is "suppliers"."""


class Dates(Struct, frozen=True, kw_only=True):
    """The timetable up to the award."""

    issued: Moment | None = None
    """When the tender notice itself came out."""
    enquiries_end: Moment | None = None
    deadline: Moment | None = None
    participation: Moment | None = None
    """Last day for requests to take part, where tenders come in a later stage."""
    award: Moment | None = None


class Notice(Struct, frozen=True, kw_only=True):
    """One procurement as its notice describes it."""

    ocid: str
    """The Open Contracting ID, by which all notices of one procurement know each other."""
    title: str | None = None
    tags: tuple[str, ...] = ()
    """Stages the notice is about: "planning", "tender", "tenderUpdate", "award"; "compiled" for a record."""
    buyer: Said | None = None
    procedure: Procedure = Procedure()
    dates: Dates = Dates()
    whole: Terms = Terms()
    """What is said of the contract as a whole."""
    lots: tuple[Lot, ...] = ()
    lots_said: int | None = None
    """Ordinal of the block that says how many lots there are."""
    bid_validity: Length | None = None
    submission: tuple[Said, ...] = ()
    """Terms of submission, one a block: electronic only, variants, languages, guarantees."""
    documents: tuple[Listed, ...] = ()
    made: frozenset[int] = frozenset()
    """Blocks whose words are made from fields: their facts are taken from the fields and not read from the words."""
