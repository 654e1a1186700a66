"""Which characters of a block a finding is about."""

import pytest

from tenderlint.model.document import Block, BlockKind, Cell, Location
from tenderlint.model.finding import Context
from tenderlint.wording.spans import span
from tests.annotate.notes import document, finding
from tests.read.word.package import docx, p


def words(text, match, *, quote=None, context=None, cells=()):
    kind = BlockKind.TABLE_ROW if cells else BlockKind.PARAGRAPH
    block = Block(kind=kind, text=text, location=Location(block=0), cells=cells)
    read = document(docx(p("Any words")))
    told = finding(read, match, block=0, quote=quote, context=context)
    found = span(told, block)
    return text[found.start : found.end], found.start


ROW = "Public liability | £20 million | each claim"
CELLS = (Cell("Public liability", "Cover"), Cell("£20 million", "Sum"), Cell("each claim"))


@pytest.mark.parametrize(
    ("text", "match", "expected"),
    [
        ("You pay all losses.", "all losses", "all losses"),
        ("indemnify the Council", "The Supplier shall: indemnify the Council", "indemnify the Council"),
        ("to: pay all costs", "shall: to: pay all", "to: pay all"),
        ("Something else.", "no such words", "Something else."),
    ],
)
def test_the_words_as_far_as_they_stand_there(text, match, expected):
    assert words(text, match)[0] == expected


@pytest.mark.parametrize(
    ("match", "expected"),
    [
        ("Public liability | £20 million", "Public liability | £20 million"),
        ("Cover: Public liability; Sum: £20 million", "Public liability | £20 million"),
        ("liability; Sum: £20", "liability | £20"),
        ("Sum: £20 million", "£20 million"),
        ("Sum", ROW),
    ],
)
def test_rows(match, expected):
    assert words(ROW, match, cells=CELLS)[0] == expected


def test_the_context_tells_which_of_several():
    text = "You pay. They pay. We pay."
    assert words(text, "pay", context=Context(text, 14, 17))[1] == 14
    cut = Context("… They pay. We …", 7, 10)
    assert words(text, "pay", context=cut)[1] == 14


def test_the_quote_where_the_match_is_not_there():
    assert words("You pay all losses.", "nothing of it", quote="all losses")[0] == "all losses"
