"""Whether a pack asks for bids at all: what an invitation must hold is missed in no other document."""

from __future__ import annotations

import re
from typing import Final

from tenderlint.checks.answers import Place
from tenderlint.checks.case import Case
from tenderlint.model.document import Role
from tenderlint.model.listed import Listed
from tenderlint.regex import regex
from tenderlint.wording.clean import clip

INVITING: Final = (Role.INVITATION, Role.LETTER)
"""Documents that ask for bids."""
_NEVER_THERE: Final = (Role.TERMS, Role.ORDER_FORM, Role.SPECIFICATION, Role.GUIDANCE, Role.NOTICE)
"""Documents that say nothing of how bids are made and judged."""
_JUDGING: Final = regex(r"evaluat|scor|criteri|award|bid|tender|question|respon|pric|method|instruct", re.IGNORECASE)
_QUOTED: Final = 80
_TITLE_BLOCKS: Final = 12
_NAME: Final = regex(r"(?:requests?|calls?) for|rf[pq]\b|it[tq]\b|ifb\b|nit\b", re.IGNORECASE)
_AMENDMENT_WORDS: Final = 800
"""A document this short that calls itself an amendment changes an invitation and is none."""


def invitation(case: Case) -> Place | None:
    """Where bids are asked for (sign "invites"), outside of amendments (sign "amends"); None where nothing asks."""
    amending = {place.document for place in case.sign("amends")}
    short = {doc.path for doc in case.dossier.pack.documents if doc.words < _AMENDMENT_WORDS}
    places = (place for place in case.sign("invites", *INVITING) if place.document not in amending & short)
    return next((place for place in places if _tells(place)), None)


def _tells(place: Place) -> bool:
    """A title "Request for proposals" asks; a mention of one further down only speaks of it."""
    return place.location.block < _TITLE_BLOCKS or not _NAME.match(place.match or "")


def _may_tell(listed: Listed) -> bool:
    """Whether a document that is missing may say how bids are judged; one without a title may say anything."""
    if listed.role is Role.UNKNOWN:
        return not listed.title or bool(_JUDGING.search(listed.title))
    return listed.role not in _NEVER_THERE


def open_place(case: Case, elsewhere: str | None = None, roles: tuple[Role, ...] = INVITING) -> str | None:
    """Why a thing that was not found in documents of these roles may stand where nobody could look; None otherwise.

    ``elsewhere`` names the sign of words that send the reader to another document for it.
    """
    dossier = case.dossier
    looked_at = {document.path for document in dossier.documents(*roles)}
    for template in dossier.templates:
        if template.document in looked_at:
            return f"{template.document} is a template with {template.count} gaps still to be filled"
    for listed in dossier.listed:
        if listed.supplied_by is None and _may_tell(listed):
            return f"{listed.name}, where it may stand, is listed in {listed.document} but is not among the files"
    places = case.sign(elsewhere) if elsewhere else ()
    return f"it is said to be given elsewhere (“{clip(places[0].quote, _QUOTED)}”)" if places else None
