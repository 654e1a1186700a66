"""Documents that are templates: gaps stand where the values should, and rules on absent values must say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tenderlint.facts.gaps import block_gaps, to_come
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.model.template import Gap, Template
from tenderlint.regex import regex

_LEAST, _LEAST_NAMELESS = 3, 5
"""Gaps that make a template: fewer will do where one stands for a value that rules need."""
_PER_THOUSAND = 1.5
"""Gaps per thousand words; a long document with one date open is not a template."""
_SHOWN = 3
_BEFORE, _AFTER, _CLOSE = 90, 45, 40
_FOR_BIDDERS = regex(
    r"form of tender|form of offer|signed|signature|declaration|certificate|undertaking|witness|"
    r"to be completed by (?:the )?(?:bidder|tenderer|supplier|applicant|contractor|offeror)|"
    r"name of (?:the )?(?:bidder|tenderer|firm|company|organisation|applicant|offeror)|"
    r"(?:bidder|tenderer|offeror|company)(?:[’']s)? name|\b(?:i/we|we, )|"
    r"your (?:response|answer|name|price|organisation)",
    re.IGNORECASE,
)
_BLANK = regex(r"_|\.{2,}|…")
_NAMES = regex(r"\b(?:e-?mail|name|title|address|reference|id|number|telephone|phone|url|repo)\b", re.IGNORECASE)
"""A gap for one of these stands for no value, whatever stands beside it."""
_KINDS: dict[str, tuple[str, ...]] = {
    "clarification_deadline": (
        r"clarification (?:questions?|deadline|period)",
        r"(?:ask|submit)\w* questions",
        r"deadline for (?:\w+ )?(?:questions|queries)",
    ),
    "insurance_public": (r"public liability",),
    "insurance_employers": (r"employers?[’']? ?s? (?:compulsory )?liability",),
    "insurance_professional": (r"professional indemnity",),
    "insurance_product": (r"products? liability",),
    "insurance_cyber": (r"cyber (?:liability|insurance)",),
    "insurance": (r"\binsurances?\b",),
    "liability_cap": (
        r"liabilit(?:y|ies)[^.;]{0,60}(?:cap|limit|exceed|maximum|total)",
        r"(?:cap|limit|maximum|total)\w*[^.;]{0,40}liabilit",
    ),
    "turnover_required": (r"turnover",),
    "bid_validity": (r"(?:remain|held|open|valid\w*)[^.;]{0,30}(?:valid|open|acceptance|period)", r"validity"),
    "termination_notice": (r"terminat[^.;]{0,80}notice", r"notice period"),
    "payment_days": (r"(?:pay|invoice)[^.;]{0,60}(?:days|within)",),
    "price_weight": (
        r"(?:price|cost|commercial)[ _]?(?:weight|\(?%)",
        r"weight\w* (?:for|of) (?:price|cost)",
        r"[%»] ?[-–]? ?price",
    ),
    "quality_weight": (r"(?:quality|technical)[ _]?weight", r"[%»] ?[-–]? ?(?:quality|technical)"),
    "social_value_weight": (r"(?:social value|soc ?val)[^.;]{0,30}weight", r"[%»] ?[-–]? ?social value"),
    "weight": (r"weight(?:ing)?s?\b",),
    "contract_value": (
        r"budget",
        r"(?:contract|estimated|total|maximum|overall) (?:contract )?(?:value|price|sum|amount)",
        r"value of the contract",
    ),
    "start_date": (
        r"(?:start|commencement) date|commenc|project term start",
        r"(?:contract|project|services?) (?:will )?(?:start|begin)s?",
    ),
    "term": (
        r"(?:contract|initial|call-off|project|agreement) (?:initial )?(?:period|term|length|duration)",
        r"length of (?:the )?contract",
        r"duration of (?:the )?(?:contract|agreement|call-off|project)",
    ),
    "extension": (r"exten(?:sion|d)",),
    "issue_date": (
        r"(?:issue|publication|notice) date|date of (?:issue|publication)|notice is dated",
        r"publication of (?:the |this )?(?:notice|tender|itt|opportunity|eoi|rfi|rfp|rfq|advert)",
        r"^\W*(?:date )?published\b",
    ),
    "deadline": (
        r"closing date|deadline|reply by|received by|no later than",
        r"(?:return|submission|response|tender|bid|eoi|rfi) (?:date|by)|returned? (?:by|to)",
    ),
}
"""Words round a gap that say which fact would stand there; the first kind that fits is it."""
_KIND_PATTERNS = tuple((kind, regex("|".join(signs), re.IGNORECASE)) for kind, signs in _KINDS.items())
_ANSWERED_BY_BIDDERS = (Role.PRICING,)


def template(document: Document) -> Template | None:
    """What is open in ``document``, if it is a template; None for one that is filled in, or has a date or two to come.

    Blanks for bidders (forms, signatures, prices) are not gaps, and a pricing schedule is all blanks.
    """
    return template_and_gaps(document)[0]


def gapped_kinds(document: Document) -> Mapping[str, Gap]:
    """Fact kinds for which ``document`` has a gap where the value should stand, template or not."""
    return template_and_gaps(document)[1]


def template_and_gaps(document: Document) -> tuple[Template | None, Mapping[str, Gap]]:
    """Both answers from one reading: :func:`template` and :func:`gapped_kinds`."""
    found = list(_open_places(document))
    kinds = _kinds(found)
    least = _LEAST if kinds else _LEAST_NAMELESS
    if len(found) < least or 1000 * len(found) < _PER_THOUSAND * document.words:
        return None, kinds
    shown = tuple(gap for gap, _ in found[:_SHOWN])
    return Template(document=document.path, count=len(found), shown=shown, gapped_kinds=kinds), kinds


def _open_places(document: Document) -> Iterator[tuple[Gap, tuple[str, ...]]]:
    """Every gap that is the author's to fill, with the words round it."""
    if document.role in _ANSWERED_BY_BIDDERS:
        return
    for block in document.blocks:
        found = list(block_gaps(document, block))
        if found:
            if not _is_for_bidders(block):
                yield from ((gap, _around(block, gap, at)) for gap, at in found)
        elif block.cells and (label := _empty_value(block)):
            gap = Gap(document.path, block.location, "", label)
            if not _is_for_bidders(block) and _kind((label,)):
                yield gap, (label,)


