"""What whoever asks should know before sending the questions. It is for her alone and stands in no sheet."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.questions.points import MISSING
from tenderlint.questions.sheet import Question, Sheet
from tenderlint.wording.values import day


def advice(sheet: Sheet, everything: str = "“tenderlint check” shows every finding.") -> Iterator[str]:
    """A sentence each: the day is over, questions were left out, documents may be missing here only.

    ``everything`` tells where the findings stand that no question is about.
    """
    if sheet.passed and sheet.deadline:
        yield f"The last day for questions was {day(sheet.deadline.when)}. The buyer may not answer any longer."
    if sheet.left_out:
        which = "question was" if sheet.left_out == 1 else "questions were"
        yield f"{sheet.left_out} further {which} left out: buyers answer a short list better. {everything}"
    missing = [question for question in sheet.questions if MISSING in question.rules]
    if missing:
        yield f"Before you send {_named(missing)}, make sure that you have everything the buyer published."


def _named(questions: list[Question]) -> str:
    numbers = ", ".join(str(question.number) for question in questions)
    return f"question{'s' * (len(questions) > 1)} {numbers}"
