"""Limits on the length of an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.facts.numbers import NUMBER, number, tidy
from tenderlint.facts.passage import Passage
from tenderlint.facts.stated import Extractor, Stated
from tenderlint.regex import regex
from tenderlint.wording.small import small

_WORDS = regex(rf"(?P<count>{NUMBER})\s?(?:\(\d+\)\s?)?[\s-]?words?\b")
_PAGES = regex(
    rf"(?P<count>{NUMBER})\s?(?:\(\d+\)\s?)?[\s-]?(?:(?:single|double)[\s-](?:sided\s)?|sides?\sof\s|a4\s|"
    rf"printed\s|typed\s)*(?:pages?|a4|sides?)\b"
)
_NAMED = regex(
    r"(?<!\d[\s-])\b(?:(?P<word>word)|page)\s+(?:count|limit)s?\b|"
    r"\bmax\w*\.?\s+(?:number\s+of\s+)?(?:(?P<words>words)|pages)\b",
    re.IGNORECASE,
)
_FOLLOWS = regex(
    r"\W*(?:of|is|for\s+(?:\w+\s+){1,4}?is|max\w*\.?|up\s+to|no\s+more\s+than|\(max\w*\))?\W*(?P<count>\d[\d,]*)\b",
    re.IGNORECASE,
)
_LIMIT = regex(
    r"max\b|maximum|\bfit\s+(?:on|in|into|within)|\blimit|up\s+to|no\s+more\s+than|not\s+(?:to\s+)?exceed|not\s+more\s+than|no\s+longer\s+than|"
    r"fewer\s+than|within|restrict\w*|capped|"
    r"\bunder\b|(?:anything|answers?|responses?|text)\s+(?:over|beyond|longer\s+than|in\s+excess\s+of)|"
    r"longer\s+than|stop\s+reading|or\s+fewer|"
    r"or\s+less|keep\s+(?:\w+\s+){1,4}to|exceeding|\bat\s+most|not\s+over\b|no\s+further\s+than|\bconfined?\b|"
    r"space\s+(?:allowed|given|available)|\ballowed\b|\ballowance\b",
    re.IGNORECASE,
)
_OTHER = regex(
    r"\b(?:reports?|cover\s+page|resumes?|CVs?|curriculum|invoice|certificate|minutes|printing|each\s+month|"
    r"per\s+month|translations?)\b",
    re.IGNORECASE,
)
_ANSWER = regex(
    r"\b(?:answers?|responses?|repl(?:y|ies)|method\s+statements?|submissions?|proposals?|tenders?|bids?|essay|question|"
    r"you\s+(?:have|may|can|are)|tell\s+us|describe|explain|set\s+out|outline|summari[sz]e|write)\b",
    re.IGNORECASE,
)
_SPACE = regex(
    r"\b(?:(?:run|extend|go|stretch)s?\s+to|on|in|of|on\s+to|use|fill|(?:may|can|should|must|shall|will|to)\s+be|"
    r"you\s+have|is|are)\s+$",
    re.IGNORECASE,
)
"""Right before a number of pages that an answer is to fill."""
_SHEETS = regex(r"A4|sides?\b", re.IGNORECASE)
_EXAMPLE = regex(r"for example|for instance|e\.g\.|\bimpl(?:y|ies)\b", re.IGNORECASE)
_MOST_SHEETS, _PAPER = 20, 7
_FEWEST_WORDS = 20


def read(passage: Passage) -> Iterator[Stated]:
    """Numbers of words and pages that are a limit: said so, or alone in brackets."""
    text = passage.text
    if passage.is_running:
        return
    yield from _counted(passage)
    letters = small(text)
    for kind, pattern, unit in (("word_limit", _WORDS, "words"), ("page_limit", _PAGES, "pages")):
        for match in pattern.finditer(letters):
            count = number(match["count"])
            if count is None or (kind == "word_limit" and count < _FEWEST_WORDS):
                continue
            near = text[max(0, match.start() - 45) : match.end() + 14]
            bracketed = re.search(r"[(\[]\s*$", text[: match.start()]) and re.match(r"\s*[)\]]", text[match.end() :])
            limited = _LIMIT.search(near) or bracketed or (kind == "page_limit" and _to_fill(text, match, count))
            if limited and not _OTHER.search(text[max(0, match.start() - 70) : match.start()]):
                yield Stated(kind, tidy(count), unit)


def _to_fill(text: str, match: re.Match[str], count: float) -> bool:
    """Whether an answer is asked for on so many sheets of paper, which says "at most" without the words."""
    return bool(
        count <= _MOST_SHEETS
        and not _EXAMPLE.search(text)
        and _SHEETS.search(text[match.start() : match.end() + _PAPER])
        and _SPACE.search(text[: match.start()])
        and _ANSWER.search(text[: match.start()] + text[match.end() :])
    )


def _counted(passage: Passage) -> Iterator[Stated]:
    """A number behind "word limit", in the words or as the heading of the column it stands in."""
    headed = [f"{cell.heading}: {cell.text}" for cell in passage.block.cells if cell.text and cell.heading]
    for text in [*headed, passage.text] if passage.is_row else [passage.text]:
        for named in _NAMED.finditer(text):
            match = _FOLLOWS.match(text[named.end() :])
            if match and (count := number(match["count"])):
                yield (
                    Stated("word_limit", tidy(count), "words")
                    if named["word"] or named["words"]
                    else Stated("page_limit", tidy(count), "pages")
                )


LIMITS = Extractor(("word", "page", "side", "a4"), read)
