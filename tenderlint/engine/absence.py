"""Whether something that was not found is truly absent, or may stand where nobody could look."""

from __future__ import annotations

from tenderlint.checks.answers import Absent
from tenderlint.checks.case import Dossier
from tenderlint.checks.told import where
from tenderlint.engine.unseen import unseen_parts
from tenderlint.model.document import Role
from tenderlint.wording.clean import clip
from tenderlint.wording.places import spot

_QUOTED = 60


def open_question(absent: Absent, dossier: Dossier) -> str | None:
    """Why it cannot be told that the thing is absent; None where the place in which it would stand was read whole."""
    return (
        unseen_parts(dossier.pack, absent.roles)
        or _no_place(absent, dossier)
        or _missing(absent, dossier)
        or _open(absent, dossier)
    )


def _no_place(absent: Absent, dossier: Dossier) -> str | None:
    if dossier.documents(*absent.roles):
        return None
    words = [role.value.replace("_", " ") for role in absent.roles]
    return f"the {' or the '.join(words)}, where it would stand, is not among the files"


def _missing(absent: Absent, dossier: Dossier) -> str | None:
    """A document that the pack lists, that was not supplied, and in which the thing could stand."""
    for listed in dossier.listed:
        if listed.supplied_by is None and listed.role in absent.roles and listed.role is not Role.UNKNOWN:
            return f"{listed.name}, where it may stand, is listed ({where(listed)}) but is not among the files"
    return None


def _open(absent: Absent, dossier: Dossier) -> str | None:
    """A gap, in a template or a draft, where the thing would stand."""
    for document in dossier.documents(*absent.roles):
        gaps = dossier.gaps.get(document.path, {})
        for kind in absent.kinds:
            if gap := gaps.get(kind):
                told = f"“{clip(gap.words or gap.quote, _QUOTED)}” ({document.path}, {spot(gap.location)})"
                return f"a gap is left where it would stand: {told}"
    return None
