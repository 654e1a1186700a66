"""Which questions of a sheet matter to one bidder: told to whoever asks, and never part of the sheet.

The sheet is the same whoever asks, to the byte. Were the bidder's own questions put first, the buyer could read from
their order what the bidder cannot meet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from tenderlint.bidder.answer import Answer, Answered
from tenderlint.bidder.fit import Fit
from tenderlint.questions.points import MISSING
from tenderlint.questions.sheet import Question, Sheet

_OPEN: Final = (Answer.NOT_MET, Answer.MET_IF)


class Matters(Struct, frozen=True):
    """What of a sheet is about demands that the bidder does not meet, or meets only if it does something."""

    questions: tuple[Question, ...]
    unasked: tuple[Answered, ...]
    """Demands that it does not meet and that no question is about."""


def matters(fit: Fit, sheet: Sheet) -> Matters:
    """The questions that point to a passage that stands in this bidder's way, and what no question points to."""
    in_the_way = [each for answer in _OPEN for each in fit.of(answer)]
    asked = {question.number: question for each in in_the_way for question in _about(each, sheet)}
    unasked = tuple(each for each in fit.of(Answer.NOT_MET) if not any(_about(each, sheet)))
    return Matters(tuple(asked[number] for number in sorted(asked)), unasked)


def _about(answered: Answered, sheet: Sheet) -> Iterator[Question]:
    blocks = {(place.document, place.location.block) for place in answered.demand.places}
    for question in sheet.questions:
        if question.rules == (MISSING,):  # it asks for a document, whatever else stands in its passage
            continue
        if any(place.location and (place.document, place.location.block) in blocks for place in question.places):
            yield question
