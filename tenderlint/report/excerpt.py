"""A finding's passage cut into what stands before the match, the match, and what stands after."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.finding import Finding
from tenderlint.wording.clean import clean


class Excerpt(Struct, frozen=True):
    """Three pieces of text that read as one; ``match`` is empty where no words in particular matched."""

    before: str
    match: str
    after: str

    @property
    def text(self) -> str:
        """The passage without its mark."""
        return self.before + self.match + self.after


def excerpt(finding: Finding, reach: int) -> Excerpt | None:
    """The passage with at most ``reach`` characters of it on either side of the match; None where there is none."""
    whole = _in_context(finding) or _in_quote(finding)
    if whole is None:
        return None
    if not whole.match:
        return Excerpt(_head(whole.before, 2 * reach), "", "")
    return Excerpt(_tail(whole.before, reach), whole.match, _head(whole.after, reach))


def _in_context(finding: Finding) -> Excerpt | None:
    context = finding.context
    if context is None or not context.text.strip():
        return None
    return _cut(context.text, context.start, context.end)


def _in_quote(finding: Finding) -> Excerpt | None:
    if not finding.quote:
        return None
    start = finding.quote.find(finding.match) if finding.match else -1
    if start < 0 or finding.match is None:
        return Excerpt(clean(finding.quote), "", "")
    return _cut(finding.quote, start, start + len(finding.match))


def _cut(text: str, start: int, end: int) -> Excerpt:
    """Each piece cleaned by itself, with the spaces between them kept."""
    before, match, after = text[:start], text[start:end], text[end:]
    if not clean(match):
        return Excerpt(clean(text), "", "")
    return Excerpt(
        clean(before) + _space_between(before, match),
        clean(match),
        _space_between(match, after) + clean(after),
    )


def _space_between(left: str, right: str) -> str:
    return " " if left.strip() and right.strip() and (left[-1].isspace() or right[0].isspace()) else ""


def _tail(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return "… " + text[-limit:].split(" ", 1)[-1]


def _head(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0] + " …"
