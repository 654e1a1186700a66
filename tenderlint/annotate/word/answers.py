"""What people answered to the comments of tenderlint in Word: replies, and comments marked as resolved."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from tenderlint.annotate.remarks import AUTHOR, marks
from tenderlint.annotate.word.comments import text_of
from tenderlint.annotate.word.parts import Parts
from tenderlint.regex import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_KEEP: Final = regex(
    r"\s*(?:we )?(?:keep(?: it| this)?|accept(?:ed)?|stays?|leave(?: it| this)?|agreed)\b"
    r"\s*[:,.;–—-]*\s*(?P<reason>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A reply by which a finding stays, with the reason after it: "keep: the insurer asks for it", "accepted"."""


class Answer(Struct, frozen=True):
    """What somebody said of findings in one comment."""

    fingerprints: frozenset[str]
    author: str | None
    text: str
    """The reply; empty where the comment was only marked as resolved."""
    keeps: bool
    """Whether the finding is to stay: the reply says so, or the comment was resolved."""
    reason: str | None
    """Why, in the author's words; None where none is given."""


def answers(data: bytes) -> tuple[Answer, ...]:
    """The answers in a Word file, in the order of its comments: of several replies to one comment, each.

    Comments that nobody answered are not among them.
    """
    parts = Parts(data)
    name = parts.related(parts.main, "comments")
    if name is None:
        return ()
    comments = list(parts.peek(name).iterchildren(parts.w("comment")))
    return tuple(_answers(comments, _threads(parts), parts))


def _answers(comments: list[_Element], threads: dict[str, tuple[str | None, bool]], parts: Parts) -> Iterator[Answer]:
    replies: dict[str | None, list[_Element]] = defaultdict(list)
    for comment in comments:
        replies[threads.get(_key(comment), (None, False))[0]].append(comment)
    for comment in comments:
        known = marks(text_of(comment, parts)) if comment.get(parts.w("author")) == AUTHOR else frozenset()
        if known:
            yield from _answers_to(comment, known, replies.get(_key(comment), []), threads, parts)


def _answers_to(
    comment: _Element,
    known: frozenset[str],
    replies: list[_Element],
    threads: dict[str, tuple[str | None, bool]],
    parts: Parts,
) -> Iterator[Answer]:
    kept = False
    for reply in replies if _key(comment) else []:
        text = " ".join(text_of(reply, parts).split())
        said = _KEEP.match(text)
        kept = kept or said is not None
        yield Answer(
            known,
            reply.get(parts.w("author")) or None,
            text,
            said is not None,
            said["reason"] or None if said else None,
        )
    if threads.get(_key(comment), (None, False))[1] and not kept:
        yield Answer(known, None, "", keeps=True, reason=None)


def _threads(parts: Parts) -> dict[str, tuple[str | None, bool]]:
    """By the key of a comment: the key of the one it replies to, and whether it is resolved."""
    name = parts.related(parts.main, "commentsExtended")
    if name is None:
        return {}
    entries = parts.peek(name).iter(f"{_W15}commentEx")
    return {
        entry.get(f"{_W15}paraId", ""): (entry.get(f"{_W15}paraIdParent"), entry.get(f"{_W15}done") in ("1", "true"))
        for entry in entries
    }


def _key(comment: _Element) -> str:
    """What a comment is known by among the threads: the id of its last paragraph."""
    ids = [each.get(f"{_W14}paraId") for each in comment if each.get(f"{_W14}paraId")]
    return ids[-1] or "" if ids else ""
