"""Makes the two sample packs from ``text/``: run it after any change of wording, and commit what it makes.

    python samples/build.py [FOLDER]

The same text always gives the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from maker.opendocument import make_opendocument
from maker.pdf import make_pdf
from maker.sheet import make_sheet
from maker.text import read_source
from maker.word import make_word

HERE = Path(__file__).parent
PACKS = {
    "heavy-handed": ("itt.docx", "specification.docx", "questionnaire.docx", "terms.pdf", "pricing.xlsx"),
    "exemplary": ("itt.docx", "terms.docx", "specification.odt", "pricing.xlsx"),
}


def make(text: Path, suffix: str) -> bytes:
    """One document, from the text beside ``text`` whose name has the ending of its source."""
    match suffix:
        case ".xlsx":
            return make_sheet(text.with_suffix(".yaml"))
        case ".docx":
            return make_word(read_source(text.with_suffix(".md")))
        case ".odt":
            return make_opendocument(read_source(text.with_suffix(".md")))
        case ".pdf":
            return make_pdf(read_source(text.with_suffix(".md")))
    raise ValueError(f"no maker for {suffix}")


def build(target: Path) -> None:
    """Write both packs into ``target``."""
    for pack, names in PACKS.items():
        (target / pack).mkdir(parents=True, exist_ok=True)
        for name in names:
            made = make(HERE / "text" / pack / Path(name).stem, Path(name).suffix)
            (target / pack / name).write_bytes(made)


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
