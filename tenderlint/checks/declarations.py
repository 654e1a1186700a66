"""What an invitation must ask bidders to declare."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.checks.answers import Absent, Answer, NotApplicable, Undecided
from tenderlint.checks.case import Case
from tenderlint.checks.invited import INVITING, invitation, open_place
from tenderlint.model.document import Role


def no_conflict_declaration(case: Case) -> Iterator[Answer]:
    """An invitation, and the forms that go with it, that ask for no declaration of interests."""
    if not invitation(case):
        yield NotApplicable("no document of the pack asks for bids")
    elif case.sign(
        "declared", *INVITING, Role.QUESTIONNAIRE, Role.SPECIFICATION, Role.PRICING, Role.NOTICE, Role.UNKNOWN
    ):
        return
    elif reason := _form_not_seen(case) or open_place(case):
        yield Undecided(reason)
    else:
        message = "Nothing in the pack asks bidders to declare a conflict of interest."
        yield Absent(message=message, roles=INVITING)


def _form_not_seen(case: Case) -> str | None:
    """A questionnaire or a form of declaration that the pack speaks of and does not hold: it may well ask."""
    forms = case.sign("questionnaire", *INVITING)
    if not forms or case.dossier.documents(Role.QUESTIONNAIRE):
        return None
    return f"“{forms[0].match}”, which may ask for it, is spoken of and is not among the files"


CHECKS = (no_conflict_declaration,)
