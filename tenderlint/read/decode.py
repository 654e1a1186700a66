"""Bytes to text, for the formats that do not say what their bytes mean."""

from __future__ import annotations

import codecs

from msgspec import Struct

from tenderlint.model.document import ReadingNote

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1b")
_WESTERN = frozenset("£€§©®°±·×½¼¾²³µ–—‘’“”„•…™†‡«»¡¿ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäæçèéêëìíîïñòóôöøùúûüýÿßœŒ\u00a0\u00ad")
"""What English and its neighbours use of Windows-1252, the encoding of nearly every such file that is not UTF-8.
A statistical guess needs more text than a price list has: it takes the pound sign for a Japanese bracket."""


class Decoded(Struct, frozen=True):
    """A file's text, and a note where its encoding had to be guessed."""

    text: str
    notes: tuple[ReadingNote, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode by byte order mark, then as UTF-8, then as ``declared``, then by the likeliest encoding."""
    for encoding in _candidates(data, declared):
        try:
            return Decoded(data.decode(encoding))
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def is_text(data: bytes) -> bool:
    """Tell whether the first 64 KiB look like text in some encoding, and not like a binary file."""
    sample = data[:_SAMPLE]
    if sample.startswith(tuple(bom for bom, _ in _BOMS)):
        return True
    if b"\0" in sample:
        return _wide(sample) is not None
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 200 <= len(sample)


def _candidates(data: bytes, declared: str | None) -> list[str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return [encoding]
    wide = _wide(data[:_SAMPLE])
    return [name for name in (wide, "utf-8", declared) if name]


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of western text is nought."""
    half = len(sample) // 2
    if half and sample[1::2].count(0) > half * 0.7 and sample[::2].count(0) < half * 0.1:
        return "utf-16-le"
    if half and sample[::2].count(0) > half * 0.7 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _guessed(data: bytes) -> Decoded:
    encoding = "cp1252" if _is_western(data) else _likeliest(data)
    text = data.decode(encoding, "replace")
    note = ReadingNote("encoding", f"The file does not say how its letters are encoded; it was read as {encoding}.")
    return Decoded(text, (note,))


def _is_western(data: bytes) -> bool:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return all(letter in _WESTERN for letter in set(text) if not letter.isascii())


def _likeliest(data: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and most files are UTF-8

    best = from_bytes(data[: 4 * _SAMPLE]).best()
    return best.encoding if best else "cp1252"
