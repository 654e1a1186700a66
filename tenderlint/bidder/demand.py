"""What a pack asks of a bidder, with the places that ask it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tenderlint.model.document import Location
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot


class Kind(StrEnum):
    """What is asked for, in the order that a bidder meets it."""

    LEGAL_FORM = "legal-form"
    ORGANISATION = "organisation"
    TRADING = "trading"
    EXPERIENCE = "experience"
    STAFF = "staff"
    REFERENCES = "references"
    SECTOR = "sector"
    TURNOVER = "turnover"
    ACCOUNTS = "accounts"
    AUDITED = "audited"
    NET_ASSETS = "net-assets"
    ACID_TEST = "acid-test"
    RATIO = "ratio"
    CREDIT_SCORE = "credit-score"
    INSURANCE = "insurance"
    CERTIFICATE = "certificate"
    REGISTRATION = "registration"
    MEMBERSHIP = "membership"
    PLACE = "place"
    WHOLE_AREA = "whole-area"
    ALONE = "alone"
    RESOURCES = "resources"
    VAT = "vat"
    EXCLUSION = "exclusion"
    ATTENDANCE = "attendance"
    FEE = "fee"
    BID_SECURITY = "bid-security"
    BOND = "bond"
    PARENT_GUARANTEE = "parent-guarantee"
    CASH = "cash"
    OWN_FUNDS = "own-funds"
    SIZE = "size"
    LIABILITY = "liability"


TITLES: dict[Kind, str] = {
    Kind.LEGAL_FORM: "Legal form",
    Kind.ORGANISATION: "Kind of organisation",
    Kind.TRADING: "Years of trading",
    Kind.EXPERIENCE: "Years of experience",
    Kind.STAFF: "Number of people",
    Kind.REFERENCES: "References",
    Kind.SECTOR: "Earlier work for the same kind of buyer",
    Kind.TURNOVER: "Turnover",
    Kind.ACCOUNTS: "Years of accounts",
    Kind.AUDITED: "Audited accounts",
    Kind.NET_ASSETS: "Net assets",
    Kind.ACID_TEST: "Acid-test ratio",
    Kind.RATIO: "Financial ratio or reserve",
    Kind.CREDIT_SCORE: "Credit score",
    Kind.INSURANCE: "Insurance",
    Kind.CERTIFICATE: "Certificate",
    Kind.REGISTRATION: "Registration or licence",
    Kind.MEMBERSHIP: "Membership of a body",
    Kind.PLACE: "A base nearby",
    Kind.WHOLE_AREA: "The whole area or every lot",
    Kind.ALONE: "Bidding alone",
    Kind.RESOURCES: "Staff, vehicles or systems in place",
    Kind.VAT: "Registered for VAT",
    Kind.EXCLUSION: "Grounds for exclusion",
    Kind.ATTENDANCE: "Attending in person",
    Kind.FEE: "Fee to bid",
    Kind.BID_SECURITY: "Bid security",
    Kind.BOND: "Bond or deposit",
    Kind.PARENT_GUARANTEE: "Guarantee of a parent or of directors",
    Kind.CASH: "Cash until the first payment",
    Kind.OWN_FUNDS: "Own funds for the start",
    Kind.SIZE: "Size beside turnover",
    Kind.LIABILITY: "Liability",
}


class Bound(StrEnum):
    """On which side an amount that is known in part is sure."""

    AT_LEAST = "at least"
    AT_MOST = "at most"


_NAMED = frozenset({Kind.INSURANCE, Kind.CERTIFICATE, Kind.REGISTRATION})
"""Kinds of which a pack asks for several, each with a name of its own."""


class Place(Struct, frozen=True):
    """Where something is asked, and in which words."""

    document: str
    location: Location
    quote: str

    @property
    def text(self) -> str:
        """ "itt.docx, clause 4.2, page 3"."""
        within = spot(self.location)
        return f"{clean(self.document)}, {within}" if within else clean(self.document)


class Demand(Struct, frozen=True, kw_only=True):
    """One thing asked for."""

    kind: Kind
    asks: str
    """In plain words, without a full stop: "a turnover of £1,500,000 in each of the last 3 years"."""
    places: tuple[Place, ...]
    amount: float | None = None
    """Pounds, years, a count or percent, as ``unit`` says."""
    unit: str | None = None
    name: str = ""
    """Which insurance, certificate, body or lot."""
    lot: str | None = None
    window: int | None = None
    """Years that are looked back on."""
    each_year: bool = False
    early: bool = False
    """Whether it must be there when the bid is handed in."""
    otherwise: bool = False
    """Whether the words allow something in its place."""
    at_most: bool = False
    """Whether the number is the most that may be given, and fewer will do."""
    conditional: bool = False
    """Whether it holds only for those who employ somebody."""
    yearly: bool = False
    """Liability: whether the cap begins anew each year."""
    open_end: Bound | None = None
    """Whether ``amount`` is only the least, or the most, that it may come to, since a part of it is not known."""
    also: tuple[str, ...] = ()
    """Other values that the pack states for the same thing, each with its place."""
    unclear: str | None = None
    """Why no answer can be given, whoever asks: a sentence."""

    @property
    def title(self) -> str:
        """What is asked for, in a word or two: "Public liability insurance"."""
        return self.name if self.kind in _NAMED and self.name else TITLES[self.kind]

    @property
    def quote(self) -> str:
        """The words of all places together, for what they say beside the value."""
        return " ".join(place.quote for place in self.places)

    @property
    def key(self) -> tuple[object, ...]:
        """Two demands with one key are the same, stated twice."""
        return self.kind, self.name.casefold(), self.lot, self.amount, self.unit, self.unclear
