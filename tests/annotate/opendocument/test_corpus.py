"""Whole OpenDocument texts, that of the samples and real ones: only comments are new, and they stand on their words."""

import os
import re
from pathlib import Path

import pytest

from benchmarks.quality import HELD_OUT
from tenderlint.annotate.files import without_former
from tenderlint.annotate.remarks import marks
from tenderlint.model.config import Config
from tenderlint.model.document import BlockKind, Format
from tenderlint.pipeline import lint
from tenderlint.read.clean import clean
from tenderlint.read.opendocument.trace import Tracer
from tests.annotate.notes import annotated
from tests.annotate.opendocument.anchors import comments, words
from tests.annotate.word.anchors import parts
from tests.command import ROOT, SAMPLES

CORPUS = Path(os.environ.get("TENDERLINT_CORPUS", ROOT.parent / "shared" / "corpus"))
FILES = [
    *sorted(SAMPLES.rglob("*.odt")),
    *(file for file in sorted(CORPUS.rglob("*.odt")) if not any(name in file.stem for name in HELD_OUT)),
]
_NUMBER = re.compile(r"\A\d+(\.\d+)*\.?")


def squeezed(text):
    return re.sub(r"[\s|]+", "", clean(text))


@pytest.fixture(scope="module", params=FILES, ids=lambda file: file.stem)
def case(request):
    data = request.param.read_bytes()
    report = lint([request.param], Config(jobs=1))
    document = report.documents[0]
    if document.format is not Format.ODT:
        pytest.skip("it is no text: a spreadsheet by another name")
    copy, count = annotated(data, document, report.findings)
    return data, copy, count, document, report.findings


def test_nothing_but_comments_is_new(case):
    data, copy, *_ = case
    before, after = parts(data), parts(copy)
    assert list(after) == list(before)
    assert {name for name in after if after[name] != before[name]} <= {"content.xml"}
    assert words(copy) == words(data)
    assert Tracer(copy).texts() == Tracer(data).texts()


def test_each_comment_is_on_the_words_that_matched(case):
    _, copy, count, document, findings = case
    by_mark = {finding.fingerprint: finding for finding in findings}
    found = [each for each in comments(copy) if each[0] == "tenderlint"]
    assert len(found) == count
    for _, text, shown in found:
        finding = by_mark[min(marks(text))]
        if finding.location is None or shown is None:
            assert finding.location is None or "No comment can stand there" in text
            continue
        block = document.blocks[finding.location.block]
        if finding.match in block.text:
            same = squeezed if block.kind is BlockKind.TABLE_ROW else clean
            assert same(shown) in {same(finding.match), _NUMBER.sub("", same(finding.match))}
        else:
            assert squeezed(shown)
            assert squeezed(shown) in squeezed(block.text)


def test_twice_is_once(case):
    data, copy, _, document, findings = case
    plain = without_former(copy, Format.ODT)
    assert words(plain) == words(data)
    assert parts(annotated(plain, document, findings)[0]) == parts(copy)
