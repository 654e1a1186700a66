"""The law that a pack cites, weighed: what it says it follows counts more than what it mentions in passing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from tenderlint.engine.regime.sighting import Sighting, Text, sightings
from tenderlint.model.law import Regime
from tenderlint.regex import regex

GOVERNS = 3.0
"""A sentence that says the procurement is run under the law."""
MENTION = 1.0
SIGN = 0.5
"""A word that only packs under that law use; however often it stands there."""
LISTED = 0.25
"""One enactment in a list of them, or one that is named with an "if"."""
DECIDES = 2.0
"""What it takes for a law to be chosen against the place of the buyer: a sentence that says so, or two mentions."""
_MOST = 6.0
_SUBJECT = (
    r"\b(?:procur\w+|tender\w*|competition|process|procedure|invitation|ITT|ITQ|RFQ|opportunity|exercise|contract|"
    r"framework|let|we|authority|council|buyer|purchase|award\w*)\b"
)
_BOUND = (
    r"\b(?:under|in accordance with|pursuant to|governed by|subject to|regulated by|in line with|as required by|"
    r"fall(?:s|ing)? (?:within|under)|compl(?:y|ies|ying) with|compliance with|conducted (?:as|via|through))\b"
)
_FOLLOWS = regex(rf"{_SUBJECT}.{{0,120}}{_BOUND}(?:\W+(?!reg|s\b|para)[a-z]\w*){{0,5}}\W*(?:Part \d+ of the\s)?$", re.I)
_LABEL = regex(
    r"(?:legal basis|procurement (?:law|regime|route|procedure|legislation)|regime)\s*[:|][^|.]{0,60}$", re.I
)
_IS = regex(r"\b(?:is|are|being|as|let|run|conducted|procured|awarded|uses?|using)(?:\W+\w+){0,4}\W*$", re.I)
_RULES = regex(r"\W*(?:\([^)]*\)\W*)?(?:regulates?|governs?|appl(?:y|ies) to (?:this|the|our))\b", re.I)
_DENIED = regex(
    r"\b(?:not|never|no longer|except|rather than|instead of|other than|formerly|previously|replace[sd]?|replacing|"
    r"superseded|outside)\b(?:\W+\w+){0,5}\W*$|\bbefore (?:the )?$",
    re.I,
)
_ENDED = regex(
    r"[^.]{0,40}\b(?:(?:do|does|did|will|shall) not (?:\w+ )?apply|no longer|(?:was|were|has been|have been|is|are) "
    r"(?:\w+ )?(?:replaced|repealed|revoked|superseded))\b",
    re.I,
)
_SUPPOSED = regex(r"\b(?:if|where|whether|unless|should|would|e\.g\.|for example)\b(?:\W+\w+){0,12}\W*$", re.I)
_ENACTMENT = regex(r"\b(?:Act|Regulations|Order|Directive|Policy Note)\b[^;.●•]{0,30}?\b(?:19|20)\d\d\b|\bPPN\b")
_SENTENCE_END = regex(r"[.;●•]\s")
_YEAR = regex(r"\d{2,4}$")
_MANY, _WORDS_EACH = 3, 25
_NEAR, _AFTER = 200, 80


class Citing(Struct, frozen=True):
    """How much a pack tells of one law, and the most telling place."""

    weight: float
    sighting: Sighting

    @property
    def told(self) -> str:
        """ "cites the Procurement Act 2023 in itt.docx, clause 1.2", as it stands there."""
        words = self.sighting.words
        article = "the " if re.match(r"(?:Procurement|Public|Provider|Health)\b", words) and words[-1].isalnum() else ""
        verb = "cites" if re.search(r"\d{2,4}$|Selection Regime$", words) else "speaks of"
        shown = f"{article}{words}" if verb == "cites" else f"“{words}”"
        return f"{verb} {shown} in {self.sighting.place}"


def cited(pack: Sequence[Text], regimes: Mapping[str, Regime]) -> dict[str, Citing]:
    """What the pack tells of each regime that it names or hints at."""
    named = {regime.id: list(sightings(pack, regime.names)) for regime in regimes.values()}
    beside: dict[str, set[str]] = defaultdict(set)
    for name, seen in named.items():
        for one in seen:
            beside[one.text].add(name)
    weighed = {
        name: _sum([(_weight(one, name, beside[one.text]), one) for one in seen], sightings(pack, regimes[name].signs))
        for name, seen in named.items()
    }
    return {name: citing for name, citing in weighed.items() if citing}


def _sum(named: Iterable[tuple[float, Sighting]], signs: Iterable[Sighting]) -> Citing | None:
    """The best sighting of each block, together, and each sign once."""
    hints = {one.phrase: one for one in signs}
    blocks: dict[tuple[str, int], tuple[float, Sighting]] = {}
    for weight, one in named:
        where = (one.document, one.location.block)
        if weight > blocks.get(where, (0.0, one))[0]:
            blocks[where] = (weight, one)
    if not blocks and not hints:
        return None
    best = max(blocks.values(), key=_heft, default=None)
    shown = best[1] if best else next(iter(hints.values()))
    return Citing(min(_MOST, sum(map(_heft, blocks.values())) + SIGN * len(hints)), shown)


def _heft(weighed: tuple[float, Sighting]) -> float:
    return weighed[0]


def _weight(one: Sighting, regime: str, beside: set[str]) -> float:
    before = _SENTENCE_END.split(one.text[max(0, one.start - _NEAR) : one.start])[-1]
    after = one.text[one.end : one.end + _AFTER]
    if _DENIED.search(before) or _ENDED.match(after):
        return 0.0
    # "The Public Contracts Regulations 2015 or the Public Contracts (Scotland) Regulations 2015": the Scottish ones are
    # named for the sake of completeness.
    if regime == "scotland" and beside & {"pcr15", "pa23"}:
        return 0.0
    if _SUPPOSED.search(before) or _is_list(one.text):
        return LISTED
    if _FOLLOWS.search(before) or _LABEL.search(before) or _RULES.match(after):
        return GOVERNS
    is_enactment = _YEAR.search(one.words)
    return MENTION if is_enactment or not _IS.search(before) else GOVERNS


@lru_cache(maxsize=1_024)
def _is_list(text: str) -> bool:
    """Whether a text does little but name enactments; remembered, since it is asked of each that it names."""
    enactments = len(_ENACTMENT.findall(text))
    return enactments >= _MANY and len(text.split()) < _WORDS_EACH * enactments
