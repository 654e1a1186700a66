"""Comments stand on the very words, whatever the words are made of."""

import pytest

from tests.annotate.notes import note
from tests.annotate.word.anchors import W, comments, parts, raw, root
from tests.read.word.package import docx, p, r, zipped

BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp>'
    "<wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def words(data, *matches, **changes):
    copy = note(data, *matches, **changes)
    assert raw(copy) == raw(data)
    return [each.words for each in comments(copy).values()]


def control(kind, content):
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(result):
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>REF x</w:instrText></w:r>{marks[1]}{r(result)}{marks[2]}"


@pytest.mark.parametrize(
    ("body", "match"),
    [
        pytest.param(p("You pay all losses at once."), "all losses", id="inside a run"),
        pytest.param(p(r("You pay a") + r("ll lo", "<w:b/>") + r("sses at once.")), "all losses", id="across runs"),
        pytest.param(p("all losses"), "all losses", id="a whole run"),
        pytest.param(p(r("You pay all") + "<w:r><w:tab/><w:t>losses</w:t></w:r>"), "all losses", id="across a tab"),
        pytest.param(p("<w:r><w:t>all</w:t><w:br/><w:t>losses, yes</w:t></w:r>"), "all losses", id="across a break"),
        pytest.param(p(r("You pay ") + field("all losses") + r(" now.")), "pay all losses now", id="across a field"),
        pytest.param(p(r("You pay ") + field("all losses") + r(" now.")), "losses", id="inside a field"),
        pytest.param(p(f'<w:hyperlink w:anchor="x">{r("You pay all losses")}</w:hyperlink>'), "all", id="in a link"),
        pytest.param(p(f'<w:ins w:id="1" w:author="A">{r("You pay all losses")}</w:ins>'), "all", id="in an insertion"),
        pytest.param(p(control("<w:richText/>", r("You pay all losses"))), "all losses", id="in a rich control"),
        pytest.param(control("", p("You pay all losses")), "all losses", id="in a control round a paragraph"),
        pytest.param(p(r("Clause 1.\tYou pay all") + r(" losses")), "all losses", id="behind a typed number"),
        pytest.param(
            p("You pay \u201call losses\u201d of a\ufb03liates"), "losses\u201d of affiliates", id="with a ligature"
        ),
        pytest.param(
            p("<w:fldSimple w:instr='X'>" + r("You pay all") + "</w:fldSimple>"), "all", id="in a simple field"
        ),
    ],
)
def test_the_very_words(body, match):
    (found,) = words(docx(body), match)
    assert " ".join(found.replace("\ufb03", "ffi").split()) == match


def test_a_deleted_stretch_between_them_stays_where_it_is():
    deleted = '<w:del w:id="1" w:author="A"><w:r><w:delText>nearly </w:delText></w:r></w:del>'
    body = p(r("You pay ") + deleted + r("all losses."))
    assert words(docx(body), "pay all") == ["pay all"]


def test_paragraphs_that_run_on_into_one():
    body = p("You pay all ", mark='<w:del w:id="1" w:author="A"/>') + p("losses at once.")
    (found,) = words(docx(body), "all losses")
    assert found.split() == ["all", "losses"]


def test_cells_and_a_number_that_word_works_out():
    cells = "".join(f"<w:tc>{p(text)}</w:tc>" for text in ("Public liability", "£20 million", "each claim"))
    (found,) = words(docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"), "liability | £20 million")
    assert [each.strip() for each in found.split("|")] == ["liability", "£20 million"]


@pytest.mark.parametrize("kind", ["<w:text/>", "<w:dropDownList/>", "<w:date/>", '<w:dataBinding w:xpath="/x"/>'])
def test_a_filled_control_is_taken_whole(kind):
    """Word puts the content of such a control in anew, and what stands in it besides is lost."""
    body = p(r("You pay ") + control(kind, r("all losses")) + r(" now"))
    copy = note(docx(body), "losses")
    (comment,) = comments(copy).values()
    assert comment.words == "all losses"
    assert not next(root(copy).iter(f"{W}sdt")).findall(f".//{W}commentRangeStart")


def test_one_sign_of_a_formula_takes_the_formula():
    formula = "<m:oMath><m:r><m:t>x = all</m:t></m:r></m:oMath>"
    assert words(docx(p(r("Pay ") + formula + r(" now"))), "all") == ["x = all"]


def test_words_in_a_text_box_are_told_of_beside_it():
    copy = note(docx(p(r("See the box") + BOX.format(p("You pay all losses")))), "all losses")
    (comment,) = comments(copy).values()
    assert "These" not in comment.lines[1]
    assert comment.lines[1] == (
        "This is about words in a text box: “all losses”. Word allows no comment there, so it stands here."
    )
    assert comment.words.strip() == "You pay all losses"
    for box in root(copy).iter(f"{W}txbxContent"):
        assert not list(box.iter(f"{W}commentRangeStart"))


def test_words_in_a_note_are_told_of_at_its_reference():
    body = p("First.") + p(r("You pay") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" soon."))
    notes = f'<w:footnote w:id="2">{p("That is all losses.")}</w:footnote>'
    copy = note(docx(body, footnotes=notes), "all losses")
    (comment,) = comments(copy).values()
    assert "words in this note: “all losses”" in comment.text
    assert next(root(copy).iter(f"{W}footnoteReference")).getparent().getprevious().tag == f"{W}commentRangeStart"


def test_words_in_a_running_header_are_told_of_at_the_start():
    section = '<w:sectPr><w:headerReference w:type="default" r:id="r-header1"/></w:sectPr>'
    copy = note(docx(p("First.") + section, header1=p("Draft, all losses")), "all losses")
    (comment,) = comments(copy).values()
    assert "a running header or footer" in comment.text
    assert next(root(copy).iter(f"{W}commentRangeStart")).getparent().getprevious() is None


def test_several_on_the_same_words_and_side_by_side():
    found = words(
        docx(p("You pay all losses at once.")), "pay all losses", "all losses", "losses", "all", "You pay ", "a"
    )
    assert found == ["pay all losses", "all losses", "losses", "all", "You pay ", "a"]


def test_the_look_of_a_cut_run_and_its_spaces_are_kept():
    copy = note(docx(p(r("You pay  all losses", "<w:b/>"))), "pay")
    runs = [run for run in root(copy).iter(f"{W}r") if run.find(f"{W}t") is not None]
    assert [run.find(f"{W}t").text for run in runs] == ["You ", "pay", "  all losses"]
    assert all(run.find(f"{W}rPr/{W}b") is not None for run in runs)
    preserved = [run.find(f"{W}t").get("{http://www.w3.org/XML/1998/namespace}space") for run in runs]
    assert (preserved[0], preserved[2]) == ("preserve", "preserve")


def test_xml_comments_and_a_strict_file_are_kept():
    data = docx(p("<!-- kept -->" + r("You pay all losses")))
    copy = note(data, "all losses")
    assert b"<!-- kept -->" in parts(copy)["word/document.xml"]
    strict = strictly(data)
    copy = note(strict, "all losses")
    files = parts(copy)
    assert b"purl.oclc.org/ooxml/wordprocessingml/main" in files["word/comments.xml"]
    assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in files["word/_rels/document.xml.rels"]


def strictly(data):
    files = {name: text.decode() for name, text in parts(data).items()}
    old, new = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
    for name in ("word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels"):
        text = files[name].replace(f"{old}wordprocessingml/2006/main", f"{new}wordprocessingml/main")
        files[name] = text.replace(f"{old}officeDocument/2006/", f"{new}officeDocument/")
    return zipped(files)
