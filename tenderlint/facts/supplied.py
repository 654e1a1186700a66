"""What a pack holds: its files by label, title and role, and the annexes that stand inside them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct

from tenderlint.facts.annex_labels import Key, in_name, same, starting, within
from tenderlint.facts.signposts import Signposts, signposts
from tenderlint.facts.titles import is_title, stems, ways_to_say
from tenderlint.language.parts import holds
from tenderlint.model.document import Block, BlockKind, Document, Pack, Role

_OPENING = 14
_LONG = 14
"""Words; a longer block is running text, and the title page is over."""
_MOST_PAPERS = 4


class Place(Struct, frozen=True):
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


class Supplied(Struct, frozen=True):
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
        for wanted in ways_to_say(title):
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


def _name(path: str) -> str:
    return re.sub(r"[\W_\d]+", " ", path.rsplit("/", 1)[-1].rsplit(".", 1)[0])


def _of_document(document: Document, posts: Signposts) -> Iterator[Place]:
    path = document.path
    yield Place(path, path, in_name(path), stems(_name(path)))
    opening = [each for each in document.blocks if each.kind not in (BlockKind.HEADER, BlockKind.FOOTER)][:_OPENING]
    for block in opening:
        if block.kind is not BlockKind.TABLE_ROW and is_title(block.text):
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
        if annex and is_title(block.text):
            labels.add(annex.key)
        elif len(block.text.split()) > _LONG or block.text.endswith("."):
            break
    return labels.pop() if len(labels) == 1 else None


def _of_headings(document: Document) -> frozenset[str]:
    """The words of all its chief headings, for a file that holds two papers; none where there are many headings."""
    headings = [each for each in document.blocks if each.kind is BlockKind.HEADING]
    highest = min((each.level for each in headings), default=0)
    chief = [each.text for each in headings if each.level == highest]
    return stems(" ".join(chief)) if 1 < len(chief) <= _MOST_PAPERS else frozenset()
