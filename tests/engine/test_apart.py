"""The words of a pack in several processes: the same answer, and a process that dies loses nothing."""

from __future__ import annotations

import os
import signal

import pytest
from msgspec.structs import replace

from tenderlint.catalogue.store import load_compiled
from tenderlint.engine import apart, saying
from tenderlint.language.parties import learn
from tenderlint.model.config import Config
from tenderlint.model.document import Document
from tenderlint.pipeline import read
from tenderlint.read.parcel import Parcel, packed, unpacked
from tests.command import SAMPLES

_real = apart._one


def dies_of_the_terms(parcel: Parcel) -> bytes:
    if unpacked(parcel).path == "terms.pdf":
        os.kill(os.getpid(), signal.SIGKILL)
    return _real(parcel)


@pytest.fixture(scope="module")
def documents() -> tuple[Document, ...]:
    return read([SAMPLES / "heavy-handed"], Config(jobs=1)).documents


@pytest.fixture(scope="module")
def alone(documents: tuple[Document, ...]) -> list[saying.Said]:
    return saying.say(documents, load_compiled(), learn(documents, frozenset()), 1)


def told(documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch) -> list[saying.Said]:
    monkeypatch.setattr(saying, "WORTH_IT", 0)
    catalogue = load_compiled()
    said = saying.say(documents, catalogue, learn(documents, frozenset()), 2)
    known = {id(rule) for rule in catalogue.compiled}
    assert all(id(hit.rule) in known for each in said for hit in each.searched.hits), "rules are not copied"
    assert [each.searched.document for each in said] == [*documents]
    return said


def test_several_processes_say_the_same(
    documents: tuple[Document, ...], alone: list[saying.Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sum(len(each.searched.hits) for each in alone) > 50
    assert sum(len(each.facts) for each in alone) > 30
    assert told(documents, monkeypatch) == alone


def test_what_a_dead_process_leaves_is_done_here(
    documents: tuple[Document, ...], alone: list[saying.Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "_one", dies_of_the_terms)
    assert told(documents, monkeypatch) == alone


def test_a_document_is_the_same_when_it_is_unpacked(documents: tuple[Document, ...]) -> None:
    assert [unpacked(packed(document)) for document in documents] == [*documents]


def test_a_name_that_is_no_text_goes_as_it_is(documents: tuple[Document, ...]) -> None:
    strange = replace(documents[0], path="terms-\udce9.pdf")
    assert unpacked(packed(strange)) == strange
