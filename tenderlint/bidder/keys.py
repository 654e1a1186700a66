"""The keys of a profile: what each means, and how its value is read. The starter file and a form are made of these."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from tenderlint.bidder import parsing
from tenderlint.bidder.shape import LEGAL_FORMS
from tenderlint.wording.covers import COVERS


class Key(Struct, frozen=True):
    """One thing that a profile can state."""

    name: str
    """As written in TOML, and as the name of a form's field: "cash-reserve", "insurance.held.public"."""
    title: str
    """What a person is asked for."""
    help: str
    """A sentence that says what to write."""
    read: Callable[[object], object]
    """From a value of TOML or of a form to the value of the profile. Raises UnfitError."""
    example: str
    """A value as TOML."""
    choices: tuple[str, ...] = ()


def _covers(state: str, verb: str, example: dict[str, str]) -> dict[str, tuple[Key, ...]]:
    keys = tuple(
        Key(
            f"insurance.{state}.{cover}",
            f"{words[:1].upper()}{words[1:]} cover that you {verb}",
            "In pounds for each claim.",
            parsing.amount,
            example[cover],
        )
        for cover, words in COVERS.items()
    )
    return {f"Insurance that you {verb}": keys}


_HELD: Final = {
    "public": "5000000",
    "employers": "10000000",
    "professional": "250000",
    "product": "5000000",
    "cyber": "100000",
}
_MORE: Final = {
    "public": "10000000",
    "employers": "10000000",
    "professional": "1000000",
    "product": "10000000",
    "cyber": "500000",
}

SECTIONS: Final[dict[str, tuple[Key, ...]]] = {
    "Who you are": (
        Key("name", "Name of this profile", "For your own use; it stands on the answer.", parsing.words, '"Our firm"'),
        Key(
            "legal-form",
            "Legal form",
            f"One of {', '.join(LEGAL_FORMS)}.",
            parsing.one_of(tuple(LEGAL_FORMS)),
            '"company-limited-by-shares"',
            tuple(LEGAL_FORMS),
        ),
        Key("years-trading", "Years of trading", "Full years since you began.", parsing.ratio, "4"),
        Key(
            "experience-years",
            "Years of experience in this work",
            "Yours or your people's, in the kind of work that is bought.",
            parsing.ratio,
            "6",
        ),
        Key("staff", "People employed", "Owners left out; 0 if you employ nobody.", parsing.whole, "5"),
        Key(
            "places",
            "Places you work from or serve",
            "Towns, districts and counties.",
            parsing.names,
            '["Thanet", "Kent"]',
        ),
        Key("vat-registered", "Registered for VAT", "true or false.", parsing.flag, "true"),
        Key(
            "partners",
            "You need partners or sub-contractors for this",
            "true if you would not bid alone.",
            parsing.flag,
            "false",
        ),
        Key("parent-company", "You have a parent company", "true or false.", parsing.flag, "false"),
        Key("certificates", "Certificates that you hold", "[] if none.", parsing.names, '["Cyber Essentials"]'),
        Key("memberships", "Trade and professional bodies you belong to", "[] if none.", parsing.names, "[]"),
    ),
    "Money": (
        Key(
            "turnover",
            "Turnover",
            "In pounds a year without VAT: the latest year, or years and sums.",
            parsing.turnover,
            "{ 2026 = 210000, 2025 = 180000, 2024 = 150000 }",
        ),
        Key("accounts-years", "Years of accounts you can show", "Full years.", parsing.ratio, "3"),
        Key("audited", "Your accounts are audited", "true or false.", parsing.flag, "false"),
        Key("net-assets", "Net assets", "In pounds, from the latest accounts.", parsing.amount, "40000"),
        Key(
            "acid-test",
            "Acid-test ratio",
            "Current assets without stock, divided by current liabilities.",
            parsing.ratio,
            "1.1",
        ),
        Key(
            "cash-reserve",
            "Cash you could put into this contract",
            "In pounds, with overdrafts and loans that are agreed.",
            parsing.amount,
            "15000",
        ),
        Key(
            "largest-share",
            "Most of your turnover that one contract may be",
            "In percent; your own limit.",
            parsing.percent,
            "50",
        ),
        Key(
            "liability",
            "Most that you will be liable for under one contract",
            "In pounds; your own limit.",
            parsing.amount,
            "500000",
        ),
        Key("bond", "Largest bond or deposit that you can get", "In pounds; 0 if none.", parsing.amount, "0"),
        Key(
            "personal-guarantee",
            "Owners or directors would give a personal guarantee",
            "true or false.",
            parsing.flag,
            "false",
        ),
    ),
    **_covers("held", "hold", _HELD),
    **_covers("obtainable", "could get", _MORE),
    "Earlier work": (
        Key(
            "references",
            "References",
            "A number, or one section [[references]] for each: what, for, sector (public, private or charity), "
            "year in which it ended, value in pounds a year.",
            parsing.references,
            "3",
        ),
    ),
}
"""The keys under their headings, in the order a person meets them."""

KEYS: Final = {key.name: key for keys in SECTIONS.values() for key in keys}
