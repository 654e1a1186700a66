"""Demands that are values: sums, years and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from tenderlint.bidder import phrases
from tenderlint.bidder.demand import Bound, Demand, Kind, Place
from tenderlint.bidder.setting import Setting
from tenderlint.model.fact import PAST_WORK, Fact
from tenderlint.model.finding import Finding
from tenderlint.regex import regex
from tenderlint.wording.clean import clean
from tenderlint.wording.covers import COVERS
from tenderlint.wording.values import number, told

AUDITED: Final = "accounts that an auditor has signed"
TRADED: Final = regex(r"\b(?:trad(?:ed|ing)|in\s+business|been\s+established)\b", re.IGNORECASE)
_PERSON: Final = regex(
    r"\b(?:foreman|supervisor|(?:\w+\s+)?manager|team\s+leader|engineers?|technicians?|operatives?|drivers?|personnel|"
    r"key\s+staff|consultants?|tutors?|support\s+workers?|head\s+chef|coordinators?|co-ordinators?)\b",
    re.IGNORECASE,
)
_STAFF: Final = regex(r"\bsub-?contractor", re.IGNORECASE)
_YEARLY: Final = regex(r"\b(?:annual|yearly|per\s+annum|a\s+year|each\s+year)\b", re.IGNORECASE)
_ANEW: Final = regex(
    r"\b(?:each|every|any(?:\s+one)?|per|a)\s+(?:\w+\s+)?year\b|\bper\s+annum\b|\bannual\s+(?:cap|limit)\b",
    re.IGNORECASE,
)
_HELD_EARLY: Final = "SEL004"
_TRADING_RULE: Final = "SEL014"
_MONEY: Final = 3


def of_facts(facts: Sequence[Fact], findings: Sequence[Finding], setting: Setting) -> Iterator[Demand]:
    """What the values of a pack ask for, in their order."""
    early = any(finding.rule == _HELD_EARLY for finding in findings)
    trading = {
        (each.document, each.location.block) for each in findings if each.rule == _TRADING_RULE and each.location
    }
    for fact in facts:
        if not isinstance(fact.value, int | float) or fact.value < 0:
            continue
        if fact.kind == "experience_years":
            yield from _experience(fact, here=(fact.document, fact.location.block) in trading)
        elif fact.kind.startswith("insurance_"):
            yield _insurance(fact, early=early)
        elif fact.kind in _PLAIN and not (fact.kind == "fee_to_bid" and not fact.value):
            yield _PLAIN[fact.kind](fact, setting)
            if fact.kind == "accounts_years" and phrases.audited(fact.quote):
                yield Demand(kind=Kind.AUDITED, asks=AUDITED, places=(place_of(fact),))
    yield from _liability(facts, setting)
    yield from _cash(facts, setting)
    yield from _size(setting)


def place_of(fact: Fact) -> Place:
    """Where a fact stands."""
    return Place(fact.document, fact.location, fact.quote)


def pounds(fact: Fact) -> str | None:
    """Why a sum cannot be held against a profile; None where it can."""
    if fact.unit == "GBP" or fact.unit is None or len(fact.unit) != _MONEY:
        return None
    return f"The sum is in {fact.unit}, and a profile is in pounds."


def _figure(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, int | float) else 0.0


def _value(fact: Fact) -> str:
    return told(fact.value, fact.unit)


def _turnover(fact: Fact, _: Setting) -> Demand:
    lot = f" for {clean(fact.label)}" if fact.label else ""
    back = phrases.window(fact.quote)
    span = ""
    if back and phrases.each_year(fact.quote):
        span = f" in each of the last {back} years"
    elif back and phrases.on_average(fact.quote):
        span = f" on average over {back} years"
    return Demand(
        kind=Kind.TURNOVER,
        asks=f"a turnover of {_value(fact)}{span}{lot}",
        places=(place_of(fact),),
        amount=_figure(fact),
        unit=fact.unit,
        lot=fact.label,
        unclear=pounds(fact) or (None if fact.unit == "GBP" else "It is not a sum of money."),
    )


def _accounts(fact: Fact, _: Setting) -> Demand:
    years = "year" if fact.value == 1 else "years"
    return Demand(
        kind=Kind.ACCOUNTS,
        asks=f"{number(_figure(fact))} {years} of accounts",
        places=(place_of(fact),),
        amount=_figure(fact),
        unit="years",
        lot=fact.label,
    )


def _references(fact: Fact, _: Setting) -> Demand:
    return references(_figure(fact), place_of(fact), fact.label)


def references(amount: float, place: Place, lot: str | None = None) -> Demand:
    """So many pieces of earlier work, or up to so many, as the words of the place say."""
    most = "up to " if phrases.at_most(place.quote, amount) else ""
    what = "reference or example" if amount == 1 else "references or examples"
    asks = f"{most}{number(amount)} {what} of earlier work"
    return Demand(kind=Kind.REFERENCES, asks=asks, places=(place,), amount=amount, lot=lot)


def _experience(fact: Fact, *, here: bool) -> Iterator[Demand]:
    """Years of trading, of the firm's work, or of a person's; years that are only looked back on are none."""
    value = int(_figure(fact))
    if phrases.window(fact.quote) == value and not here:
        return
    label = None if fact.label == PAST_WORK else fact.label
    kind = Kind.TRADING if here or (label is None and TRADED.search(fact.quote)) else Kind.EXPERIENCE
    person = label or (match[0].lower() if (match := _PERSON.search(fact.quote)) else "")
    if kind is Kind.TRADING:
        person = ""
    who = f" ({clean(person)})" if person else ""
    yield Demand(
        kind=kind,
        asks=f"{value} years of {'trading' if kind is Kind.TRADING else 'experience'}{who}",
        places=(place_of(fact),),
        amount=float(value),
        unit="years",
        name=person,
    )


def _insurance(fact: Fact, *, early: bool) -> Demand:
    cover = fact.kind.removeprefix("insurance_")
    words = COVERS.get(cover, cover)
    return Demand(
        kind=Kind.INSURANCE,
        name=f"{words[:1].upper()}{words[1:]} insurance",
        asks=f"{words} insurance of {_value(fact)}{f' for {clean(fact.label)}' if fact.label else ''}",
        places=(place_of(fact),),
        amount=_figure(fact),
        unit=cover,
        lot=fact.label,
        early=early,
        unclear=pounds(fact),
    )


def _fee(fact: Fact, _: Setting) -> Demand:
    return Demand(
        kind=Kind.FEE,
        asks=f"a fee of {_value(fact)} to take part",
        places=(place_of(fact),),
        amount=_figure(fact),
        unclear=pounds(fact),
    )


def _bond(fact: Fact, setting: Setting) -> Demand:
    return _security(Kind.BOND, "a bond or deposit", fact, setting)


def _bid_security(fact: Fact, setting: Setting) -> Demand:
    return _security(Kind.BID_SECURITY, "bid security", fact, setting)


def _security(kind: Kind, what: str, fact: Fact, setting: Setting) -> Demand:
    amount, unclear = _figure(fact), pounds(fact)
    sum_told = ""
    if fact.unit == "%":
        base = setting.annual if _YEARLY.search(fact.quote) else setting.total
        unclear = None if base else "It is a share of a value that the pack does not state."
        amount = round(amount * (base or 0) / 100)
        sum_told = f" of the contract, about {told(amount, 'GBP')}" if base else ""
    return Demand(
        kind=kind, asks=f"{what} of {_value(fact)}{sum_told}", places=(place_of(fact),), amount=amount, unclear=unclear
    )


_PLAIN: Final[dict[str, Callable[[Fact, Setting], Demand]]] = {
    "turnover_required": _turnover,
    "accounts_years": _accounts,
    "references_required": _references,
    "fee_to_bid": _fee,
    "bond": _bond,
    "bid_security": _bid_security,
}


def _liability(facts: Iterable[Fact], setting: Setting) -> Iterator[Demand]:
    """One demand a clause: a cap that names two sums is the greater or the lesser of them, as it says."""
    clauses: dict[tuple[str, int], list[Fact]] = {}
    for fact in facts:
        if fact.kind == "liability_cap" and isinstance(fact.value, int | float):
            clauses.setdefault((fact.document, fact.location.block), []).append(fact)
    for caps in clauses.values():
        sums = [_cap(fact, setting) for fact in caps]
        known = [each for each in sums if each is not None]
        lesser = any(fact.basis == "lesser" for fact in caps)
        yearly = any(fact.basis == "year" or _ANEW.search(fact.quote) for fact in caps)
        foreign = next((why for fact in caps if (why := pounds(fact))), None)
        yield Demand(
            kind=Kind.LIABILITY,
            asks=f"liability up to {_caps_told(caps, lesser=lesser)}{' in each year' if yearly else ''}",
            places=(place_of(caps[0]),),
            amount=(min(known) if lesser else max(known)) if known else None,
            unit="GBP",
            yearly=yearly,
            open_end=None if len(known) == len(caps) else (Bound.AT_MOST if lesser else Bound.AT_LEAST),
            unclear=foreign or (None if known else "It is a share of a value that the pack does not state."),
        )


def _caps_told(caps: Sequence[Fact], *, lesser: bool) -> str:
    """ "£5,000,000 or 150 % of the charges, whichever is more"."""
    sums = dict.fromkeys(f"{_value(fact)}{' of the charges' if fact.unit == '%' else ''}" for fact in caps)
    which = f", whichever is {'less' if lesser else 'more'}" if len(sums) > 1 else ""
    return " or ".join(sums) + which


def _cap(fact: Fact, setting: Setting) -> float | None:
    if fact.unit != "%":
        return _figure(fact)
    base = setting.annual if fact.basis == "year" or _YEARLY.search(fact.quote) else setting.total
    return round(_figure(fact) * base / 100) if base else None


def _cash(facts: Iterable[Fact], setting: Setting) -> Iterator[Demand]:
    """What is laid out before the first payment: one demand for the slowest of the payment terms."""
    terms = [
        fact
        for fact in facts
        if fact.kind == "payment_days" and isinstance(fact.value, int | float) and not _STAFF.search(fact.label or "")
    ]
    if not terms:
        return
    slowest = max(terms, key=_figure)
    yield Demand(
        kind=Kind.CASH,
        asks=f"work that is paid for {_value(slowest)} after the invoice",
        places=tuple(place_of(fact) for fact in (slowest, *setting.places)),
        amount=_figure(slowest),
        unit=slowest.unit,
    )


def _size(setting: Setting) -> Iterator[Demand]:
    if setting.annual is not None:
        yield Demand(
            kind=Kind.SIZE,
            asks=f"work worth {told(round(setting.annual), 'GBP')} a year",
            places=tuple(map(place_of, setting.places)),
            amount=setting.annual,
        )
