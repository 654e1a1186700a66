"""Demands that are words: what rules found that asks something of a bidder."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from tenderlint.bidder import certificates, phrases
from tenderlint.bidder.demand import Demand, Kind, Place
from tenderlint.bidder.demands.from_facts import AUDITED
from tenderlint.bidder.setting import Setting
from tenderlint.facts.money import Money, money
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding
from tenderlint.regex import regex
from tenderlint.wording.pointing import points_back

_NET_ASSETS: Final = regex(r"\bnet\s+(?:assets|worth)\b", re.IGNORECASE)
_NEAR: Final = 40
"""Characters between the name of a figure and its sum."""
_ACID_TEST: Final = regex(
    r"\b(?:acid[-\s]test|quick)\s+ratio\b.{0,40}?(?P<ratio>\d+(?:\.\d+)?)\b(?!\s*%)", re.IGNORECASE
)
_RATIO: Final = regex(
    r"\bratios?\b|\bnet\s+(?:assets|worth)\b|\breserves\b|\bgearing\b|\bliquidity\b|\bcurrent\s+assets\b|\bprofit(?:able|s)?\s+(?:in|for)\b",
    re.IGNORECASE,
)
_ATTEND: Final = regex(
    r"\battend|\bbriefing|\bvisit\b|\binterview|\bpresentation|\bsession\b|\btrial\b|\bdemonstrat|\bsend\s+at\s+least\s+one",
    re.IGNORECASE,
)
_COSTS_ONLY: Final = regex(r"\b(?:costs?|charges|expenses?)\b", re.IGNORECASE)
_BOUND: Final = regex(
    r"\bcompulsory|\bmandatory|\bmust\b|\bshall\b|\bcondition\b|\brequired\b|\bwill\s+(?:each\s+)?(?:run|attend|give|be\s+(?:asked|invited|called))|\bfail\s+to\b",
    re.IGNORECASE,
)
_TOGETHER: Final = regex(
    r"\bconsorti|\bjoint|\bsub-?\s?contract|\btogether\b|\banybody\s+else\b|\banother\s+(?:business|firm|party|organisation)|\bpartner|\bassign",
    re.IGNORECASE,
)
_PERSONAL: Final = regex(
    r"\bpersonal\s+guarantee|\bguarantees?\s+(?:of|from|by)\s+(?:\w+\s+){0,3}directors", re.IGNORECASE
)
_SCORE: Final = regex(
    r"\bscore\b[^.]{0,40}?(?<![\d./])(?P<score>\d{1,3})\b(?!\s*(?:%|days?|months?|years?))", re.IGNORECASE
)
_GUARANTEE: Final = "RSK006"


def of_findings(facts: Sequence[Fact], findings: Sequence[Finding], setting: Setting) -> Iterator[Demand]:
    """What findings ask for that no value of the same place has said already."""
    stated = {(fact.document, fact.location.block, fact.kind) for fact in facts if fact.value is not None}
    kinds = {fact.kind for fact in facts if fact.value is not None}
    for finding in findings:
        if finding.document is None or finding.location is None or not finding.quote:
            continue
        told = _TOLD_BY_FACTS.get(finding.rule, ())
        block = (finding.document, finding.location.block)
        if any((*block, kind) in stated for kind in told) or (finding.rule == "SEL002" and "accounts_years" in kinds):
            continue
        if made := _BY_RULE.get(finding.rule):
            yield from made(finding, setting)
    yield from _guarantees(findings)


_TOLD_BY_FACTS: Final = {
    "SEL002": ("accounts_years",),
    "SEL014": ("experience_years",),
    "SEL016": ("fee_to_bid",),
    "RSK007": ("bond", "bid_security"),
}
"""Rules whose demand a fact of the same place tells more exactly."""

_Maker = Callable[[Finding, Setting], Iterator[Demand]]


def place_of(finding: Finding) -> Place:
    """Where a finding with a passage stands."""
    assert finding.document is not None  # noqa: S101 - findings of the whole pack were left out
    assert finding.location is not None  # noqa: S101
    quote = finding.quote or ""
    if finding.context and points_back(quote):
        quote = finding.context.text
    return Place(finding.document, finding.location, quote)


def _plain(kind: Kind, asks: str) -> _Maker:
    def made(finding: Finding, _: Setting) -> Iterator[Demand]:
        yield Demand(kind=kind, asks=asks, places=(place_of(finding),))

    return made


def _certificates(finding: Finding, _: Setting) -> Iterator[Demand]:
    for name in certificates.named(finding.quote or ""):
        yield Demand(kind=Kind.CERTIFICATE, name=name, asks=f"a certificate of {name}", places=(place_of(finding),))


def _ratios(finding: Finding, _: Setting) -> Iterator[Demand]:
    quote, place = finding.quote or "", (place_of(finding),)
    assets, acid = _net_assets(quote), _ACID_TEST.search(quote)
    if assets:
        amount = assets.amount
        yield Demand(kind=Kind.NET_ASSETS, asks=f"net assets of £{amount:,.0f}", places=place, amount=amount)
    if acid:
        ratio = float(acid["ratio"])
        yield Demand(kind=Kind.ACID_TEST, asks=f"an acid-test ratio of {ratio:g}", places=place, amount=ratio)
    if not assets and not acid and _RATIO.search(quote):
        yield Demand(kind=Kind.RATIO, asks="a financial ratio or reserve", places=place)


def _net_assets(quote: str) -> Money | None:
    """The sum that stands close behind the words."""
    pairs = ((name, sum_) for name in _NET_ASSETS.finditer(quote) for sum_ in _pounds(quote))
    return next((sum_ for name, sum_ in pairs if 0 <= sum_.start - name.end() <= _NEAR), None)


def _pounds(text: str) -> list[Money]:
    return [sum_ for sum_ in money(text) if sum_.unit == "GBP"]


def _accounts(finding: Finding, _: Setting) -> Iterator[Demand]:
    years = phrases.window(finding.quote or "") or phrases.years(finding.quote or "")
    asks = f"{years} years of accounts" if years else "several years of accounts"
    yield Demand(
        kind=Kind.ACCOUNTS, asks=asks, places=(place_of(finding),), amount=float(years) if years else None, unit="years"
    )


def _trading(finding: Finding, setting: Setting) -> Iterator[Demand]:
    quote = finding.quote or ""
    begun = phrases.since(quote)
    years = setting.deadline.year - begun if begun and setting.deadline else phrases.years(quote)
    yield Demand(
        kind=Kind.TRADING,
        asks=f"trading since {begun}" if begun else (f"{years} years of trading" if years else "some years of trading"),
        places=(place_of(finding),),
        amount=float(years) if years else None,
        unit="years",
    )


def _own_funds(finding: Finding, _: Setting) -> Iterator[Demand]:
    quote = finding.quote or ""
    months, asked = phrases.months(quote), _pounds(quote)
    if asked and not months:
        amount = asked[0].amount
        asks = f"£{amount:,.0f} of cash for the start"
        yield Demand(kind=Kind.OWN_FUNDS, asks=asks, places=(place_of(finding),), amount=amount, unit="GBP")
        return
    yield Demand(
        kind=Kind.OWN_FUNDS,
        asks=f"{months} months of work paid for out of your own funds" if months else "funds of your own for the start",
        places=(place_of(finding),),
        amount=float(months) if months else None,
        unit="months",
    )


def _attendance(finding: Finding, _: Setting) -> Iterator[Demand]:
    quote = finding.quote or ""
    if _ATTEND.search(quote) and _BOUND.search(quote) and not _COSTS_ONLY.search(quote):
        yield Demand(kind=Kind.ATTENDANCE, asks="attendance in person", name=quote, places=(place_of(finding),))


def _alone(finding: Finding, _: Setting) -> Iterator[Demand]:
    if _TOGETHER.search(finding.quote or ""):
        yield Demand(kind=Kind.ALONE, asks="no joint bid and no sub-contractor", places=(place_of(finding),))


def _organisation(finding: Finding, _: Setting) -> Iterator[Demand]:
    """A least number of people where the words give one; else a kind of organisation."""
    place = place_of(finding)
    people = phrases.least_people(place.quote)
    if people:
        asks = f"at least {people} people"
        yield Demand(kind=Kind.STAFF, asks=asks, places=(place,), amount=float(people), unit="people")
    else:
        yield Demand(kind=Kind.ORGANISATION, asks="a kind of organisation that the clause admits", places=(place,))


def _credit_score(finding: Finding, _: Setting) -> Iterator[Demand]:
    score = _SCORE.search(finding.quote or "")
    asks = f"a credit score of {score['score']}" if score else "a credit score"
    yield Demand(kind=Kind.CREDIT_SCORE, asks=asks, places=(place_of(finding),))


def _guarantees(findings: Sequence[Finding]) -> Iterator[Demand]:
    """One demand: where one place lets directors stand in for a parent, it speaks for the others too."""
    asked = [each for each in findings if each.rule == _GUARANTEE and each.location and each.quote]
    personal = any(_PERSONAL.search(f"{each.quote} {each.context.text if each.context else ''}") for each in asked)
    if asked:
        yield Demand(
            kind=Kind.PARENT_GUARANTEE,
            asks=f"a guarantee of a parent company{' or of directors' if personal else ''}",
            places=tuple(map(place_of, asked)),
            name="personal" if personal else "parent",
        )


_BY_RULE: Final[dict[str, _Maker]] = {
    "SEL002": _accounts,
    "SEL003": _plain(Kind.AUDITED, AUDITED),
    "SEL006": _plain(Kind.SECTOR, "earlier work of the same kind or for the same kind of buyer"),
    "SEL008": _certificates,
    "SEL009": _credit_score,
    "SEL010": _ratios,
    "SEL011": _alone,
    "SEL014": _trading,
    "SEL015": _plain(Kind.PLACE, "a base nearby when bidding"),
    "SEL016": _plain(Kind.FEE, "a payment to take part"),
    "SEL017": _plain(Kind.RESOURCES, "staff, vehicles or systems in place when bidding"),
    "SEL018": _plain(Kind.EXCLUSION, "nothing in your past that the clause names"),
    "SEL019": _plain(Kind.LEGAL_FORM, "one of the legal forms that the clause admits"),
    "SEL020": _plain(Kind.MEMBERSHIP, "membership of a trade or professional body"),
    "SEL022": _own_funds,
    "FAI008": _organisation,
    "PRO003": _plain(Kind.WHOLE_AREA, "a bid for the whole area or every lot"),
    "PRO013": _attendance,
    "RSK001": _plain(Kind.LIABILITY, "liability without a limit"),
    "RSK007": _plain(Kind.BOND, "a bond or other security"),
}
