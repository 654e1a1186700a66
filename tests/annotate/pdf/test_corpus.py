"""Whole PDF files, that of the samples and real ones: what was there stays, and highlights lie on their words."""

import io
import os
from pathlib import Path

import pytest
from pypdf import PdfReader

from benchmarks.quality import HELD_OUT
from tenderlint.annotate.files import without_former
from tenderlint.annotate.pdf.letters import Pages, letters
from tenderlint.annotate.refuse import CannotAnnotate
from tenderlint.annotate.remarks import marks
from tenderlint.model.config import Config
from tenderlint.model.document import Format
from tenderlint.pipeline import lint
from tests.annotate.notes import annotated
from tests.annotate.pdf.marked import annotations, words_of_pages, words_under
from tests.command import ROOT, SAMPLES

CORPUS = Path(os.environ.get("TENDERLINT_CORPUS", ROOT.parent / "shared" / "corpus"))
FILES = [
    *sorted(SAMPLES.rglob("*.pdf")),
    *(
        file
        for file in sorted(CORPUS.rglob("*.pdf"))
        if not any(name in f"{file.parent.name}__{file.stem}" for name in HELD_OUT)
    ),
]


@pytest.fixture(scope="module", params=FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def case(request):
    data = request.param.read_bytes()
    report = lint([request.param], Config(jobs=1))
    if not report.documents:
        pytest.skip(f"it cannot be read: {report.unread[0].reason}")
    try:
        copy, count = annotated(data, report.documents[0], report.findings, pack=True, date=None)
    except CannotAnnotate as why:
        assert PdfReader(io.BytesIO(data)).is_encrypted, why  # noqa: PT017
        pytest.skip(f"it is encrypted: {why}")
    return data, copy, count, report.documents[0], report.findings


def test_what_was_there_is_there_byte_for_byte(case):
    data, copy, *_ = case
    assert copy.startswith(data)
    assert words_of_pages(copy) == words_of_pages(data)
    before, after = PdfReader(io.BytesIO(data)), PdfReader(io.BytesIO(copy))
    assert (after.metadata or {}).get("/Title") == (before.metadata or {}).get("/Title")
    assert len(after.pages) == len(before.pages)


def test_each_highlight_lies_on_the_words_that_matched(case):
    _, copy, count, document, findings = case
    by_mark = {finding.fingerprint: finding for finding in findings}
    found = annotations(copy)
    assert sum(bool(marks(each["/Contents"])) for _, each in found) == count
    pages = Pages(copy)
    shown, lost = {}, 0
    for at, annotation in found:
        key = annotation["/NM"][11:27]
        if annotation["/Subtype"] == "/Highlight":
            shown[key] = shown.get(key, "") + words_under(pages, at, annotation)
        lost += "could not be marked there" in annotation["/Contents"]
    pages.close()
    for key, words in shown.items():
        finding = by_mark[key]
        text = letters(document.blocks[finding.location.block].text)
        wanted = letters(finding.match)
        assert words == wanted or (wanted not in text and words in text)
    assert not lost


def test_twice_is_once(case):
    _, copy, _, document, findings = case
    again, _ = annotated(without_former(copy, Format.PDF), document, findings, pack=True, date=None)
    assert told(again) == told(copy)


def told(data):
    """What is in each highlight, but for the number of its page among the file's objects."""
    return [(at, {name: str(value) for name, value in each.items() if name != "/P"}) for at, each in annotations(data)]
