"""Past work that a bidder is to show, counted: "seven schemes, completed since 2020", "list five jobs of this kind"."""

from __future__ import annotations

from tenderlint.facts.numbers import NUMBER, WORDS
from tenderlint.regex import regex

SIGNS = (
    "schemes",
    "jobs",
    "commissions",
    "assignments",
    "pieces of work",
    "instances",
    "engagements",
    "appointments",
    "installations",
    "programmes",
    "refurbishments",
    "services",
    "for which you",
    "for whom you",
    " who c",
    " who w",
)
"""Pieces in small letters that such work is called by, beside "projects", "contracts" and "examples"."""
_WORKS = (
    r"(?:schemes?|projects?|contracts?|jobs?|commissions?|assignments?|pieces\s+of\s+work|instances|services|"
    r"engagements?|appointments|examples|installations|programmes|refurbishments)"
)
_COUNTED = rf"(?P<count>{NUMBER})\s?(?:\((?:\d+|{WORDS})\)\s?)?(?:[\w’'/-]+\s+){{0,3}}?"
_DONE = (
    r"(?:completed|delivered|carried\s+out|finished|undertaken|performed|executed|certified|signed\s+off|concluded|"
    r"held|worked\s+on|built|run)"
)
_WHEN = r"(?:(?:last|past|previous|preceding)\s+(?:\(?\w+\)?\s+){0,3}?years?|since\s+(?:\w+\s+)?20\d\d)"
_ASK = (
    r"(?:list|name|describe|set\s+out|tell\s+us\s+(?:about|of)|give|provide|submit|detail|identify|show|supply|outline|"
    r"cite|quote|demonstrate)"
)
_WHO = (
    r"(?:you|we|it|bidders?|tenderers?|suppliers?|applicants?|contractors?|firms?|company|organi[sz]ations?|"
    r"consultants?|providers?)"
)
_NOT_NOW = r"(?<!existing )(?<!current )(?<!present )(?<!previous )(?<!outgoing )(?<!incumbent )"
_LEAST = (
    r"(?:(?:at\s+least|up\s+to|not\s+(?:less|fewer)\s+than|no\s+(?:less|fewer)\s+than|a\s+minimum\s+of|any|the|"
    r"details\s+of)\s+)*"
)
_BEGINS = r"^\W*(?:[a-z]?\d[\d.]*[\s:.)-]+)?"
_ALIKE = r"\bof\s+(?:this|a\s+similar|like|comparable|the\s+same)\b|\bsimilar\b|\bcomparable\b"
_ASKED_FOR = rf"\b{_ASK}\s+{_LEAST}{_COUNTED}{_WORKS}\b[^.;]{{0,80}}?\b(?:{_DONE}|{_WHEN})\b"
_HEADING = (
    rf"{_BEGINS}{_LEAST}{_COUNTED}(?:{_DONE}\s+)?{_WORKS}\b(?:\s+of\s+[\w\s-]{{3,40}}?)?,?\s+"
    rf"(?:each\s+|all\s+|and\s+|successfully\s+)*(?:{_DONE}\b|(?:in|within|from|over)\s+the\s+{_WHEN})"
    r"(?!.*\b(?:have|has|are|is|was|were|will)\b)"
)
"""A line that is no sentence: it names what is to be listed."""
_CONFIRMED = (
    rf"{_NOT_NOW}\b{_WHO}\s+(?:must\s+|shall\s+|should\s+)?(?:has|have)\s+(?:successfully\s+)?{_DONE}\s+{_LEAST}{_COUNTED}"
    rf"{_WORKS}\b(?=[^.;]{{0,60}}?(?:\b{_WHEN}|{_ALIKE}))"
)
"""Said of the bidder, for it to confirm."""
_CLIENTS = (
    rf"\b{_ASK}\s+{_LEAST}{_COUNTED}(?:clients?|customers?|organi[sz]ations?|bodies|buyers?|employers?)\s+"
    r"(?:for\s+(?:which|whom)|that\s+you|you\s+have|who\s+(?:can|will|could))\b"
)
_SPEAKING = rf"{_BEGINS}{_LEAST}{_COUNTED}(?:clients?|customers?)\s+who\s+(?:can|will|could|would)\b"
_PAST = (
    *"completed delivered carried finished undertaken performed executed certified signed concluded".split(),
    *"held worked built run year since".split(),
)
_WHOSE = ("for wh", "that you", "you have", "who c", "who w")
_PATTERNS = tuple(
    (signs, tuple(map(regex, sources)))
    for signs, sources in ((_PAST, (_ASKED_FOR, _HEADING, _CONFIRMED)), (_WHOSE, (_CLIENTS, _SPEAKING)))
)
"""To be looked for in small letters, with pieces of which they need one: fewer texts hold those than a number."""
NEEDED = (*_PAST, *_WHOSE)
"""Pieces of which every text with such work or such clients holds one."""
_BUYERS = regex(r"\b(?:council|authority|trust|board|estate)\s+(?:has|have|had|let|closed|completed)\b")


def counted_works(letters: str) -> list[str]:
    """The number, as it is written, of past works or of clients that a text in small letters asks a bidder for."""
    found = [
        match["count"]
        for signs, patterns in _PATTERNS
        if any(map(letters.__contains__, signs))
        for pattern in patterns
        for match in pattern.finditer(letters)
    ]
    return [] if found and _BUYERS.search(letters) else found
