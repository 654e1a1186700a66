"""Errors in a person's own rule file point into it."""

import pytest

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.folders import built_in, rule_files
from tenderlint.catalogue.load import load, vocabulary_in
from tests.catalogue.rulefile import RULE, folder


def fails(tmp_path, old, new):
    assert old in RULE
    with pytest.raises(CatalogueError) as error:
        load([folder(tmp_path, RULE.replace(old, new))])
    assert error.value.file.endswith("TST001-test-rule.yaml")
    return error.value


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("severity: high", "severity: dire", 6, "one of info, low, medium, high; it is “dire”"),
        ("affects: [sme]", "affects: [sme]\ncolour: red", 8, "unknown key “colour”"),
        ("name: test-rule", "name: Test Rule", 2, "Test Rule"),
        ("id: TST001\n", "", 1, "“id” is missing"),
        ("title: The", "title: The\ntitle: The", 4, "stands twice"),
        ("message:", "message", 11, "not YAML"),
        ('- "{supplier} {must} ... pay', '- "{supplier} {must} ... {paymaster}', 9, "paymaster"),
        ("affects: [sme]", "affects: [sme]\nlaw: {pa23: [pa23-s999]}", 8, "pa23-s999"),
        ("affects: [sme]", "affects: [sme]\nlaw: {moon: [x]}", 8, "moon"),
        ("    - The Council shall pay for everything.\n", "", 18, "too short"),
    ],
)
def test_an_error_names_its_line(tmp_path, old, new, line, says):
    error = fails(tmp_path, old, new)
    assert error.line == line
    assert says in str(error)


def test_an_error_in_a_pattern_names_its_column(tmp_path):
    error = fails(tmp_path, "{supplier} {must} ... pay", "{supplier} {must} ... (pay)")
    assert (error.line, error.column) == (9, 5 + len("{supplier} {must} ... ") + 1)


def test_an_id_can_be_taken_once(tmp_path):
    (tmp_path / "other.yaml").write_text(RULE, encoding="utf-8")
    with pytest.raises(CatalogueError, match="is taken by"):
        load([folder(tmp_path)])


def test_a_folder_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(CatalogueError, match="no such folder"):
        load([tmp_path / "nowhere"])


def test_own_rules_join_the_built_in_ones_and_change_the_digest(tmp_path):
    built_in, joined = load(), load([folder(tmp_path)])
    assert {rule.id for rule in joined.rules} - {rule.id for rule in built_in.rules} == {"TST001"}
    assert built_in.digest != joined.digest


def test_own_vocabulary_adds_to_a_set(tmp_path):
    (tmp_path / "vocabulary.yaml").write_text("supplier: [stallholder]\n", encoding="utf-8")
    catalogue = load([tmp_path])
    assert {"supplier", "stallholder"} <= set(catalogue.sides["supplier"].words)


def test_a_set_among_words_is_refused_with_its_line(tmp_path):
    (tmp_path / "vocabulary.yaml").write_text(
        'ours: [stall]\nsmall-firms:\n  - "{ours}"\n  - "{ours} of one"\n', "utf-8"
    )
    with pytest.raises(CatalogueError, match=r"vocabulary\.yaml:4:\d+: “\{ours\} of one” mixes a set with words"):
        load([tmp_path])


def test_no_entry_stands_twice_in_a_set():
    sets = vocabulary_in(rule_files([built_in()]))
    assert {name for name, entries in sets.items() if len(set(entries)) < len(entries)} == set()
