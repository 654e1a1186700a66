"""One desk with small limits for all tests of a worker."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.serving import Browser, Serving, serving

LIMITS = ("--max-megabytes", "8", "--max-files", "9", "--max-pages", "30", "--at-once", "2")


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving(tmp_path_factory.mktemp("desk"), *LIMITS) as running:
        yield running


@pytest.fixture
def browser(desk: Serving) -> Iterator[Browser]:
    with Browser(desk) as made:
        yield made
    assert desk.kept() == []
