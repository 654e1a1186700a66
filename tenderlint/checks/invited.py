"""Whether a pack asks for bids at all: what an invitation must hold is missed in no other document."""

from __future__ import annotations

from typing import Final

from tenderlint.checks.answers import Place
from tenderlint.checks.case import Case
from tenderlint.model.document import Role
from tenderlint.wording.clean import clip

INVITING: Final = (Role.INVITATION, Role.LETTER)
"""Documents that ask for bids."""
_NEVER_THERE: Final = (Role.TERMS, Role.ORDER_FORM)
"""Documents that say nothing of how bids are made and judged."""
_QUOTED: Final = 80
_AMENDMENT_WORDS: Final = 800
"""A document this short that calls itself an amendment changes an invitation and is none."""


def invitation(case: Case) -> Place | None:
    """Where bids are asked for (sign "invites"), outside of amendments (sign "amends"); None where nothing asks."""
    amending = {place.document for place in case.sign("amends")}
    short = {doc.path for doc in case.dossier.pack.documents if doc.words < _AMENDMENT_WORDS}
    places = [place for place in case.sign("invites", *INVITING) if place.document not in amending & short]
    return places[0] if places else None


def open_place(case: Case, elsewhere: str | None = None) -> str | None:
    """Why a thing that was not found in the invitation may stand where nobody could look; None where it would be seen.

    ``elsewhere`` names the sign of words that send the reader to another document for it.
    """
    dossier = case.dossier
    inviting = {document.path for document in dossier.documents(*INVITING)}
    for template in dossier.templates:
        if template.document in inviting:
            return f"{template.document} is a template with {template.count} gaps still to be filled"
    for listed in dossier.listed:
        if listed.supplied_by is None and listed.role not in _NEVER_THERE:
            return f"{listed.name}, where it may stand, is listed in {listed.document} but is not among the files"
    places = case.sign(elsewhere) if elsewhere else ()
    return f"it is said to be given elsewhere (“{clip(places[0].quote, _QUOTED)}”)" if places else None
