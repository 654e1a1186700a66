"""The forms of a word: a pattern written with "indemnify" finds "indemnified", and "organise" finds "organizing".

Inflections come from lemminflect, a dictionary-based library, and are needed only while a catalogue is compiled.
"""

from __future__ import annotations

from functools import cache

from tenderlint.regex import regex

CLOSED_CLASS = frozenset(
    """
    a an the this that these those any all each every either neither both some such no not nor never none nothing
    and or but if unless except save as at by for from in into of off on onto out over per to under until up upon with
    within without than then so while when where whether which who whom whose what why how there here
    i me my we us our you your he him his she her it its they them their
    shall should will would may might can could must ought cannot only also even ever own other another else
    """.split()
)
"""Words that stand for themselves alone: "may" is not "might", "shall" not "should"."""

_SPELLINGS = (
    (regex(r"(?<=[a-z]{3})is(e|ed|es|ing|ation|ations|er|ers)$"), r"iz\1"),
    (regex(r"(?<=[a-z]{3})ys(e|ed|es|ing|er|ers)$"), r"yz\1"),
    (regex(r"(?<=[a-z]{2})our(s|ed|ing|able|able|)$"), r"or\1"),
    (regex(r"(?<=[a-z])ence(s|)$"), r"ense\1"),
    (regex(r"tre(s|)$"), r"ter\1"),
    (regex(r"^programme(s|)$"), r"program\1"),
    (regex(r"(?<=fulfi)l(s|)$"), r"ll\1"),
)
_BRITISH_ISE_EXCEPTIONS = frozenset(
    {"otherwise", "likewise", "exercise", "promise", "premise", "premises", "raise", "rise", "four"}
)


@cache
def forms(word: str) -> tuple[str, ...]:
    """Lower-case forms that a word of a pattern stands for, sorted; "=word" stands for itself alone.

    >>> forms("indemnify")
    ('indemnified', 'indemnifies', 'indemnify', 'indemnifying')
    >>> forms("=Bond"), forms("may")
    (('bond',), ('may',))
    """
    if word.startswith("="):
        return (word[1:].lower(),)
    word = word.lower()
    if word in CLOSED_CLASS or not word.isalpha() or len(word) < 2:
        return (word,)
    found = {word, *_inflections(word)}
    return tuple(sorted(found | {spelling for form in found for spelling in _spellings(form)}))


def _inflections(word: str) -> set[str]:
    from lemminflect import getAllInflections, getAllInflectionsOOV  # noqa: PLC0415 - 0.8 s, needed to compile only

    known = getAllInflections(word) or getAllInflectionsOOV(word, "NOUN")
    return {form for found in known.values() for form in found if form.isalpha()}


def _spellings(form: str) -> set[str]:
    """American spellings of a British form."""
    if form in _BRITISH_ISE_EXCEPTIONS:
        return set()
    return {rule.sub(other, form) for rule, other in _SPELLINGS if rule.search(form)}
