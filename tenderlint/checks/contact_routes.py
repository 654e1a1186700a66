"""Whom to ask, until when, and when everything happens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Absent, Answer
from tenderlint.checks.case import Case
from tenderlint.model.document import Role
from tenderlint.regex import regex

_ADDRESS: Final = regex(
    r"[\w.+-]{1,64}@[\w-]{1,63}\.\w|https?://|\bwww\.|\(?\+?\d[\d ()-]{8,}\d|\bext(?:ension)?\.? \d{2,5}", re.IGNORECASE
)
"""An e-mail or web address, or a telephone number."""
_INVITING: Final = (Role.INVITATION, Role.LETTER, Role.QUESTIONNAIRE, Role.NOTICE)


def no_clarification_route(case: Case) -> Iterator[Answer]:
    """No way, or no last day, to put questions."""
    if case.dossier.of("clarification_deadline"):
        return
    routes = case.sign("route")
    if not routes:
        message = "Nothing tells bidders how, or until when, they can ask questions."
        yield Absent(message=message, roles=(Role.INVITATION,), kinds=("clarification_deadline",))
    elif not case.sign("until"):
        yield Absent(
            message="Bidders may ask questions, but are not told until when.",
            roles=(Role.INVITATION,),
            kinds=("clarification_deadline",),
            place=routes[0],
        )


def no_timetable(case: Case) -> Iterator[Answer]:
    """An invitation without a timetable: no deadline, and no list of dates."""
    open_ = any("deadline" in kinds for kinds in case.dossier.gaps.values())
    if case.dossier.of("deadline") or (case.sign("timetable") and not open_):
        return
    message = "The invitation gives no timetable: neither a deadline nor any other date of the procedure."
    yield Absent(message=message, roles=(Role.INVITATION,), kinds=("deadline", "clarification_deadline", "start_date"))


def no_contact(case: Case) -> Iterator[Answer]:
    """Neither a name, a mailbox nor a portal to turn to."""
    if case.dossier.of("contact") or case.sign("contact"):
        return
    for document in case.dossier.documents(*_INVITING):
        if any(_ADDRESS.search(block.text) for block in document.blocks):
            return
    yield Absent(message="The pack names no contact, mailbox or portal to turn to.", roles=(Role.INVITATION,))


CHECKS = (no_clarification_route, no_timetable, no_contact)
