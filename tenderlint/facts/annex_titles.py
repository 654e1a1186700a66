"""The title that an annex is given where it is named."""

from __future__ import annotations

import re

from tenderlint.facts.annex_labels import Annex, starting
from tenderlint.language.parts import role_named
from tenderlint.model.document import Block, BlockKind, Role
from tenderlint.regex import regex

_TITLE_WORDS = 12
_ENTRY_WORDS = 25
_CAPITAL = r"[A-Z0-9][\w’'&/-]*"
_JOINING = r"(?:and|of|for|the|to|in|on|with|&)"
_WORDS = rf"[A-Z][\w’'&/-]*(?:,? {_CAPITAL}| {_JOINING})*"
_IN_BRACKETS = regex(
    rf"[”\"’']?\s*[–—:-]?\s*\(\s*[“\"]?(?P<title>[A-Z][\w’'&/-]*(?:,? (?:{_JOINING}|[\w’'&/-]+)){{0,8}})[”\"]?\s*\)"
)
_AFTER_DASH = regex(rf"[”\"’']?\s*(?:[–—:]|-{{1,2}}(?=\s)|\s-)\s*[“\"]?(?P<title>{_WORDS})")
_LEADS = (
    r"(?:,? (?:at|in|as|is|are|attached (?:at|as|in)|set out (?:at|in)|found (?:at|in)|contained in|"
    r"provided (?:at|in|as))(?: the)? | ?\(\s*(?:see |at |in )?)"
)
_BEFORE = regex(rf"(?P<title>(?:{_CAPITAL}|Terms and Conditions)(?: (?:{_CAPITAL}|and|of|for|&))*){_LEADS}$")
_PAPER = regex(
    r"\b(?:schedule|form|template|plan|agreement|specification|report|guide|matrix|policy|questionnaire|checklist|"
    r"terms|conditions|statement|drawings?|plans?|list|letter|declaration|certificate|instructions|card)"
    r"(?:\s*\([^()]*\))?$",
    re.IGNORECASE,
)
_LEFT_OUT = regex(
    r"^(?:your|our|insert|clause|para|section|part|as|if|where|please|the|this|each|any|all|see|appended|attached|"
    r"above|below|optional|delete|e\.g)\b|method statement|^[^A-Za-z]*$",
    re.IGNORECASE,
)
_PAGE = regex(r"\s*(?:\.{3,}|…).*$|\s+\d{1,3}\s*$")
_NEXT_ANNEX = regex(
    r"\s*(?:,|;|\band\b)?\s*\b(?:(?:call-?off|joint|framework)\s+)?(?:schedule|appendix|annex|attachment)\s+(?-i:[\dA-Z]).*$",
    re.IGNORECASE,
)
_EDGES = ' \t.–—-:|,;[]“”"*'


def title_of(block: Block, annex: Annex) -> str | None:
    """What ``block`` calls an annex that it names: "Pricing" in "Attachment 3 (Pricing)", or None."""
    first = starting(block.text)
    title = _entry_title(block, annex) if first is not None and annex.start == first.start else None
    return title or _title_after(block.text, annex) or _title_before(block.text, annex)


def _entry_title(block: Block, annex: Annex) -> str | None:
    """The title in a line of a list or contents table: what follows the label."""
    if annex.several or len(block.text.split()) > _ENTRY_WORDS or "shall" in block.text:
        return None
    rest = block.text[annex.end :]
    if block.kind is BlockKind.PARAGRAPH and not re.match(r"\s*[”\"’']?\s*(?:[–—:(|-]|[A-Z])", rest):
        return None
    return clean_title(_PAGE.sub("", rest.split("|")[1] if rest.lstrip().startswith("|") else rest))


def _title_after(text: str, annex: Annex) -> str | None:
    if annex.several:
        return None
    match = _IN_BRACKETS.match(text, annex.end) or _AFTER_DASH.match(text, annex.end)
    return clean_title(match["title"]) if match else None


def _title_before(text: str, annex: Annex) -> str | None:
    """ "the Terms and Conditions at Schedule 4"; only a name for a paper, as any words may stand before a bracket."""
    match = _BEFORE.search(text[max(0, annex.start - 90) : annex.start])
    title = clean_title(match["title"]) if match else None
    return title if title and names_paper(title) else None


def names_paper(title: str) -> bool:
    """Whether a title ends in a word for a paper ("plan", "form") or names a part of a pack."""
    return bool(_PAPER.search(title)) or role_named(title) is not Role.UNKNOWN


def clean_title(title: str) -> str | None:
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
