"""Signs of checks, in many people's words: a false absence is as bad as a false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tenderlint.catalogue.store import load_compiled
from tenderlint.engine.saying import say
from tenderlint.language.parties import learn
from tenderlint.model.config import Config
from tenderlint.pipeline import read

WAYS = yaml.safe_load(Path(__file__).with_name("ways_of_saying.yaml").read_text("utf-8"))
"""Sentences by rule and sign."""


def found(rule, sign, sentences, tmp_path):
    """The sentences in which the sign is found; each stands in a document of its own block."""
    document = tmp_path / "pack.txt"
    document.write_text("\n\n".join(sentences), "utf-8")
    pack = read([document], Config(jobs=1))
    catalogue = load_compiled().only(lambda each: each.id == rule)
    (said,) = say(pack.documents, catalogue, learn(pack.documents, frozenset()), 1)
    return {hit.statement.own for hit in said.searched.signs if sign in {asker.name for asker in hit.sign.askers}}


@pytest.mark.parametrize("name", WAYS)
def test_a_sign_is_seen_in_every_way_of_saying_it(name, tmp_path):
    rule, sign = name.split("/")
    sentences = WAYS[name]["shows"]
    seen = found(rule, sign, sentences, tmp_path)
    assert [each for each in sentences if each not in seen] == []


@pytest.mark.parametrize("name", WAYS)
def test_what_looks_alike_is_no_sign(name, tmp_path):
    rule, sign = name.split("/")
    sentences = WAYS[name]["alike"]
    assert [each for each in sentences if each in found(rule, sign, sentences, tmp_path)] == []
