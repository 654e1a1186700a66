"""Whether something that was not found is truly absent, or may stand where nobody could look."""

from __future__ import annotations

from tenderlint.checks.answers import Absent
from tenderlint.checks.case import Dossier
from tenderlint.engine.unseen import unseen_parts
from tenderlint.model.document import Role


def open_question(absent: Absent, dossier: Dossier) -> str | None:
    """Why it cannot be told that the thing is absent; None where the place in which it would stand was read."""
    return unseen_parts(dossier.pack) or _no_place(absent, dossier)


def _no_place(absent: Absent, dossier: Dossier) -> str | None:
    if dossier.documents(*absent.roles):
        return None
    return f"{_named(absent.roles)}, where it would stand, is not among the files"


def _named(roles: tuple[Role, ...]) -> str:
    words = [role.value.replace("_", " ") for role in roles]
    return f"the {' or the '.join(words)}"
