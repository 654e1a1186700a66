"""Files read in several processes, of which one may die."""

from __future__ import annotations

import os
import signal

import pytest

from tenderlint import pipeline
from tenderlint.cli import main
from tenderlint.model.document import Document, Unread
from tenderlint.read import gather, read_one
from tenderlint.read.processes import _submitted
from tenderlint.read.several import read_several
from tenderlint.read.source import Source


def deadly(source):
    """A reader that a file can kill, as the system does where memory runs out."""
    if "deadly" in source.name:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_one(source)


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pack")
    for name in ("a", "b-deadly", "c", "d", "e-deadly", "f"):
        (folder / f"{name}.txt").write_text("The Contractor's liability under this contract is unlimited.\n", "utf-8")
    return folder


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal on this system")
def test_a_file_that_ends_its_process_is_told_and_the_rest_is_read(pack):
    sources = gather([pack]).sources
    asked = []
    answers = list(read_several(sources, 2, deadly, lambda *told: asked.append(told)))
    kinds = [(answer.path, type(answer)) for answer in answers]
    assert kinds == [(each.name, Unread if "deadly" in each.name else Document) for each in sources]
    assert {answer.code for answer in answers if isinstance(answer, Unread)} == {"stopped"}
    assert asked == [(at, 6, each.name) for at, each in enumerate(sources)]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no such signal on this system")
def test_the_check_goes_on_and_is_not_kept(pack, monkeypatch, capsys):
    monkeypatch.setattr(pipeline, "read_in_role", deadly)
    status = main(["check", str(pack), "--jobs", "2", "--select", "RSK001"])
    told = capsys.readouterr()
    assert status == 1
    assert "Reading it stopped the reader" in told.err
    assert "Traceback" not in told.err
    assert told.out.count("b-deadly.txt") == told.out.count("e-deadly.txt") == 1
    monkeypatch.undo()
    main(["check", str(pack), "--jobs", "1", "--select", "RSK001"])
    assert "stopped the reader" not in capsys.readouterr().out


def test_the_largest_file_is_begun_first_and_the_answers_keep_their_order(tmp_path):
    small, large, lost = (tmp_path / name for name in ("small.txt", "large.txt", "lost.txt"))
    small.write_text("a", "utf-8")
    large.write_text("a" * 5_000, "utf-8")
    begun = []

    class Pool:
        def submit(self, work, read, source):
            begun.append(source.name)
            return len(begun)

    futures = _submitted(Pool(), [Source(path.name, path) for path in (lost, small, large)], read_one)
    assert begun == ["large.txt", "small.txt", "lost.txt"]
    assert futures == {2: 1, 1: 2, 0: 3}
