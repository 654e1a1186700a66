from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.model.document import Block, BlockKind, Location
from tenderlint.report.html.marking import pieces
from tests.report import sample

TEXT = "The Contractor bears every loss, however caused, and bears it alone."
BLOCK = Block(kind=BlockKind.PARAGRAPH, text=TEXT, location=Location(block=0))


def found(match: str):
    return sample.indemnity("", 1, 0, match=match, quote=TEXT, context=None, fingerprint=match)


words = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)).map(lambda at: TEXT[at[0] : at[0] + at[1]])


@given(st.lists(words.filter(str.strip).map(found), max_size=5))
def test_the_pieces_read_as_the_block_and_every_match_is_marked(findings):
    made = pieces(BLOCK, findings)
    assert "".join(piece.text for piece in made) == TEXT
    marked = {piece.finding.fingerprint for piece in made if piece.finding}
    assert marked <= {finding.fingerprint for finding in findings}
    assert bool(marked) == bool(findings)


def test_where_two_overlap_the_more_serious_has_the_words():
    outer, inner = found("bears every loss, however caused"), found("every loss")
    assert [(each.text, each.finding) for each in pieces(BLOCK, [inner, outer])][1:4] == [
        ("bears ", outer),
        ("every loss", inner),
        (", however caused", outer),
    ]


def test_a_finding_whose_words_stand_elsewhere_marks_its_whole_block():
    (piece,) = pieces(BLOCK, [replace(found("other words"), quote="other words")])
    assert piece.finding is not None
