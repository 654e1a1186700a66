"""Places that the author of a pack has still to fill, asked for by the kind of fact that belongs there."""

from __future__ import annotations

from tenderlint.checks.answers import Place
from tenderlint.checks.case import Dossier
from tenderlint.wording.places import spot


def left_blank(dossier: Dossier, *kinds: str) -> str | None:
    """Where the first gap for one of these kinds stands: "itt.docx, clause 1.3"; None where there is none."""
    for document in dossier.pack.documents:
        gaps = dossier.gaps.get(document.path, {})
        for kind in kinds:
            if gap := gaps.get(kind):
                return f"{document.path}, {spot(gap.location)}"
    return None


def without(places: tuple[Place, ...], others: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places whose sentence is not among the others: what is said, less what is taken back."""
    taken = {(place.document, place.quote) for place in others}
    return tuple(place for place in places if (place.document, place.quote) not in taken)
