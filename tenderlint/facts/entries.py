"""The papers that one document names as part of its pack."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from tenderlint.facts.annex_labels import Key, annexes, starting
from tenderlint.facts.annex_titles import clean_title, names_paper, title_of
from tenderlint.facts.foreign import leads_out
from tenderlint.facts.signposts import Signposts
from tenderlint.language.parts import role_named
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.regex import regex

_ENTRY_KINDS = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
_RUNNING = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.NOTE)
_PACK_WORD = r"(?:tender|procurement|contract|bid|itt|rfq|rfp|supporting|accompanying|associated|further)"
_WHOLE = r"(?:rfq|rfp|itt|itq|invitation(?: to tender)?|tender(?: pack)?|bid pack|pack|solicitation|contract|agreement)"
_LISTING_HEADING = regex(
    rf"^\W*(?:the |list of (?:the )?|schedule of )?(?:{_PACK_WORD} )?"
    r"(?P<kind>documents?|documentation|attachments?|appendices|annex(?:es|ures)|schedules|enclosures|exhibits|volumes)"
    rf"(?: (?:to|of|in|for|that make up|making up|which make up|included in|issued with) (?:this |the )?{_WHOLE})?\W*$",
    re.IGNORECASE,
)
_MADE_UP = regex(
    r"\b(?:pack|tender documents|bid pack|contract documents|tender documentation|documents|invitation)\b[^.:;]{0,40}?"
    r"\b(?:is made up of|are made up of|made up of|consists? of|comprises?|includes?|contains?|together with|"
    r"in conjunction with)\b:?\s*"
    r"(?P<named>[^.;]{5,300})",
    re.IGNORECASE,
)
_AND = regex(r"\s*(?:,\s*and\b|,|;|\band\b(?=\s+(?:the|this|a|an|schedule|appendix|annex)\b))\s*", re.IGNORECASE)
_TITLED = regex(r"^(?:the |this |these |a |an )?(?P<title>[A-Z][\w’'& /-]{2,70})$")
_PART = regex(r"(?P<kind>part|section|document)\s+(?P<label>\d{1,2}|[A-Z])\s*[-–—:.|]\s*(?P<title>.+)", re.IGNORECASE)
_KIND_LABEL = {
    "attachments": "attachment",
    "appendices": "appendix",
    "annexes": "annex",
    "annexures": "annex",
    "schedules": "schedule",
    "enclosures": "enclosure",
    "exhibits": "exhibit",
    "volumes": "volume",
}


class Entry(Struct, frozen=True):
    """A paper named in ``block``."""

    block: Block
    label: str | None
    key: Key | None
    title: str
    here: bool = False
    """Whether the entry names the document that it stands in ("this Invitation")."""
    numbered: bool = False
    """Whether its label is the number of a list in one document, which another may give to something else."""


def entries(document: Document, posts: Signposts) -> Iterator[Entry]:
    """Every paper that ``document`` names with a title, as often as it does, in order."""
    stands = {at for at, annex in posts.standing if annex}
    listing: str | None = None
    for at, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING:
            match = _LISTING_HEADING.match(block.text) if len(block.text) < 90 else None
            listing = match["kind"].lower() if match else None
        if block.kind in _RUNNING or at in stands:
            continue
        found = list(_labelled(block)) if at in posts.naming else []
        yield from found
        if not found and listing and block.kind in _ENTRY_KINDS:
            yield from _listed_under(block, listing)
        yield from _made_up_of(block)


def _labelled(block: Block) -> Iterator[Entry]:
    for annex in annexes(block.text):
        if annex.key[1].startswith("FRAMEWORK") or leads_out(block.text, annex.start, annex.end):
            continue
        if title := title_of(block, annex):
            yield Entry(block, annex.label, annex.key, title)


def _listed_under(block: Block, listing: str) -> Iterator[Entry]:
    """An entry without an annex's label, under "Attachments to this RFQ": it may have a part's, or a number."""
    part = _PART.match(block.text)
    if part and (title := clean_title(part["title"])):
        kind, label = part["kind"].lower(), part["label"].upper()
        yield Entry(block, f"{kind.capitalize()} {label}", (kind, label), title)
        return
    title = clean_title(re.split(r"[.;|]\s", block.text)[0])
    if title is None:
        return
    kind = _KIND_LABEL.get(listing)
    number = re.fullmatch(r"\(?(\d{1,2}|[A-Za-z])[.)]?", (block.label or "").strip())
    if kind and number and block.kind is BlockKind.LIST_ITEM:
        short = number[1].upper()
        yield Entry(block, f"{kind.capitalize()} {short}", (kind, short), title, numbered=True)
    elif names_paper(title):
        yield Entry(block, None, None, title)


def _made_up_of(block: Block) -> Iterator[Entry]:
    """The documents of "The pack consists of this Invitation, the Specification and the Terms"."""
    text = block.text
    if "pack" not in text and "ocument" not in text and "nvitation" not in text:
        return
    match = _MADE_UP.search(text)
    for named in _AND.split(match["named"]) if match else ():
        titled = _TITLED.match(named.strip())
        title = clean_title(titled["title"]) if titled else None
        if title and role_named(title) is not Role.UNKNOWN and not starting(title):
            yield Entry(block, None, None, title, here=named.strip().lower().startswith(("this ", "these ")))
