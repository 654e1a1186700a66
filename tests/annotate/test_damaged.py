"""A file of which a part is broken is explained, though what was read lies in other parts."""

import io
import zipfile

import pytest

from tenderlint.annotate import files
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.model.document import Format
from tests.annotate.notes import document
from tests.command import SAMPLES

PICTURE = b"a picture of a bus"


def with_broken_picture() -> bytes:
    """A Word file with a picture whose bytes are not those that its checksum was made of."""
    made = io.BytesIO((SAMPLES / "heavy-handed" / "itt.docx").read_bytes())
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("word/media/bus.png", PICTURE, zipfile.ZIP_STORED)
    return made.getvalue().replace(PICTURE, PICTURE.upper())


def test_a_broken_picture_bars_a_copy_with_a_sentence():
    data = with_broken_picture()
    with pytest.raises(CannotAnnotate, match="part of the file is damaged"):
        files.annotated(data, document(data), ())


@pytest.mark.parametrize("where", [0.2, 0.4, 0.6, 0.8])
def test_looking_for_former_comments_in_a_broken_file_is_harmless(where):
    data = bytearray((SAMPLES / "heavy-handed" / "itt.docx").read_bytes())
    at = int(len(data) * where)
    data[at : at + 40] = bytes(40)
    assert files.without_former(bytes(data), Format.DOCX) == data
