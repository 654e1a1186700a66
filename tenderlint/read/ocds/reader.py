"""From the bytes of a notice to its blocks and its fields."""

from __future__ import annotations

from tenderlint.model.document import Format, Properties
from tenderlint.read.draft import Reading
from tenderlint.read.ocds.compose import compose
from tenderlint.read.ocds.faults import faults
from tenderlint.read.ocds.parse import parse
from tenderlint.read.ocds.unpack import unpack


def read_ocds(data: bytes) -> Reading:
    """Read one notice.

    Raises :class:`~tenderlint.read.draft.CannotRead` where nothing in it can be used; whatever else is wrong with
    it becomes a note, and the rest is read.
    """
    parsed = parse(data)
    unpacked = unpack(parsed.fields)
    lines, notice = compose(unpacked)
    notes = (*parsed.notes, *unpacked.notes, *faults(parsed.fields, unpacked))
    properties = Properties(title=notice.title)
    return Reading(format=Format.OCDS, drafts=lines.drafts, properties=properties, notes=notes, notice=notice)
