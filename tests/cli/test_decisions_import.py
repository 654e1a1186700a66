"""From a check to comments in Word, to what people answered there, and back into the file of decisions."""

import io
import json
import re
import zipfile

import docx
import pytest
from lxml import etree

from tenderlint.annotate.word.answers import answers
from tests.command import tenderlint

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
EXTENDED = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
RELATION = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


@pytest.fixture
def terms(tmp_path):
    return draft(tmp_path)


@pytest.fixture(scope="module")
def annotated_once(tmp_path_factory):
    return annotate(draft(tmp_path_factory.mktemp("annotated"))).read_bytes()


def draft(folder):
    made = docx.Document()
    made.add_paragraph("The Contractor's liability under this contract is unlimited.")
    made.add_paragraph("The Contractor shall provide a performance bond of ten per cent of the contract price.")
    made.add_paragraph("The Council may terminate this contract at any time on seven days' notice.")
    made.save(folder / "terms.docx")
    return folder / "terms.docx"


def annotate(terms):
    run = tenderlint("annotate", terms, "--select", "RSK", "--min-severity", "medium")
    assert run.returncode == 0, run.stderr
    return terms.with_name("terms.tenderlint.docx")


def answer(file, replies, resolved=()):
    """Answer comments as Word does: a reply is a comment of its own, and a part says what it replies to.

    ``replies`` holds texts by rule; ``resolved`` the rules whose comments are marked as done.
    """
    parts = dict(_contents(file))
    comments = etree.fromstring(parts["word/comments.xml"])
    threads = etree.Element(f"{{{W15}}}commentsEx", nsmap={"w15": W15})
    for number, comment in enumerate(list(comments)):
        rule = re.search(r"[A-Z]{3}\d{3}", "".join(comment.itertext()))[0]
        own = f"{number + 1:08X}"
        comment.findall(f"{{{W}}}p")[-1].set(f"{{{W14}}}paraId", own)
        _thread(threads, own, done=rule in resolved)
        if rule in replies:
            _reply(comments, f"{number + 0x100:08X}", replies[rule])
            _thread(threads, f"{number + 0x100:08X}", parent=own)
    parts["word/comments.xml"] = etree.tostring(comments)
    parts["word/commentsExtended.xml"] = etree.tostring(threads)
    _declare(parts)
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _contents(file):
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _thread(threads, own, *, parent=None, done=False):
    entry = etree.SubElement(threads, f"{{{W15}}}commentEx")
    entry.set(f"{{{W15}}}paraId", own)
    entry.set(f"{{{W15}}}done", str(int(done)))
    if parent:
        entry.set(f"{{{W15}}}paraIdParent", parent)


def _reply(comments, key, text):
    reply = etree.SubElement(comments, f"{{{W}}}comment")
    reply.set(f"{{{W}}}id", str(int(key, 16)))
    reply.set(f"{{{W}}}author", "Dana Price")
    paragraph = etree.SubElement(reply, f"{{{W}}}p")
    paragraph.set(f"{{{W14}}}paraId", key)
    etree.SubElement(etree.SubElement(paragraph, f"{{{W}}}r"), f"{{{W}}}t").text = text


def _declare(parts):
    types = etree.fromstring(parts["[Content_Types].xml"])
    space = etree.QName(types).namespace
    etree.SubElement(types, f"{{{space}}}Override", PartName="/word/commentsExtended.xml", ContentType=EXTENDED)
    parts["[Content_Types].xml"] = etree.tostring(types)
    links = etree.fromstring(parts["word/_rels/document.xml.rels"])
    kind = etree.QName(links).namespace
    etree.SubElement(links, f"{{{kind}}}Relationship", Id="rId900", Type=RELATION, Target="commentsExtended.xml")
    parts["word/_rels/document.xml.rels"] = etree.tostring(links)


def read_back(copy, *more):
    return tenderlint("decisions", "import", copy, *more)


def findings(terms):
    run = tenderlint("check", terms, "--select", "RSK", "--format", "json")
    return {each["rule"]: each for each in json.loads(run.stdout)["findings"]}


def test_replies_and_resolved_comments_become_decisions(terms):
    copy = annotate(terms)
    answer(copy, {"RSK001": "Keep: our insurer asks for it.", "RSK009": "We will change this."}, resolved=["RSK007"])
    run = read_back(copy)
    assert run.returncode == 0, run.stderr
    assert "Not a decision: “We will change this.”" in run.stdout
    told = {rule: each["suppressed"] for rule, each in findings(terms).items()}
    assert told["RSK001"] == "our insurer asks for it. (Dana Price)"
    assert told["RSK007"] == "Marked as resolved in terms.tenderlint.docx."
    assert told["RSK009"] is None


@pytest.mark.parametrize("reply", ["accepted", "Accept.", "Agreed", "leave it", "We keep this – ", "Stays"])
def test_a_reply_may_be_one_word(annotated_once, tmp_path, reply):
    copy = tmp_path / "terms.tenderlint.docx"
    copy.write_bytes(annotated_once)
    answer(copy, {"RSK001": reply})
    (said,) = answers(copy.read_bytes())
    assert (said.keeps, said.reason, said.author) == (True, None, "Dana Price")


@pytest.mark.parametrize("reply", ["Keeping this would be wrong.", "Not accepted", "Why?", "we will change it"])
def test_a_reply_that_begins_otherwise_decides_nothing(annotated_once, tmp_path, reply):
    copy = tmp_path / "terms.tenderlint.docx"
    copy.write_bytes(annotated_once)
    answer(copy, {"RSK001": reply})
    (said,) = answers(copy.read_bytes())
    assert not said.keeps


def test_an_answer_to_what_is_no_longer_there_records_nothing(terms):
    copy = annotate(terms)
    answer(copy, {"RSK001": "keep: so"})
    made = docx.Document(terms)
    made.paragraphs[0].text = "The Contractor's liability is limited to the price."
    made.save(terms)
    run = read_back(copy)
    assert "No longer found, so not recorded: “keep: so”" in run.stdout
    assert not list(terms.parent.glob("*.toml"))


def test_a_file_without_answers_says_so(terms):
    copy = annotate(terms)
    for file in (copy, terms):
        run = read_back(file)
        assert run.returncode == 3
        assert "Nothing was recorded." in run.stdout


def test_what_is_no_word_file_is_told(tmp_path):
    text = tmp_path / "notes.docx"
    text.write_text("just words")
    run = read_back(text)
    assert run.returncode == 2
    assert "notes.docx" in run.stderr
    assert "Traceback" not in run.stderr
