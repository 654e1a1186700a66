"""The documents that a pack itself lists, against those supplied."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from tenderlint.facts.annex_labels import Annex, Key, annexes, starting
from tenderlint.facts.foreign import leads_out
from tenderlint.facts.supplied import Supplied, stems, supplied
from tenderlint.language.parts import role_named
from tenderlint.model.document import Block, BlockKind, Document, Pack, Role
from tenderlint.model.listed import Listed

_TITLE_WORDS = 12
_ENTRY_WORDS = 25
_RUNNING = (BlockKind.HEADER, BlockKind.FOOTER, BlockKind.NOTE)
_CAPITAL = r"[A-Z0-9][\w’'&/-]*"
_JOINING = r"(?:and|of|for|the|to|in|on|with|&)"
_WORDS = rf"[A-Z][\w’'&/-]*(?:,? {_CAPITAL}| {_JOINING})*"
_IN_BRACKETS = re.compile(
    rf"[”\"’']?\s*[–—:-]?\s*\(\s*[“\"]?(?P<title>[A-Z][\w’'&/-]*(?:,? (?:{_JOINING}|[\w’'&/-]+)){{0,8}})[”\"]?\s*\)"
)
_AFTER_DASH = re.compile(rf"[”\"’']?\s*(?:[–—:]|-{{1,2}}(?=\s)|\s-)\s*[“\"]?(?P<title>{_WORDS})")
_LEADS = (
    r"(?:,? (?:at|in|as|is|are|attached (?:at|as|in)|set out (?:at|in)|found (?:at|in)|contained in|"
    r"provided (?:at|in|as))(?: the)? | ?\(\s*(?:see |at |in )?)"
)
_BEFORE = re.compile(rf"(?P<title>(?:{_CAPITAL}|Terms and Conditions)(?: (?:{_CAPITAL}|and|of|for|&))*){_LEADS}$")
_PAPER = re.compile(
    r"\b(?:schedule|form|template|plan|agreement|specification|report|guide|matrix|policy|questionnaire|checklist|"
    r"terms|conditions|statement|drawings?|plans?|list|letter|declaration|certificate|instructions|card)$",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"^(?:your|our|insert|clause|para|section|part|as|if|where|please|the|this|each|any|all|see|appended|attached|"
    r"above|below|optional|delete|e\.g)\b|method statement|^[^A-Za-z]*$",
    re.IGNORECASE,
)
_PACK_WORD = r"(?:tender|procurement|contract|bid|itt|rfq|rfp|supporting|accompanying|associated|further)"
_WHOLE = r"(?:rfq|rfp|itt|itq|invitation(?: to tender)?|tender(?: pack)?|bid pack|pack|solicitation|contract|agreement)"
_LISTING_HEADING = re.compile(
    rf"^\W*(?:list of |schedule of )?(?:{_PACK_WORD} )?"
    r"(?P<kind>documents?|documentation|attachments?|appendices|annex(?:es|ures)|schedules|enclosures|exhibits|volumes)"
    rf"(?: (?:to|of|in|for|that make up|making up|which make up|included in|issued with) (?:this |the )?{_WHOLE})?\W*$",
    re.IGNORECASE,
)
_MADE_UP = re.compile(
    r"\b(?:pack|tender documents|bid pack|contract documents|tender documentation|documents|invitation)\b[^.:;]{0,40}?"
    r"\b(?:is made up of|are made up of|made up of|consists? of|comprises?|includes?|contains?)\b:?\s*"
    r"(?P<named>[^.;]{5,300})",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,\s*and\b|,|;|\band\b(?=\s+(?:the|this|a|an)\b))\s*")
_TITLED = re.compile(r"^(?:the |this |these |a |an )?(?P<title>[A-Z][\w’'& /-]{2,70})$")
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
_PAGE = re.compile(r"\s*(?:\.{3,}|…).*$|\s+\d{1,3}\s*$")
_NEXT_ANNEX = re.compile(
    r"\s*(?:,|;|\band\b)?\s*\b(?:(?:call-?off|joint|framework)\s+)?(?:schedule|appendix|annex|attachment)\s+(?-i:[\dA-Z]).*$",
    re.IGNORECASE,
)
_EDGES = ' \t.–—-:|,;[]“”"*'


@dataclass(frozen=True, slots=True)
class _Entry:
    block: Block
    label: str | None
    key: Key | None
    title: str
    here: bool = False
    """Whether the entry names the document that it stands in ("this Invitation")."""
    numbered: bool = False
    """Whether its label is the number of a list in one document, which another may give to something else."""


def listed(pack: Pack) -> tuple[Listed, ...]:
    """Each document that the pack names as part of it, once, in the order it is first named.

    A label without a title in running text is a cross-reference, not a listing, and is left to
    :mod:`tenderlint.facts.cross_references`.
    """
    return listed_against(pack, supplied(pack))


def listed_against(pack: Pack, index: Supplied) -> tuple[Listed, ...]:
    """:func:`listed`, for a caller that has indexed the pack already."""
    named = _once((document, entry) for document in pack.documents for entry in _entries(document, index))
    surely = {at: _surely_supplied(document, entry, index) for at, (document, entry) in enumerate(named)}
    taken = {place for place in surely.values() if place and ", section " not in place}
    return tuple(
        _judged(document, entry, surely[at] or _probably_supplied(document, entry, index, taken))
        for at, (document, entry) in enumerate(named)
    )


def _once(named: Iterable[tuple[Document, _Entry]]) -> list[tuple[Document, _Entry]]:
    """Each annex as it is first named with a title; "Schedule 4" is "Call-Off Schedule 4" if the titles agree."""
    found: list[tuple[Document, _Entry]] = []
    seen: dict[tuple[object, ...], list[frozenset[str]]] = {}
    labelled: set[tuple[str, Key | None]] = set()
    for document, entry in named:
        title = stems(entry.title)
        own = (document.path, None if entry.numbered else entry.key)
        if (not title and not entry.key) or (own[1] and own in labelled):
            continue
        labelled.add(own)
        short = (entry.key[0], entry.key[1].split(" ")[-1]) if entry.key and not entry.numbered else ()
        alike = seen.setdefault(short, [])
        if any(title <= other or other <= title for other in alike) if short else title in alike:
            continue
        alike.append(title)
        found.append((document, entry))
    return found


def _judged(document: Document, entry: _Entry, supplied_by: str | None) -> Listed:
    return Listed(
        label=entry.label,
        title=entry.title,
        role=_role(entry),
        document=document.path,
        location=entry.block.location,
        quote=" ".join(entry.block.text.split()[:60]),
        supplied_by=supplied_by,
    )


def _role(entry: _Entry) -> Role:
    return role_named(entry.title)


def _surely_supplied(document: Document, entry: _Entry, index: Supplied) -> str | None:
    """By its label, or else by its title."""
    if entry.here:
        return document.path
    key = None if entry.numbered else entry.key
    by_label = index.by_label(key, exactly=True) if key else None
    return by_label or index.by_title(entry.title, document.path, labelled=entry.label is not None)


def _probably_supplied(document: Document, entry: _Entry, index: Supplied, taken: Collection[str]) -> str | None:
    """By the part it plays, or by a label that is short for it ("Schedule 5" for "Call-Off Schedule 5")."""
    by_role = index.by_role(_role(entry), entry.key, document.path, taken)
    key = None if entry.numbered else entry.key
    return by_role or (index.by_label(key, exactly=False) if key else None)


def _entries(document: Document, index: Supplied) -> Iterator[_Entry]:
    posts = index.signposts[document.path]
    stands = {at for at, annex in posts.standing if annex}
    listing: str | None = None
    for at, block in enumerate(document.blocks):
        if block.kind is BlockKind.HEADING:
            match = _LISTING_HEADING.match(block.text) if len(block.text) < 90 else None
            listing = match["kind"].lower() if match else None
        if block.kind in _RUNNING or at in stands:
            continue
        entries = list(_labelled(block)) if at in posts.naming else []
        yield from entries
        if not entries and listing and block.kind is BlockKind.LIST_ITEM:
            yield from _listed_under(block, listing)
        yield from _made_up_of(block)


def _labelled(block: Block) -> Iterator[_Entry]:
    first = starting(block.text)
    for annex in annexes(block.text):
        if annex.key[1].startswith("FRAMEWORK") or leads_out(block.text, annex.start, annex.end):
            continue
        heads = first is not None and annex.start == first.start
        title = _entry_title(block, annex) if heads else None
        title = title or _title_after(block.text, annex) or _title_before(block.text, annex)
        if title:
            yield _Entry(block, annex.label, annex.key, title)


def _entry_title(block: Block, annex: Annex) -> str | None:
    """The title in a line of a list or contents table: what follows the label."""
    if annex.several or len(block.text.split()) > _ENTRY_WORDS or "shall" in block.text:
        return None
    rest = block.text[annex.end :]
    if block.kind is BlockKind.PARAGRAPH and not re.match(r"\s*[”\"’']?\s*(?:[–—:(|-]|[A-Z])", rest):
        return None
    return _clean(_PAGE.sub("", rest.split("|")[1] if rest.lstrip().startswith("|") else rest))


def _title_after(text: str, annex: Annex) -> str | None:
    if annex.several:
        return None
    match = _IN_BRACKETS.match(text, annex.end) or _AFTER_DASH.match(text, annex.end)
    return _clean(match["title"]) if match else None


def _title_before(text: str, annex: Annex) -> str | None:
    """ "the Terms and Conditions at Schedule 4"; only a name for a paper, as any words may stand before a bracket."""
    match = _BEFORE.search(text[max(0, annex.start - 90) : annex.start])
    title = _clean(match["title"]) if match else None
    return title if title and (_PAPER.search(title) or role_named(title) is not Role.UNKNOWN) else None


def _clean(title: str) -> str | None:
    """A title without its edges, or None where the words are none."""
    bare = " ".join(_NEXT_ANNEX.sub("", title).strip(_EDGES).split())
    if bare.startswith("("):
        bare = bare[1:].partition(")")[0] if bare.count("(") == 1 else bare[1:].removesuffix(")")
    if bare.count(")") > bare.count("("):
        bare = bare.partition(")")[0]
    bare = re.sub(r"\s+(?:and|of|for|to|the|in)$", "", bare.strip(_EDGES))
    if not bare or len(bare.split()) > _TITLE_WORDS or _LEFT_OUT.search(bare):
        return None
    return bare


def _listed_under(block: Block, listing: str) -> Iterator[_Entry]:
    """An entry without a label of its own, under "Attachments to this RFQ"."""
    title = _clean(re.split(r"[.;|]\s", block.text)[0])
    if title is None:
        return
    kind = _KIND_LABEL.get(listing)
    number = re.fullmatch(r"\(?(\d{1,2}|[A-Za-z])[.)]?", (block.label or "").strip())
    if kind and number:
        short = number[1].upper()
        yield _Entry(block, f"{kind.capitalize()} {short}", (kind, short), title, numbered=True)
    else:
        yield _Entry(block, None, None, title)


def _made_up_of(block: Block) -> Iterator[_Entry]:
    """The documents of "The pack consists of this Invitation, the Specification and the Terms"."""
    if "pack" not in block.text and "ocument" not in block.text:
        return
    match = _MADE_UP.search(block.text)
    for named in _AND.split(match["named"]) if match else ():
        titled = _TITLED.match(named.strip())
        title = _clean(titled["title"]) if titled else None
        if title and role_named(title) is not Role.UNKNOWN and not starting(title):
            yield _Entry(block, None, None, title, here=named.strip().lower().startswith(("this ", "these ")))
