"""Whether the text takes back what a match says, handled once for every rule.

"The Supplier shall not be required to provide a bond", "No bond is required", "Nothing in this clause obliges …",
"rather than audited accounts": the words match, the barrier is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenderlint.language.join import Match
from tenderlint.language.tokens import Tokens
from tenderlint.regex import regex

BEFORE = 4
"""Words before a match in which a negator still governs it, within the same clause."""
BEFORE_DUTY = 10
"""The same, where the negator takes a duty back: "not be required to provide, for any of its lots, a bond"."""
AFTER = 7
"""Words after a match in which "is not required" still takes it back."""

NEGATORS = frozenset({"not", "no", "never", "neither", "nor", "nothing", "none", "nobody"})
_HARMLESS = tuple(
    tuple(phrase.split())
    for phrase in """
    not only, not limited, not less, not more, not later, not exceed, not exceeding, not to exceed, not fewer,
    not earlier, not merely, not just, not yet, or not, if not, no later, no less, no more, no fewer,
    no earlier, no event, no circumstances, no matter, no longer, not been, not met, not meet, no doubt,
    not comply, not complied, not completed, not delivered, not provided, not received, not at fault,
    no reason, no default, no fault, no breach, no cause, not seek relief, not seek compensation
    """.split(",")
)
"""Phrases whose negator denies nothing that a rule looks for."""
_HARMLESS_AT = {
    word: tuple((phrase.index(word), phrase) for phrase in _HARMLESS if word in phrase) for word in NEGATORS
}
_TAKES_BACK = frozenset(
    """
    required require requires needed need necessary sought seek apply applies applicable expected obliged ask
    asked intended mandatory compulsory essential wanted insisted demanded imposed used accepted permitted
    payable
    """.split()
)
_ANSWERING = frozenset(
    "a answer answered answering answers says say saying tick ticks ticking reply replies replying yes".split()
)
_QUOTES = frozenset("\"'“”‘’«")
_VERBS_BEFORE = frozenset(
    "is are was were be been being am has have had do does did shall will must may can would should".split()
)
"""Words with which "not" denies a verb: "is not charged". Without one it tells of a thing: "sums not charged"."""
_PARTICIPLES = frozenset("made sent paid spent given kept done taken held sold put begun met".split())
_CONDITIONS = frozenset({"if", "who", "whose", "unless", "until"})
"""Openers of a clause that sets the scene, so that its "not" leaves what follows standing."""
_SCENE = 8
"""Words after such an opener in which a "not" still belongs to its clause."""
_INSTEAD = (("rather", "than"), ("instead", "of"), ("in", "place", "of"))
_ASKED_OF_THE_PAST = regex(
    r"[\W\d_]*(?:(?:has|did)\s+\w|have\s+(?:you|they)\b|have\b.*\?\W*$)", re.IGNORECASE | re.DOTALL
)
_SIGNS = NEGATORS | {"rather", "instead", "place"}
"""Words without any of which nothing is taken back."""


def asked_of_the_past(text: str) -> bool:
    """Whether a text asks what somebody has done or met with: it tells of no duty to come.

    >>> asked_of_the_past("Have you paid damages for delay?"), asked_of_the_past("Have a bond ready.")
    (True, False)
    """
    return _ASKED_OF_THE_PAST.match(text) is not None


def negated(tokens: Tokens, match: Match) -> bool:
    """Whether a negator governs the match: inside its gaps, just before it, from "nothing …" on, or just after it."""
    return not _SIGNS.isdisjoint(tokens.words) and (
        any(_negator(tokens, index) and not _sets_the_scene(tokens, index) for index in _gaps(match))
        or _before(tokens, match)
        or _nothing(tokens, match)
        or _after(tokens, match)
    )


def _negator(tokens: Tokens, index: int) -> bool:
    """Whether the word denies something: "not", but not the "not" of "not later than"."""
    words = tokens.words
    if words[index] == "no" and _answer(tokens, index):
        return False
    return words[index] in NEGATORS and not any(
        offset <= index and words[index - offset : index - offset + len(phrase)] == phrase
        for offset, phrase in _HARMLESS_AT[words[index]]
    )


def _answer(tokens: Tokens, index: int) -> bool:
    """Whether the "no" is what somebody answers: "answering No", “No”, "a No to question 4"."""
    start = tokens.starts[index]
    quoted = start > 0 and tokens.text[start - 1] in _QUOTES
    return quoted or not _ANSWERING.isdisjoint(tokens.words[max(0, index - 1) : index])


def _sets_the_scene(tokens: Tokens, index: int) -> bool:
    """Whether "not" is that of a condition or tells of a thing: "if a bill is not sent", "hours not entered"."""
    words = tokens.words
    if words[index] != "not" or _takes_back(tokens, index):
        return False
    after = words[index + 1] if index + 1 < len(words) else ""
    if index > 0 and words[index - 1] not in _VERBS_BEFORE and (after.endswith("ed") or after in _PARTICIPLES):
        return True
    for at in range(index - 1, max(-1, index - 1 - _SCENE), -1):
        if tokens.breaks_between(at, at + 1):
            return False
        if words[at] in _CONDITIONS:
            return True
    return False


def _gaps(match: Match) -> Iterator[int]:
    """Tokens inside the match that no slot of it covers."""
    covered = {index for start, end in match.slots for index in range(start, end)}
    return (index for index in range(match.start, match.end) if index not in covered)


def _before(tokens: Tokens, match: Match) -> bool:
    """A negator, or "rather than", shortly before the match and in its clause."""
    for distance in range(1, min(match.start, BEFORE_DUTY) + 1):
        index = match.start - distance
        if tokens.breaks_between(index, index + 1):
            return False
        if _negator(tokens, index) and (distance <= BEFORE or _takes_back(tokens, index)):
            return True
        if distance <= BEFORE and any(tokens.words[index : index + len(phrase)] == phrase for phrase in _INSTEAD):
            return True
    return False


def _takes_back(tokens: Tokens, negator: int) -> bool:
    """Whether the negator speaks of a duty: "not required", "not be asked"."""
    after = tokens.words[negator + 1 : negator + 3]
    return after == ("have", "to") or not _TAKES_BACK.isdisjoint(after)


def _nothing(tokens: Tokens, match: Match) -> bool:
    """ "Nothing in this clause shall …" governs to the end of its sentence."""
    if match.start == 0 or "nothing" not in tokens.words[: match.start]:
        return False
    at = match.start - 1 - tokens.words[match.start - 1 :: -1].index("nothing")
    return tokens.words[at + 1 : at + 2] in (("in",), ("contained",), ("herein",), ("shall",), ("requires",))


def _after(tokens: Tokens, match: Match) -> bool:
    """ "… is not required" or "… will not be sought" directly after the match."""
    for index in range(match.end, min(len(tokens.words), match.end + AFTER)):
        if index > 0 and tokens.breaks_between(index - 1, index):
            return False
        if tokens.words[index] == "not" and _negator(tokens, index) and _takes_back(tokens, index):
            return True
    return False
