"""Comments stand on the very words, and what was there before is kept."""

import pytest

from tenderlint.annotate.files import without_former
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.model.document import Format
from tests.annotate.notes import annotated, document, finding, note
from tests.annotate.opendocument.anchors import comments, words
from tests.annotate.word.anchors import parts
from tests.read.make import odt

DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
LOEXT = 'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'


def p(text):
    return f"<text:p>{text}</text:p>"


def theirs(more=""):
    return (
        f'<office:annotation office:name="a" {more}><dc:creator {DC}>Ann</dc:creator>{p("Really?")}</office:annotation>'
        'You pay<office:annotation-end office:name="a"/> all losses'
    )


@pytest.mark.parametrize(
    ("body", "match"),
    [
        pytest.param(p("You pay all losses at once."), "all losses", id="inside a text"),
        pytest.param(p("You <text:span>pay all</text:span> losses at once."), "pay all losses", id="across a span"),
        pytest.param(p("You <text:span>pay all losses</text:span> at once."), "all", id="inside a span"),
        pytest.param(p("all losses"), "all losses", id="a whole paragraph"),
        pytest.param(p("You pay all<text:tab/>losses"), "all losses", id="across a tab"),
        pytest.param(p("You pay all<text:s text:c='3'/>losses"), "You pay all", id="up to spaces"),
        pytest.param(p("You<text:line-break/>pay all losses"), "pay", id="behind a break"),
        pytest.param(p("<text:a>You pay all losses</text:a>"), "pay all", id="in a link"),
        pytest.param(p("You pay<text:span/> all losses"), "all losses", id="in a tail"),
    ],
)
def test_the_very_words(body, match):
    data = odt(body)
    copy = note(data, match, name="a.odt")
    ((author, text, shown),) = comments(copy)
    assert (author, " ".join(shown.split())) == ("tenderlint", match)
    assert text.startswith("HIGH · RSK002")
    assert words(copy) == words(data)


def test_several_on_the_same_words_and_side_by_side():
    data = odt(p("You <text:span>pay all</text:span> losses at once."))
    matches = ("pay all losses", "all losses", "losses", "all", "You pay ", "a", " at once.")
    copy = note(data, *matches, name="a.odt")
    assert sorted(shown for _, _, shown in comments(copy)) == sorted(matches)
    assert words(copy) == words(data)


def test_cells_of_a_row():
    cells = "".join(f"<table:table-cell>{p(text)}</table:table-cell>" for text in ("Cover", "£20 million"))
    data = odt(f"<table:table><table:table-row>{cells}</table:table-row></table:table>")
    ((_, _, shown),) = comments(note(data, "Cover | £20", name="a.odt"))
    assert [each.strip() for each in shown.split("|")] == ["Cover", "£20"]


def test_what_has_no_place_for_a_comment_is_told_of_beside_it():
    box = f"<draw:frame><draw:text-box>{p('Pay all costs')}</draw:text-box></draw:frame>"
    body = f"<text:note-body>{p('Pay all losses')}</text:note-body>"
    mark = f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>{body}</text:note>'
    data = odt(p(f"A box{box} and a note{mark} here."))
    found = comments(note(data, "all costs", "all losses", name="a.odt"))
    assert [shown for _, _, shown in found] == [None, None]
    assert "words in a text box: “all costs”. No comment can stand there" in found[0][1]
    assert "words in this note: “all losses”" in found[1][1]


def test_the_document_as_a_whole_is_told_at_its_start():
    data = odt(p("You pay all losses."))
    read = document(data, "a.odt")
    found = [finding(read, None, mark=1), finding(read, None, mark=2, document=None), finding(read, "You", mark=3)]
    copy, count = annotated(data, read, found, date="2026-01-02T03:04:05Z")
    told = comments(copy)
    assert count == len(told) == 3
    assert [shown for _, _, shown in told] == [None, None, "You"]
    assert told[0][1].startswith("About the whole pack")
    assert parts(copy)["content.xml"].count(b"2026-01-02T03:04:05<") == 3


def test_comments_of_others_are_kept_and_ours_replaced():
    data = odt(p(theirs()))
    assert without_former(data, Format.ODT) is data
    copy = note(data, "all losses", name="a.odt")
    assert [(author, shown) for author, _, shown in comments(copy)] == [
        ("Ann", "You pay"),
        ("tenderlint", "all losses"),
    ]
    plain = without_former(copy, Format.ODT)
    assert [author for author, *_ in comments(plain)] == ["Ann"]
    assert parts(note(plain, "all losses", name="a.odt")) == parts(copy)


@pytest.mark.parametrize("kind", ["resolved", "replied to"])
def test_a_comment_that_was_answered_stands_and_is_not_made_again(kind):
    data = odt(p("You pay all losses"))
    content = parts(note(data, "all losses", name="a.odt"))["content.xml"].decode()
    name = "__Annotation__tenderlint_0"
    if kind == "resolved":
        saved = content.replace(f'office:name="{name}">', f'office:name="{name}" loext:resolved="true" {LOEXT}>', 1)
    else:
        by = f"<dc:creator {DC}>Ann</dc:creator>"
        reply = f'<office:annotation {LOEXT} loext:parent-name="{name}">{by}</office:annotation>'
        saved = content.replace("You pay ", f"{reply}You pay ", 1)
    body = repack(data, saved)
    plain = without_former(body, Format.ODT)
    assert plain is body
    assert "loext:" in saved
    again = comments(note(plain, "all losses", name="a.odt"))
    assert [author for author, *_ in again].count("tenderlint") == 1


def repack(data, content):
    from tests.read.word.package import zipped  # noqa: PLC0415

    return zipped({name: each.decode() for name, each in (parts(data) | {"content.xml": content.encode()}).items()})


def test_a_faulty_file():
    data = odt(p("You pay all losses"))
    broken = repack(data, parts(data)["content.xml"].decode().replace("</text:p>", "</text:q>", 1))
    read = document(data, "a.odt")
    with pytest.raises(CannotAnnotate, match="It is faulty"):
        annotated(broken, read, [finding(read, "all losses")])
    assert without_former(broken, Format.ODT) is broken
