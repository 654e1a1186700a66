"""Characters of the symbol fonts (Symbol, Wingdings) as the Unicode characters that look like them."""

from __future__ import annotations

from typing import Final

_WINGDINGS: Final = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x73: "⬧", 0x76: "❖", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→",
    0xFB: "☒", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL: Final = {
    0x2D: "-", 0x61: "α", 0x62: "β", 0x6D: "μ", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip
# Without its font a private character could be either; bullets are by far the most common use.
_EITHER: Final = {chr(0xF000 + code): mark for code, mark in {**_WINGDINGS, **_SYMBOL}.items()}
_PRIVATE: Final = range(0xE000, 0xF900)


def symbol(code: str, font: str) -> str:
    """Return the character of a ``w:sym``: ``code`` in hexadecimal, in ``font``; a bullet where it is not known."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    if "wingdings" in font.casefold():
        return _WINGDINGS.get(point & 0xFF, "•")
    if point in _PRIVATE:
        return _SYMBOL.get(point & 0xFF, "•")
    return chr(point) if 0x20 <= point <= 0x10FFFF and not 0xD800 <= point <= 0xDFFF else ""


def plain(text: str) -> str:
    """Return ``text`` with characters of a font's private area replaced by the ones they look like."""
    if text.isascii():
        return text
    return "".join(_EITHER.get(sign, "•") if ord(sign) in _PRIVATE else sign for sign in text)
