"""Whole files, those of the samples and real ones: nothing changes but the comments, and these stand on their words."""

import os
import re
from pathlib import Path

import pytest
from lxml import etree

from benchmarks.quality import HELD_OUT
from tenderlint.annotate.files import without_former
from tenderlint.annotate.remarks import marks
from tenderlint.model.config import Config
from tenderlint.model.document import BlockKind, Format
from tenderlint.pipeline import lint
from tenderlint.read.clean import clean
from tenderlint.read.word.trace import Tracer
from tests.annotate.notes import annotated
from tests.annotate.word.anchors import comments, parts, raw, root
from tests.command import ROOT, SAMPLES

CORPUS = Path(os.environ.get("TENDERLINT_CORPUS", ROOT.parent / "shared" / "corpus"))
FILES = [
    *sorted(SAMPLES.rglob("*.docx")),
    *(file for file in sorted(CORPUS.rglob("*.docx")) if not any(name in file.stem for name in HELD_OUT)),
]
WRITTEN = {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
_NUMBER = re.compile(r"\A\d+(\.\d+)*\.?")
SCHEMA = etree.XMLSchema(file=str(Path(__file__).with_name("comments.xsd")))


def squeezed(text):
    """The letters alone: where white space and the borders of cells stand is told by each format in its own way."""
    return re.sub(r"[\s|]+", "", clean(text))


@pytest.fixture(scope="module", params=FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def case(request):
    data = request.param.read_bytes()
    report = lint([request.param], Config(jobs=1))
    document = report.documents[0]
    copy, count = annotated(data, document, report.findings, pack=True, date=None)
    return data, copy, count, document, report.findings


def test_every_other_part_is_as_it_was(case):
    data, copy, count, *_ = case
    before, after = parts(data), parts(copy)
    assert {name for name in after if after[name] != before.get(name)} <= WRITTEN
    assert set(before) - set(after) == set()
    assert count or after == before


def test_the_words_are_as_they_were(case):
    data, copy, *_ = case
    assert raw(copy) == raw(data)
    assert Tracer(copy).texts() == Tracer(data).texts()


def test_each_comment_is_on_the_words_that_matched(case):
    _, copy, count, document, findings = case
    by_mark = {finding.fingerprint: finding for finding in findings}
    found = [each for each in comments(copy).values() if each.author == "tenderlint"]
    assert len(found) == count
    for comment in found:
        finding = by_mark[min(marks(comment.text))]
        if finding.location is None or "Word allows no comment there" in comment.text:
            continue
        block = document.blocks[finding.location.block]
        assert squeezed(comment.words)
        if finding.match in block.text:
            shown = squeezed if block.kind is BlockKind.TABLE_ROW else clean
            # A number in front that Word works out belongs to a row's words and is printed by no element.
            assert shown(comment.words) in {shown(finding.match), _NUMBER.sub("", shown(finding.match))}
        else:  # some of the words were borrowed from a list's lead-in, or are the heading of a column
            assert squeezed(comment.words) in squeezed(block.text)
            assert block.kind is BlockKind.TABLE_ROW or clean(finding.match).endswith(clean(comment.words))


def test_twice_is_once(case):
    _, copy, _, document, findings = case
    again, _ = annotated(without_former(copy, Format.DOCX), document, findings, pack=True, date=None)
    assert parts(again) == parts(copy)


def test_what_is_offered_can_be_rejected_as_a_whole(case):
    data, copy, _, document, findings = case
    offering, _ = annotated(data, document, findings, suggest=True)
    assert len(comments(offering)) == len(comments(copy))
    plain = without_former(offering, Format.DOCX)
    assert raw(plain) == raw(data)
    assert Tracer(plain).texts() == Tracer(data).texts()
    assert parts(annotated(plain, document, findings, suggest=True)[0]) == parts(offering)


def test_the_comments_are_valid(case):
    _, copy, count, *_ = case
    if not count:
        return
    tree = root(copy, "word/comments.xml")
    for comment in [each for each in tree if each.get(f"{{{tree.nsmap['w']}}}author") != "tenderlint"]:
        tree.remove(comment)
    SCHEMA.assertValid(tree)
