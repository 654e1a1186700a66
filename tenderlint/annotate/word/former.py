"""Takes out what tenderlint wrote into a file in a run before: what it offered, and its comments, unless somebody
answered them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from lxml import etree

from tenderlint.annotate.trees import remove
from tenderlint.annotate.word.changes import own_changes, take_back
from tenderlint.annotate.word.comments import own_comments
from tenderlint.annotate.word.parts import Parts

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS: Final = ("commentRangeStart", "commentRangeEnd", "commentReference")
_THREADS: Final = ("commentsExtended", "commentsIds", "commentsExtensible")


def without_former(data: bytes) -> bytes:
    """The file without the comments and the tracked changes of ours. A comment that has a reply, or that was resolved,
    is kept: it is an answer.

    The same bytes where there is nothing to take out.
    """
    parts = Parts(data)
    answered = set(_answered(parts))
    former = [comment for comment in own_comments(parts) if not answered.intersection(_paragraph_ids(comment))]
    offered = own_changes(parts)
    if not former and not offered:
        return data
    take_back(parts)
    keys = {comment.get(parts.w("id"), "") for comment in former}
    paragraphs = {key for comment in former for key in _paragraph_ids(comment)}
    _take_comments(parts, keys)
    _take_marks(parts, keys)
    _take_threads(parts, paragraphs)
    return parts.packed()


def _answered(parts: Parts) -> Iterator[str]:
    """The paragraphs (by Word's own ids) of comments that are resolved or have a reply."""
    for name in parts.all_related(parts.main, "commentsExtended"):
        for entry in parts.peek(name).iterchildren("*"):
            own, parent, done = (_attribute(entry, each) for each in ("paraId", "paraIdParent", "done"))
            if parent:
                yield parent
            if done in {"1", "true"} and own:
                yield own


def _paragraph_ids(comment: _Element) -> list[str]:
    return [key for each in comment.iter("*") if (key := _attribute(each, "paraId"))]


def _attribute(element: _Element, name: str) -> str | None:
    """An attribute by its local name: Word has used several namespaces for these."""
    return next((str(value) for key, value in element.attrib.items() if etree.QName(str(key)).localname == name), None)


def _take_comments(parts: Parts, keys: set[str]) -> None:
    name = parts.related(parts.main, "comments")
    for comment in list(parts.tree(name)) if name else ():
        if comment.get(parts.w("id")) in keys:
            remove(comment)


def _take_marks(parts: Parts, keys: set[str]) -> None:
    root = parts.tree(parts.main)
    for mark in list(root.iter(*map(parts.w, _MARKS))):
        if mark.get(parts.w("id")) not in keys:
            continue
        run = mark.getparent()
        remove(mark)
        if run is not None and run.tag == parts.w("r") and all(each.tag == parts.w("rPr") for each in run):
            remove(run)


def _take_threads(parts: Parts, paragraphs: set[str]) -> None:
    durable: set[str] = set()
    for kind in _THREADS:
        for name in parts.all_related(parts.main, kind):
            if not any(_is_one(entry, paragraphs, durable) for entry in parts.peek(name).iterchildren("*")):
                continue
            for entry in [each for each in parts.tree(name).iterchildren("*") if _is_one(each, paragraphs, durable)]:
                durable.add(_attribute(entry, "durableId") or "")
                remove(entry)


def _is_one(entry: _Element, paragraphs: set[str], durable: set[str]) -> bool:
    return _attribute(entry, "paraId") in paragraphs or (_attribute(entry, "durableId") or None) in durable
