"""A hit of a text rule, made into the finding a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from tenderlint.checks.answers import Absent, Flag, Place
from tenderlint.matching.text import Hit
from tenderlint.model.document import Block, BlockKind, Document, Pack
from tenderlint.model.finding import Context, Finding
from tenderlint.model.law import Reference
from tenderlint.model.rule import Rule, Severity
from tenderlint.model.statement import Statement

CONTEXT = 280
"""Characters of the block shown on either side of a match."""


def finding(hit: Hit, document: Document, citable: Mapping[str, Reference]) -> Finding:
    """The finding of one hit. ``citable`` holds the references that the pack's regime allows, by key."""
    rule, statement = hit.rule.rule, hit.statement
    block = document.blocks[statement.block]
    return Finding(
        rule=rule.id,
        name=rule.name,
        title=rule.title,
        category=rule.category,
        severity=hit.severity,
        message=hit.message,
        why=rule.why,
        instead=rule.instead,
        document=document.path,
        location=block.location,
        quote=_quote(hit, statement, block),
        match=statement.text[hit.start : hit.end],
        context=_context(hit, statement, block),
        affects=rule.affects,
        law=references(rule, citable),
        suggest=rule.suggest,
        group=f"{rule.id}:{hit.severity}",
    )


def told(answer: Flag | Absent, rule: Rule, pack: Pack, citable: Mapping[str, Reference]) -> Finding:
    """The finding of what a check said."""
    where = answer.place
    place = where if isinstance(where, Place) else None
    limit = answer.limit if isinstance(answer, Flag) else None
    severity = answer.severity or rule.severity
    return Finding(
        rule=rule.id,
        name=rule.name,
        title=rule.title,
        category=rule.category,
        severity=severity,
        message=answer.message,
        why=rule.why,
        instead=rule.instead,
        document=where.document if where else None,
        location=place.location if place else None,
        quote=place.quote if place else None,
        match=(place.match or place.quote) if place else None,
        context=_around(place, pack) if place else None,
        working=answer.working,
        evidence=answer.evidence,
        limit=limit,
        affects=rule.affects,
        law=references(rule, citable, limit.law if limit else ()),
        suggest=(answer.suggest if isinstance(answer, Flag) else ()) or rule.suggest,
        group=_cause(rule, severity, answer.message),
    )


def _cause(rule: Rule, severity: Severity, message: str) -> str:
    """What repeats share: a check that tells of figures has another thing to say at each place."""
    said = "" if message == rule.message else f":{sha256(message.encode()).hexdigest()[:8]}"
    return f"{rule.id}:{severity}{said}"


def _around(place: Place, pack: Pack) -> Context:
    """The match in its block; the quote by itself where the block puts it otherwise."""
    words = place.match or place.quote
    blocks = (document.blocks for document in pack.documents if document.path == place.document)
    text = next(blocks)[place.location.block].text
    at = text.find(words)
    if at >= 0:
        return _cut(text, at, at + len(words))
    at = max(place.quote.find(words), 0)
    return Context(place.quote, at, at + len(words))


def references(rule: Rule, citable: Mapping[str, Reference], more: tuple[str, ...] = ()) -> tuple[Reference, ...]:
    """What the rule (and the threshold it used) cites, as far as it may be cited for this pack, in the rule's order."""
    keys = dict.fromkeys([*(key for keys in rule.law.values() for key in keys), *more])
    return tuple(citable[key] for key in keys if key in citable)


def _quote(hit: Hit, statement: Statement, block: Block) -> str:
    """The document's own words: a whole row, or the sentence, with its lead-in only where the match needs it."""
    if block.kind is BlockKind.TABLE_ROW and statement.own == statement.text:
        return block.text
    return statement.text if hit.start < statement.own_start else statement.own


def _context(hit: Hit, statement: Statement, block: Block) -> Context:
    at = block.text.find(statement.own)
    if at < 0 or hit.start < statement.own_start:
        return Context(statement.text, hit.start, hit.end)
    shift = at - statement.own_start
    return _cut(block.text, hit.start + shift, hit.end + shift)


def _cut(text: str, start: int, end: int) -> Context:
    """A window of the text round the match, cut at spaces and marked with an ellipsis where it is cut."""
    left = max(0, start - CONTEXT)
    right = min(len(text), end + CONTEXT)
    if left:
        left = text.find(" ", left, start) + 1 or left
    if right < len(text):
        right = max(text.rfind(" ", end, right), end)
    opening, closing = "… " if left else "", " …" if right < len(text) else ""
    shift = len(opening) - left
    return Context(f"{opening}{text[left:right]}{closing}", start + shift, end + shift)
