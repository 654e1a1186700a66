"""The documents that a pack itself lists, against those supplied."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from tenderlint.facts.annex_labels import Key
from tenderlint.facts.entries import Entry, entries
from tenderlint.facts.supplied import Supplied, supplied
from tenderlint.facts.titles import stems
from tenderlint.language.parts import role_named
from tenderlint.model.document import Document, Pack, Role
from tenderlint.model.listed import Listed


def listed(pack: Pack) -> tuple[Listed, ...]:
    """Each document that the pack names as part of it, once, in the order it is first named.

    A label without a title in running text is a cross-reference, not a listing, and is left to
    :mod:`tenderlint.facts.cross_references`.
    """
    return listed_against(pack, supplied(pack))


def listed_against(pack: Pack, index: Supplied) -> tuple[Listed, ...]:
    """:func:`listed`, for a caller that has indexed the pack already."""
    named = _once(
        (document, entry) for document in pack.documents for entry in entries(document, index.signposts[document.path])
    )
    surely = {at: _surely_supplied(document, entry, index) for at, (document, entry) in enumerate(named)}
    taken = {place for place in surely.values() if place and ", section " not in place}
    return tuple(
        _judged(document, entry, surely[at] or _probably_supplied(document, entry, index, taken))
        for at, (document, entry) in enumerate(named)
    )


def _once(named: Iterable[tuple[Document, Entry]]) -> list[tuple[Document, Entry]]:
    """Each annex as it is first named with a title; "Schedule 4" is "Call-Off Schedule 4" if the titles agree."""
    found: list[tuple[Document, Entry]] = []
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


def _judged(document: Document, entry: Entry, supplied_by: str | None) -> Listed:
    return Listed(
        label=entry.label,
        title=entry.title,
        role=_role(entry),
        document=document.path,
        location=entry.block.location,
        quote=" ".join(entry.block.text.split()[:60]),
        supplied_by=supplied_by,
    )


def _role(entry: Entry) -> Role:
    return role_named(entry.title)


def _surely_supplied(document: Document, entry: Entry, index: Supplied) -> str | None:
    """By its label, or else by its title."""
    if entry.here:
        return document.path
    key = None if entry.numbered else entry.key
    by_label = index.by_label(key, exactly=True) if key else None
    return by_label or index.by_title(entry.title, document.path, labelled=entry.label is not None)


def _probably_supplied(document: Document, entry: Entry, index: Supplied, taken: Collection[str]) -> str | None:
    """By the part it plays, or by a label that is short for it ("Schedule 5" for "Call-Off Schedule 5")."""
    by_role = index.by_role(_role(entry), entry.key, document.path, taken)
    key = None if entry.numbered else entry.key
    return by_role or (index.by_label(key, exactly=False) if key else None)
