"""What a pack holds: its files by label, title and role, and the annexes that stand inside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tenderlint.facts.annex_labels import Annex, Key, in_name, names_annex, same, starting, within
from tenderlint.language.parts import holds
from tenderlint.model.document import Block, BlockKind, Document, Pack, Role

_OPENING = 14
_TITLE_WORDS = 14
_TITLE_LENGTH = 160
_LEAST_WORDS = 12
"""Words under a heading that make it an annex and not the name of one."""
_MOST_PAPERS = 4
_ROW_WORDS = 6
_BODY_BLOCKS = 12
_ELSEWHERE = re.compile(
    r"\b(?:can be found|attached (?:separately|as)|(?:separate|attached|accompanying) (?:document|file|spreadsheet)|"
    r"provided separately|is attached|are attached|to follow|not used|see (?:the )?attached|available (?:at|from))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;,]$|\b(?:shall|must|will|means?|sets? out)\b")
CONTENTS_LINE = re.compile(r"(?:\.{3,}|…|\s)\s*\d{1,3}\s*$")
"""A line that ends in the number of a page."""
_WORD = re.compile(r"[a-z][a-z0-9]+")
_SHORT_NAME = re.compile(r"\(([A-Z]{3,6})\)")
_STOP = frozenset(
    "the and for this that with from form forms document documents template templates see please tender contract part "
    "section schedule appendix annex attachment volume number final draft version copy file call off "
    "joint framework".split()
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a file, or a section of one."""

    shown: str
    document: str
    key: Key | None = None
    stems: frozenset[str] = frozenset()
    """The telling words of its name or title."""

    @property
    def is_file(self) -> bool:
        """Whether it is a whole file."""
        return self.shown == self.document


@dataclass(frozen=True, slots=True)
class Signposts:
    """Where one document names annexes: found once, as a pack may hold a hundred thousand words."""

    standing: tuple[tuple[int, Annex | None], ...]
    """Ordinals of the headings with words under them, each with the annex that it is."""
    naming: frozenset[int]
    """Ordinals of the blocks that name an annex."""


@dataclass(frozen=True, slots=True)
class Supplied:
    """Everything that answers to a label, a title or a role in one pack."""

    places: tuple[Place, ...]
    """Files before sections."""
    documents: tuple[Document, ...]
    signposts: Mapping[str, Signposts]
    """By path."""

    def by_label(self, key: Key, *, exactly: bool) -> str | None:
        """The file or section with this label or, if not ``exactly``, one whose label is short for it or that it is
        a part of."""
        for place in self.places:
            if place.key and (place.key == key or (not exactly and (same(place.key, key) or within(key, place.key)))):
                own = in_name(place.document)
                return place.document if own and same(own, key) else place.shown
        return None

    def by_title(self, title: str, listing: str, *, labelled: bool) -> str | None:
        """The file whose title comes nearest to having no other words than ``title``, every one of which it has.

        The document that lists it is never it, but a section may be, if its heading is the title; that of a labelled
        annex must have some label too, or it only tells of the annex.
        """
        for wanted in _ways_to_say(title):
            fitting = [each for each in self.places if wanted <= each.stems]
            files = [each for each in fitting if each.is_file and each.document != listing]
            if files:
                return min(files, key=lambda each: len(each.stems)).shown
            sections = [each for each in fitting if not each.is_file and each.stems == wanted]
            if labelled:
                sections = [each for each in sections if each.key]
            if sections:
                return sections[0].shown
        return None

    def by_role(self, role: Role, key: Key | None, listing: str, taken: Collection[str]) -> str | None:
        """The file that plays ``role``. One with another label of its own, or that is another annex, is not it; nor
        is an invitation that lists instructions as one of its annexes."""
        if role is Role.UNKNOWN:
            return None
        for document in self.documents:
            own = in_name(document.path)
            other = key is not None and own is not None and own[0] == key[0] and not same(own, key)
            itself = document.path == listing and role is Role.INVITATION is document.role and key is not None
            if holds(document, role) and not other and not itself and document.path not in taken:
                return document.path
        return None


def supplied(pack: Pack) -> Supplied:
    """Index what ``pack`` holds; a file that could not be read counts by its name."""
    posts = {document.path: signposts(document) for document in pack.documents}
    places = [place for document in pack.documents for place in _of_document(document, posts[document.path])]
    places += [Place(each.path, each.path, in_name(each.path), stems(_name(each.path))) for each in pack.unread]
    return Supplied(tuple(sorted(places, key=lambda place: not place.is_file)), pack.documents, posts)


def stems(text: str) -> frozenset[str]:
    """The telling words of a title, endings off."""
    return frozenset(_stem(word) for word in _WORD.findall(text.lower()) if word not in _STOP and len(word) > 2)


def signposts(document: Document) -> Signposts:
    """Where ``document`` names annexes, and where they stand in it."""
    naming = frozenset(at for at, block in enumerate(document.blocks) if names_annex(block.text.lower()))
    return Signposts(tuple(_standing(document, naming)), naming)


