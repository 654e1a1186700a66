"""Expressions from their kept form are those that Python compiles."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint import regex as kept
from tests.command import ROOT

SOURCES = [
    r"(?P<sum>£\s?\d+(?:[.,]\d{3})*)(?P<unit>k|m)?",
    r"\b(?:shall|must)\b(?!\s+not)",
    "[\x00-\x1f\ud800-\udfff]",
    r"(?im)^no\.?\s(\d+)$",
    r"(?<=clause )(\d+)(?:\.\1)*",
    "",
]
"""With groups and names, look-ahead and look-behind, half a character, flags inside, and nothing."""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TENDERLINT_CACHE_DIR", str(tmp_path))
    return tmp_path


def table() -> kept._Table:
    """As the next process would find it."""
    return kept._Table(kept._read(kept._store().get(kept._key())))


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.MULTILINE | re.DOTALL, re.ASCII])
@pytest.mark.parametrize("source", SOURCES)
def test_the_kept_form_is_what_python_compiles(source: str, flags: int) -> None:
    first = table()
    assert first.pattern(source, flags) == re.compile(source, flags)
    first.keep()
    second = table()
    again = second.pattern(source, flags)
    # Patterns are equal where their text, flags and instructions are.
    assert again == re.compile(source, flags)
    assert (again.groups, again.groupindex) == (re.compile(source, flags).groups, re.compile(source, flags).groupindex)
    assert not second.new, "it was compiled once more"


@given(st.from_regex(r"(?:\(\?:[a-z]+\|[A-Z]*\)|\[[a-z]-z\][*+?]|\\[bdsw]|[a-zé£.]|\((?:x|y)\)){1,8}", fullmatch=True))
def test_any_expression_has_a_form_that_equals_it(source: str) -> None:
    form = kept._form(source, re.IGNORECASE)
    assert form is not None
    assert kept._pattern(source, form) == re.compile(source, re.IGNORECASE)


def test_a_wrong_expression_is_refused_as_ever() -> None:
    with pytest.raises(re.error):
        kept.regex("(", 0)


@pytest.mark.parametrize("damage", [b"", b"no pack", b"\x91\x92\x92\xc4\x01a\x00\x94\x00\xc4\x01x\x00\x80"])
def test_a_damaged_entry_costs_time_only(damage: bytes) -> None:
    kept._store().put(kept._key(), damage)
    assert table().pattern("a", 0) == re.compile("a")


def test_what_two_runs_write_is_put_together() -> None:
    one, other = table(), table()
    one.pattern("one", 0)
    other.pattern("other", 0)
    one.keep()
    other.keep()
    assert {source for source, _ in table().forms} == {b"one", b"other"}


def test_forms_of_long_ago_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    old = table()
    for source in ("a", "b", "c"):
        old.pattern(source, 0)
    old.keep()
    monkeypatch.setattr(kept, "_MOST", 3)
    new = table()
    new.pattern("d", 0)
    new.keep()
    assert {source for source, _ in table().forms} == {b"d"}


def test_a_process_keeps_what_it_compiled_when_it_ends(own_cache: Path) -> None:
    command = [sys.executable, "-c", "from tenderlint.regex import regex; regex('kept at the end')"]
    subprocess.run(command, cwd=ROOT, check=True)
    assert (b"kept at the end", 0) in table().forms


def test_a_python_that_compiles_otherwise_is_left_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_engine", object)
    found = table()
    assert found.pattern("left", 0) == re.compile("left")
    found.keep()
    assert not table().forms
