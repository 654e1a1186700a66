"""Whatever a paragraph is made of and whichever of its words are commented on, all else stays as it was."""

from html import escape

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tenderlint.annotate import files
from tenderlint.annotate.edits import Edit
from tenderlint.annotate.remarks import Remark
from tenderlint.model.document import Format
from tenderlint.read.clean import clean
from tenderlint.read.word.trace import Tracer
from tenderlint.wording.spans import Span
from tests.annotate.notes import document, finding
from tests.annotate.opendocument import anchors as odf
from tests.annotate.word import anchors as word
from tests.read.make import odt
from tests.read.word.package import docx, p, r

TEXTS = st.text(alphabet="abc  \u00ad&<\u2011é", min_size=1, max_size=7)
WORD_PIECES = st.one_of(
    TEXTS.map(lambda text: r(escape(text))),
    TEXTS.map(lambda text: r(escape(text), "<w:b/>")),
    TEXTS.map(lambda text: f'<w:hyperlink w:anchor="x">{r(escape(text))}</w:hyperlink>'),
    TEXTS.map(lambda text: f'<w:ins w:id="1" w:author="A">{r(escape(text))}</w:ins>'),
    TEXTS.map(lambda text: f"<w:sdt><w:sdtContent>{r(escape(text))}</w:sdtContent></w:sdt>"),
    TEXTS.map(lambda text: f"<w:r><w:tab/><w:t>{escape(text)}</w:t><w:br/></w:r>"),
    TEXTS.map(lambda text: f'<w:del w:id="2" w:author="A"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>'),
)
ODF_PIECES = st.one_of(
    TEXTS.map(escape),
    TEXTS.map(lambda text: f"<text:span>{escape(text)}</text:span>"),
    TEXTS.map(lambda text: f"<text:span><text:span>{escape(text)}</text:span>x</text:span>"),
    st.sampled_from(["<text:tab/>", "<text:s text:c='2'/>", "<text:line-break/>", "<text:span/>"]),
)
SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 25)), min_size=1, max_size=4)


def marked(read, spans, *, edits=False):
    """Remarks on stretches of the first block, as far as it reaches."""
    text = read.blocks[0].text
    found = []
    for at, (begin, length) in enumerate(spans):
        start = begin % len(text)
        span = Span(start, min(start + length, len(text)))
        edit = Edit(span.start, span.end, "new words") if edits else None
        found.append(Remark(("Head", str(at)), (finding(read, None, mark=at),), 0, span, edit))
    return found


@settings(deadline=None, max_examples=60)
@given(st.lists(WORD_PIECES, min_size=1, max_size=6), SPANS, st.booleans())
@example(pieces=[r("a"), r("bc")], spans=[(0, 3), (3, 1)], edits=True)  # two changes that meet in one run
def test_word(pieces, spans, edits):
    data = docx(p(r("x") + "".join(pieces)))
    read = document(data)
    remarks = marked(read, spans, edits=edits)
    copy = files.annotated(data, read, remarks)
    text = read.blocks[0].text
    if not edits:
        assert word.raw(copy) == word.raw(data)
        shown = [clean(each.words) for each in word.comments(copy).values()]
        assert shown == [clean(text[each.span.start : each.span.end]) for each in remarks]
    plain = files.without_former(copy, Format.DOCX)
    assert word.raw(plain) == word.raw(data)
    assert Tracer(plain).texts() == Tracer(data).texts()
    assert word.parts(files.annotated(plain, read, remarks)) == word.parts(copy)


@settings(deadline=None, max_examples=60)
@given(st.lists(ODF_PIECES, min_size=1, max_size=6), SPANS)
def test_opendocument(pieces, spans):
    data = odt(f"<text:p>x{''.join(pieces)}</text:p>")
    read = document(data, "a.odt")
    remarks = marked(read, spans)
    copy = files.annotated(data, read, remarks)
    text = read.blocks[0].text
    assert odf.words(copy) == odf.words(data)
    shown = sorted(clean(words) for _, _, words in odf.comments(copy))
    assert shown == sorted(clean(text[each.span.start : each.span.end]) for each in remarks)
    plain = files.without_former(copy, Format.ODT)
    assert odf.words(plain) == odf.words(data)
    assert word.parts(files.annotated(plain, read, remarks)) == word.parts(copy)
