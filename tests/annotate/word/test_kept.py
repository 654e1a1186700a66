"""What other people wrote is kept, what we wrote before is replaced, and what somebody answered stands."""

import io

import docx as python_docx
import pytest
from lxml import etree

from tenderlint.annotate.files import without_former
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.model.document import Format
from tests.annotate.notes import annotated, document, finding, note
from tests.annotate.word.anchors import W, comments, parts, root
from tests.read.word.package import docx, p, r, zipped

BODY = p("The Supplier pays all losses.") + p("It also pays any costs.")
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def theirs():
    """A file with a comment of a person, and a tracked change."""
    marked = (
        '<w:commentRangeStart w:id="7"/>' + r("The Supplier") + '<w:commentRangeEnd w:id="7"/>'
        '<w:r><w:commentReference w:id="7"/></w:r>'
        '<w:del w:id="8" w:author="Ann"><w:r><w:delText> never</w:delText></w:r></w:del>' + r(" pays all losses.")
    )
    body = p(marked)
    return docx(body, comments=f'<w:comment w:id="7" w:author="Ann">{p("Really?")}</w:comment>')


def test_comments_and_changes_of_others_are_kept():
    copy = note(theirs(), "Supplier pays all")
    found = comments(copy)
    assert {key: (each.author, each.words) for key, each in found.items()} == {
        "7": ("Ann", "The Supplier"),
        "8": ("tenderlint", "Supplier pays all"),
    }
    assert len(list(root(copy).iter(f"{W}del"))) == 1


def test_python_docx_opens_it_and_counts_the_comments():
    blank = io.BytesIO()
    made = python_docx.Document()
    made.add_paragraph("The Supplier pays all losses.")
    made.save(blank)
    opened = python_docx.Document(io.BytesIO(note(blank.getvalue(), "Supplier", "all losses")))
    assert [(each.author, each.initials) for each in opened.comments] == [("tenderlint", "TL")] * 2
    assert [each.text for each in opened.paragraphs] == ["The Supplier pays all losses."]


def test_the_text_of_a_comment():
    (comment,) = comments(note(docx(BODY), "all losses")).values()
    assert comment.lines == [
        "HIGH · RSK002 The supplier must indemnify the buyer against everything",
        "The supplier must cover every loss.",
        "Why it matters: No small firm can insure that.",
        "Law and guidance: Procurement Act 2023, section 12.",
        "Wording to use instead: The supplier pays for loss that it causes.",
        "tenderlint 0000000000000000",
    ]


def test_repeats_are_short_and_refer_to_the_first():
    first, second = comments(note(docx(BODY), "all losses", "any costs", group="RSK002:high")).values()
    assert len(first.lines) == 6
    assert second.lines == [
        first.lines[0],
        "The same again: see the first of these, paragraph 1, for why it matters and wording to use instead.",
        "tenderlint 0000000000000001",
    ]


def test_the_pack_and_the_document_as_a_whole_are_told_at_the_start():
    data = docx(BODY)
    read = document(data)
    found = [
        finding(read, None, mark=1, document=None),
        finding(read, None, mark=2, document=None, rule="PRO002"),
        finding(read, None, mark=3),
        finding(read, None, mark=4, document="other.docx"),
        finding(read, "all losses", mark=5, suppressed="accepted"),
    ]
    copy, count = annotated(data, read, found, pack=True, date="2026-01-02T03:04:05Z")
    told = list(comments(copy).values())
    assert count == len(told) == 2
    assert told[0].lines[0] == "About the whole pack"
    assert told[0].lines[-1] == "tenderlint 0000000000000001 · tenderlint 0000000000000002"
    assert told[1].lines[-1] == "tenderlint 0000000000000003"
    assert {each.get(f"{W}date") for each in root(copy, "word/comments.xml")} == {"2026-01-02T03:04:05Z"}
    without, _ = annotated(data, read, found, pack=False, date=None)
    assert len(comments(without)) == 1


def test_former_comments_of_ours_are_replaced_and_theirs_stay():
    data = theirs()
    copy = note(data, "all losses")
    plain = without_former(copy, Format.DOCX)
    assert [each.author for each in comments(plain).values()] == ["Ann"]
    assert comments(note(plain, "pays")) == comments(note(data, "pays"))
    assert without_former(data, Format.DOCX) is data


def answered(copy, *, done):
    """The copy after Word saved it with a reply to our comment, or with our comment resolved."""
    files = {name: content.decode() for name, content in parts(copy).items()}
    tree = etree.fromstring(files["word/comments.xml"].encode())
    ours = tree[0]
    ours[-1].set(f"{{{_W14}}}paraId", "0000000A")
    entries = f'<w15:commentEx w15:paraId="0000000A" w15:done="{int(done)}"/>'
    if not done:
        reply = etree.SubElement(tree, f"{W}comment", {f"{W}id": "90", f"{W}author": "Ann"})
        etree.SubElement(reply, f"{W}p", {f"{{{_W14}}}paraId": "0000000B"})
        entries += '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>'
    files["word/comments.xml"] = etree.tostring(tree).decode()
    files["word/commentsExtended.xml"] = f'<w15:commentsEx xmlns:w15="{_W15}">{entries}</w15:commentsEx>'
    relation = '<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
    links = files["word/_rels/document.xml.rels"]
    links = links.replace("</Relationships>", f'{relation}Target="commentsExtended.xml"/></Relationships>')
    files["word/_rels/document.xml.rels"] = links
    return zipped(files)


@pytest.mark.parametrize("done", [True, False], ids=["resolved", "replied to"])
def test_a_comment_that_was_answered_stands_and_is_not_made_again(done):
    saved = answered(note(docx(BODY), "all losses"), done=done)
    plain = without_former(saved, Format.DOCX)
    assert plain is saved
    texts = [
        each.text for name in ("word/comments.xml",) for each in root(note(plain, "all losses"), name).iter(f"{W}t")
    ]
    assert texts.count("tenderlint 0000000000000000") == 1


def test_the_thread_of_a_former_comment_goes_with_it():
    saved = answered(note(docx(BODY), "all losses"), done=True)
    files = {name: content.decode().replace('w15:done="1"', 'w15:done="0"') for name, content in parts(saved).items()}
    plain = without_former(zipped(files), Format.DOCX)
    assert len(root(plain, "word/commentsExtended.xml")) == 0
    assert comments(plain) == {}


@pytest.mark.parametrize(("kind", "barred"), [("readOnly", True), ("forms", True), ("comments", False)])
def test_a_protected_file(kind, barred):
    data = docx(BODY, settings=f'<w:documentProtection w:edit="{kind}" w:enforcement="1"/>')
    if not barred:
        assert len(comments(note(data, "all losses"))) == 1
        return
    with pytest.raises(CannotAnnotate, match=r"protected against editing.*Restrict Editing"):
        note(data, "all losses")


def test_a_file_that_is_not_the_one_checked():
    read = document(docx(BODY))
    with pytest.raises(CannotAnnotate, match="was changed while it was checked"):
        annotated(docx(p("Other words")), read, [finding(read, "all losses")], pack=True, date=None)