def _standing(document: Document, naming: Collection[int]) -> Iterator[tuple[int, Annex | None]]:
    """Headings of the document with words under them, and the annex that each is, if it is labelled as one."""
    blocks = document.blocks
    named: set[Key] = set()
    before: Annex | None = None
    for at, block in enumerate(blocks):
        annex = starting(block.text) if at in naming and len(block.text) <= _TITLE_LENGTH else None
        if (annex or block.kind is BlockKind.HEADING) and _is_heading(block, annex):
            words = _words_under(blocks, at, annex)
            # An annex that is a drawing has no words: it is there if its name stands a second time, over a picture.
            drawn = words == 0 and annex is not None and annex.key in named and document.properties.images > 0
            in_list = before is not None and block.kind is BlockKind.PARAGRAPH
            if drawn or (not in_list and words is not None and words >= _LEAST_WORDS):
                yield at, annex
        if annex:
            named.add(annex.key)
        before = annex


def _ways_to_say(title: str) -> Iterator[frozenset[str]]:
    """All its words; the last part of "RFQ - Vendor Pricing Template"; the short names in "Plan (QAP)"."""
    whole = stems(title)
    last = stems(re.split(r"\s[-–—]\s|-{2}", title)[-1])
    short = stems(" ".join(_SHORT_NAME.findall(title)))
    yield from (each for each in dict.fromkeys((whole, last, short)) if each)


def _stem(word: str) -> str:
    for ending, left in (("ies", "y"), ("ing", ""), ("es", ""), ("s", ""), ("e", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)] + left
    return word


def _name(path: str) -> str:
    return re.sub(r"[\W_\d]+", " ", path.rsplit("/", 1)[-1].rsplit(".", 1)[0])


def _of_document(document: Document, posts: Signposts) -> Iterator[Place]:
    path = document.path
    yield Place(path, path, in_name(path), stems(_name(path)))
    opening = [each for each in document.blocks if each.kind not in (BlockKind.HEADER, BlockKind.FOOTER)][:_OPENING]
    for block in opening:
        if block.kind is not BlockKind.TABLE_ROW and _is_title(block.text):
            yield Place(path, path, None, stems(block.text))
    if own := _own_label(opening):
        yield Place(path, path, own)
    yield Place(path, path, None, _of_headings(document))
    for at, annex in posts.standing:
        heading = document.blocks[at].text
        shown = f"{path}, section {annex.label if annex else heading}"
        yield Place(shown, path, annex.key if annex else None, stems(heading))


def _own_label(opening: Sequence[Block]) -> Key | None:
    """The label on a document's title page. Where running text has begun, or several labels stand, they are others'."""
    labels: set[Key] = set()
    for block in opening:
        if block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
            continue
        annex = starting(block.text)
        if annex and _is_title(block.text):
            labels.add(annex.key)
        elif len(block.text.split()) > _TITLE_WORDS or block.text.endswith("."):
            break
    return labels.pop() if len(labels) == 1 else None


def _of_headings(document: Document) -> frozenset[str]:
    """The words of all its chief headings, for a file that holds two papers; none where there are many headings."""
    headings = [each for each in document.blocks if each.kind is BlockKind.HEADING]
    chief = [each.text for each in headings if each.level == min(one.level for one in headings)]
    return stems(" ".join(chief)) if 1 < len(chief) <= _MOST_PAPERS else frozenset()


def _is_title(text: str) -> bool:
    return len(text.split()) <= _TITLE_WORDS and not CONTENTS_LINE.search(text) and not _SENTENCE.search(text)


def _is_heading(block: Block, annex: Annex | None) -> bool:
    if block.kind is BlockKind.HEADING:
        return len(block.text) <= _TITLE_LENGTH
    # A reader of a PDF may not know a heading for one: a short line that starts with the label will do.
    return annex is not None and block.kind is BlockKind.PARAGRAPH and _is_title(block.text.removesuffix("."))


def _words_under(blocks: Sequence[Block], at: int, annex: Annex | None) -> int | None:
    """Words under a heading, counted until there are enough; None where they say that the annex is elsewhere."""
    words = 0
    for block in blocks[at + 1 : at + _BODY_BLOCKS]:
        if _ends(blocks[at], annex, block):
            break
        if _ELSEWHERE.search(block.text):
            return None
        words += _ROW_WORDS if block.kind is BlockKind.TABLE_ROW else len(block.text.split())
        if words >= _LEAST_WORDS:
            break
    return words


def _ends(heading: Block, annex: Annex | None, block: Block) -> bool:
    """Whether ``block`` starts what comes after the section of ``heading``."""
    other = starting(block.text) if len(block.text) <= _TITLE_LENGTH else None
    if annex and other and heading.kind is BlockKind.HEADING and within(other.key, annex.key):
        return False
    if block.kind is BlockKind.HEADING and block.level <= heading.level and (annex is None or other):
        return True
    return other is not None and (annex is None or other.key != annex.key) and _is_title(block.text)
