import shutil

import pytest
from msgspec.structs import fields

from tenderlint.catalogue.load import Catalogue, load
from tenderlint.catalogue.store import forget, load_compiled
from tests.catalogue.rulefile import folder


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("TENDERLINT_CACHE_DIR", str(tmp_path / "cache"))
    forget()
    return tmp_path / "cache"


def same(left: Catalogue, right: Catalogue):
    return all(getattr(left, field.name) == getattr(right, field.name) for field in fields(Catalogue))


def test_the_kept_form_equals_the_fresh_one(cache, tmp_path):
    (tmp_path / "mine").mkdir()
    own = [folder(tmp_path / "mine")]
    first = load_compiled(own)
    forget()
    second = load_compiled(own)
    assert len(list(cache.rglob("*.kept"))) == 1
    assert same(first, load(own))
    assert same(second, first)


def test_a_corrupt_or_unwritable_cache_costs_time_only(cache):
    fresh = load()
    load_compiled()
    (kept,) = cache.rglob("*.kept")
    kept.write_bytes(b"{broken")
    forget()
    assert same(load_compiled(), fresh)
    shutil.rmtree(cache)
    forget()
    cache.write_text("a file where the folder should be")
    assert same(load_compiled(), fresh)


def test_a_changed_rule_is_not_answered_from_the_old_form(cache, tmp_path):
    (tmp_path / "mine").mkdir()
    own = [folder(tmp_path / "mine")]
    load_compiled(own)
    path = next(own[0].iterdir())
    path.write_text(path.read_text().replace("severity: high", "severity: low"))
    (rule,) = [rule for rule in load_compiled(own).rules if rule.id == "TST001"]
    assert rule.severity == "low"
