from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.store import Store


@given(st.binary(max_size=2000))
def test_what_is_kept_is_found_again(tmp_path_factory, content):
    store = Store(tmp_path_factory.mktemp("store"))
    assert store.get("a") is None
    store.put("a", content)
    assert store.get("a") == content


@pytest.mark.parametrize(
    "damage", [lambda entry: entry[:-1], lambda entry: b"", lambda entry: entry + b"x", lambda entry: bytes(60)]
)
def test_an_entry_that_is_not_what_was_written_is_no_answer(tmp_path, damage):
    store = Store(tmp_path)
    store.put("a", b"the answer")
    (entry,) = tmp_path.glob("*.kept")
    entry.write_bytes(damage(entry.read_bytes()))
    assert store.get("a") is None
    store.put("a", b"another")
    assert store.get("a") == b"another"


def test_what_was_longest_unused_goes_first(tmp_path):
    store = Store(tmp_path, largest=4_400)
    for age, key in enumerate("abcd"):
        store.put(key, key.encode() * 1_000)
        os.utime(tmp_path / f"{key}.kept", (1_000 + age, 1_000 + age))
    assert store.get("a")  # used again, so b is now the oldest
    store.put("e", b"e" * 1_000)
    assert [key for key in "abcde" if store.get(key)] == ["a", "c", "d", "e"]
    assert sum(each.stat().st_size for each in tmp_path.glob("*.kept")) <= 4_400


def test_an_entry_that_would_fill_the_folder_is_not_kept(tmp_path):
    store = Store(tmp_path, largest=1_000)
    store.put("a", b"a" * 900)
    assert store.get("a") is None


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path):
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file")
    store.put("a", b"a")
    assert store.get("a") is None


def test_many_at_once_leave_whole_entries_and_no_drafts(tmp_path):
    def work(number: int) -> bool:
        store = Store(tmp_path)
        store.put("same", b"x" * 50_000)
        return store.get("same") == b"x" * 50_000

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(64)))
    assert [each.name for each in tmp_path.iterdir()] == ["same.kept"]
