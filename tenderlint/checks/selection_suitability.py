"""Whether a contract below the threshold has a round of its own that decides who may tender."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tenderlint.checks.answers import Answer, Flag, NotApplicable, Undecided
from tenderlint.checks.blanks import without
from tenderlint.checks.case import Case, Dossier
from tenderlint.checks.sums import Worth
from tenderlint.checks.told import limited
from tenderlint.checks.worth import Unknown, total, with_vat
from tenderlint.model.document import Role
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit
from tenderlint.regex import regex

_OTHER_LAW = {
    "scotland": "Scottish law, which has no such rule,",
    "psr": "the rules for choosing providers of health care",
    "light-touch": "the light touch rules",
    "overseas": "the law of another country",
}
_LOCAL = regex(
    r"\b(?:council|borough|district|county|parish|town|university|college|fire|police|housing|combined authority)\b",
    re.IGNORECASE,
)
_CENTRAL = regex(r"\b(?:department|ministry|cabinet office|home office|HM|his majesty|crown)\b", re.IGNORECASE)


class _Below(Struct, frozen=True):
    working: tuple[str, ...]
    facts: tuple[Fact, ...] = ()
    limit: Limit | None = None


def suitability_below_threshold(case: Case) -> Iterator[Answer]:
    """A stage of selection before tenders, in England, for less than the threshold."""
    regime = case.dossier.regime.id
    if regime in _OTHER_LAW:
        yield NotApplicable(f"the pack follows {_OTHER_LAW[regime]}")
        return
    stages = without(case.sign("selection-stage"), case.sign("no-selection-stage"))
    if not stages:
        if not case.dossier.documents(Role.INVITATION, Role.QUESTIONNAIRE, Role.NOTICE, Role.LETTER):
            yield Undecided("the invitation, which would tell how many stages there are, is not among the files")
        return
    if elsewhere := case.sign("outside"):
        yield NotApplicable(f"the rule is not for such a contract (“{elsewhere[0].match}”)")
        return
    below = _below(case)
    if isinstance(below, str):
        yield Undecided(below)
    elif below:
        for stage in stages:
            yield Flag(
                message="A selection stage decides who may tender, though the contract is below the threshold.",
                place=stage,
                working=below.working,
                evidence=below.facts,
                limit=below.limit,
            )


def _below(case: Case) -> _Below | str | None:
    """What shows that such a stage is not foreseen; None where it is; a text where that cannot be told."""
    worth = total(case.dossier, extended=True)
    works = _is_works(case)
    if isinstance(worth, Unknown) or worth.unit != "GBP":
        reason = worth.reason if isinstance(worth, Unknown) else "the contract's value is not in pounds"
        said = case.dossier.regime.id == "pa23-below" and not works
        return _Below((f"Below the threshold: {case.dossier.regime.why}",)) if said else reason
    if case.dossier.regime.id is None:
        return "it cannot be told whether the procurement law of the United Kingdom holds"
    return _compared(case.dossier, with_vat(worth, case.dossier.limits), works=works)


def _compared(dossier: Dossier, worth: Worth, *, works: bool) -> _Below | str | None:
    kind = "law-suitability-works" if works else "law-threshold-goods-services"
    try:
        central, other = dossier.limits[f"{kind}-central"], dossier.limits[f"{kind}-other"]
    except KeyError:
        return f"the threshold of {dossier.regime.on} is not known"
    buyer = _buyer(dossier)
    limit = other if buyer == "local" else central
    if worth.amount < limit.value:
        return _Below((*worth.working, f"{worth.stated} < {limited(limit)}"), worth.facts, limit)
    if buyer is None and worth.amount < other.value:
        return f"{worth.stated} is below one threshold, and whether the buyer is of central government is not told"
    return None


def _buyer(dossier: Dossier) -> str | None:
    """ "local" or "central"; None where the names of the buyer tell neither."""
    names = " / ".join(str(fact.value) for fact in dossier.of("buyer"))
    if _LOCAL.search(names):
        return "local"
    return "central" if _CENTRAL.search(names) else None


def _is_works(case: Case) -> bool:
    """By the category of the notice, else by words that only building work has."""
    said = {str(fact.value) for fact in case.dossier.of("procurement_category")}
    return "works" in said if said else bool(case.sign("works"))


CHECKS = (suitability_below_threshold,)
