"""A document on its way to another process, packed in a tenth of the time that pickle takes."""

from __future__ import annotations

import msgspec

from tenderlint.model.document import Document

Parcel = bytes | Document


def packed(document: Document) -> Parcel:
    """The document packed; as it is where it cannot be, as its name holds what is no character."""
    try:
        return msgspec.msgpack.encode(document)
    except UnicodeEncodeError:
        return document


def unpacked(parcel: Parcel) -> Document:
    """The document that was :func:`packed`."""
    return msgspec.msgpack.decode(parcel, type=Document) if isinstance(parcel, bytes) else parcel