def _is_for_bidders(block: Block) -> bool:
    under = " / ".join(block.location.heading[-2:])
    return bool(_FOR_BIDDERS.search(block.text) or (under and _FOR_BIDDERS.search(under)))


def _empty_value(block: Block) -> str | None:
    """The label of a row of two cells of which the second was left empty."""
    if len(block.cells) != 2 or block.cells[1].text.strip() or block.kind is not BlockKind.TABLE_ROW:
        return None
    label = block.cells[0].text.strip()
    return label if 0 < len(label.split()) <= 8 else None


def _around(block: Block, gap: Gap, at: int) -> tuple[str, ...]:
    """What may say what the gap stands for, nearest first: its own words, those beside it, its row, its heading."""
    own = _BLANK.sub(" ", gap.words)
    if _NAMES.search(own):
        return ()
    end = at + len(gap.words)
    if to_come(gap.words):
        # "The plan is to be agreed" is no gap for a date that the next sentence names.
        return (f"{block.text[max(0, at - _CLOSE) : at]}{own}",)
    beside = f"{block.text[max(0, at - _BEFORE) : at]}{own}{block.text[end : end + _AFTER]}".replace("_", " ")
    heads = " ".join(cell.heading or "" for cell in block.cells if gap.words in cell.text)
    row = f"{heads} {block.text}".strip().replace("_", " ") if block.cells else ""
    return own, beside, row, " ".join(block.location.heading[-1:])


def _kinds(found: list[tuple[Gap, tuple[str, ...]]]) -> dict[str, Gap]:
    kinds: dict[str, Gap] = {}
    for gap, around in found:
        kind = _kind(around)
        if kind and kind not in kinds:
            kinds[kind] = gap
    return kinds


def _kind(around: tuple[str, ...]) -> str | None:
    return next((kind for words in around for kind, pattern in _KIND_PATTERNS if words and pattern.search(words)), None)
