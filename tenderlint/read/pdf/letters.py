"""Single letters of PDF files: the ones that mean nothing, and the ones that stand for others."""

from __future__ import annotations

from tenderlint.read.clean import clean as clean_text
from tenderlint.regex import regex

_BROKEN = regex(r"[\x00\x01\x03-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uefff\uf100-\uf8ff]|\(cid:\d+\)")
"""Control, replacement and private-use letters. U+F000 to U+F0FF is left out: symbol fonts keep bullets there."""
_REPLACE = str.maketrans(
    {
        "\x02": "-",  # pdfium's marks for a hyphen at the end of a line
        "\ufffe": "-",
        "\uf02d": "-",
        "\uf06c": "•",
        "\uf06e": "▪",
        "\uf06f": "□",
        "\uf071": "□",
        "\uf076": "•",
        "\uf0a8": "□",
        "\uf0e0": "→",
    }
)
"""Where Symbol and Wingdings keep what offices use as bullets and boxes, apart from those every reader knows."""
_REPLACED = regex(f"[{''.join(map(chr, _REPLACE))}]")


def clean(text: str) -> str:
    """The text with ligatures spelt out, invisible letters gone, and symbol-font bullets as bullets."""
    if text.isascii() and text.isprintable():
        return text
    return clean_text(text.translate(_REPLACE) if _REPLACED.search(text) else text)


def fault_share(text: str) -> float:
    """Share of the letters, 0 to 1, that cannot be read: no meaning assigned, or a private one."""
    letters = len(text) - text.count(" ")
    return sum(len(hit) for hit in _BROKEN.findall(text)) / letters if letters else 0.0
