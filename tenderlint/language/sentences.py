"""Where sentences end in tender English, which is full of "No. 4", "Ltd.", "approx. £2.5m" and "cl. 4.2"."""

from __future__ import annotations

import re

from tenderlint.regex import regex

ABBREVIATIONS = frozenset(
    """
    no nos rs art arts reg regs para paras cl cls sec sect sch app fig figs ref refs ed eds vol p pp pt pts ch
    ltd plc inc co corp llp bros approx est max min incl excl etc viz e.g i.e eg ie cf vs v al ibid
    mr mrs ms dr prof rev hon messrs sr jr st ave rd dept govt hr hrs tel ext yr yrs wk wks
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    u.s u.k a.m p.m b.v s.a ph.d m.sc
    """.split()
)
"""Words, without their last stop, after which a full stop does not end the sentence."""

LONGEST = 2_000
"""Characters of a sentence. What runs on longer (a paragraph without a stop, a pasted table) is cut at a semicolon or a
space, so that no pattern has to look over a whole document at once."""

_END = regex(r"[.?!…]+[\"'”’)\]]*\s+")
_LAST_WORD = regex(r"([\w.&’'-]+)\.+[\"'”’)\]]*\s+$")
_OPENS = regex(r"[\"'“‘(\[]*[A-Z0-9£$€•●▪]")


def sentences(text: str) -> list[tuple[int, int]]:
    """Character spans of the sentences of ``text``, trimmed, in order; they cover all of it but white space.

    >>> [text[a:b] for text in ["See cl. 4. Pay No. 4 Ltd. £2.5m. Stop."] for a, b in sentences(text)]
    ['See cl. 4.', 'Pay No. 4 Ltd. £2.5m.', 'Stop.']
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _END.finditer(text):
        if _ends_sentence(text, end):
            _keep(text, start, end.end(), spans)
            start = end.end()
    _keep(text, start, len(text), spans)
    return spans


def _ends_sentence(text: str, end: re.Match[str]) -> bool:
    if not _OPENS.match(text, end.end()):
        return False
    if end[0][0] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, end.start() - 40), end.end())
    if not word:
        return True
    last = word[1].strip(".").lower()
    initial = len(last) == 1 and last.isalpha() and word[1][0].isupper()
    return not initial and last not in ABBREVIATIONS


def _keep(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    """Add a sentence, trimmed, in pieces where it runs on too long."""
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start, start + LONGEST) for mark in "; ") + 1
        cut = cut if cut > start else start + LONGEST
        _trim(text, start, cut, spans)
        start = cut
    _trim(text, start, end, spans)


def _trim(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))
