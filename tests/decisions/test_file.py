from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.decisions.file import NAME, DecisionsError, dump, find, load
from tenderlint.model.decision import Decision, Kind
from tenderlint.model.rule import Severity

text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool)
decisions = st.lists(
    st.builds(
        Decision,
        fingerprint=st.text("0123456789abcdef", min_size=16, max_size=16),
        kind=st.sampled_from(Kind),
        rule=st.sampled_from(["RSK001", "PAY002"]),
        severity=st.sampled_from(Severity),
        document=text,
        quote=st.none() | text.map(lambda each: each[:100].strip()),
        reason=text,
        owner=st.none() | text,
        until=st.none() | st.dates(),
    ),
    unique_by=lambda each: (each.document, each.rule, each.fingerprint),
)


@given(decisions)
def test_what_is_written_is_read_again_whatever_the_order(tmp_path_factory, made):
    file = tmp_path_factory.mktemp("decisions") / NAME
    file.write_text(dump(made), "utf-8")
    assert set(load(file)) == set(made)
    assert dump(reversed(made)) == dump(made)


ACCEPTED = """version = 1

[[finding]]
fingerprint = "8c1835a57ae3f9de"
rule = "PRO002"
severity = "medium"
document = "itt.docx"
decision = "accepted"
reason = "The council has decided it."
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("version = 1", "version = 2", "newer tenderlint"),
        ("version = 1", "", "no file of decisions"),
        ('reason = "The council has decided it."', "", "without a reason"),
        ('reason = "The council has decided it."', 'reason = " "', "without a reason"),
        ('decision = "accepted"', 'decision = "ignored"', "must be one of baseline, accepted"),
        ('severity = "medium"', 'severity = "grave"', "must be one of"),
        ('fingerprint = "8c1835a57ae3f9de"', "", "has no fingerprint"),
        ('document = "itt.docx"', "document = 3", "must be text in quotes"),
        ('document = "itt.docx"', 'dokument = "itt.docx"', "unknown key “dokument”"),
        ("[[finding]]", "<<<<<<< HEAD\n[[finding]]", "a merge left a conflict"),
        ("[[finding]]", "[[finding", "is not TOML"),
        ("[[finding]]", "[finding]", "headed [[finding]]"),
        ('reason = "', 'until = "tomorrow"\nreason = "', "must be a date without quotes"),
    ],
)
def test_a_file_that_cannot_be_used_is_explained(tmp_path, old, new, said):
    assert old in ACCEPTED
    file = tmp_path / NAME
    file.write_text(ACCEPTED.replace(old, new, 1), "utf-8")
    with pytest.raises(DecisionsError, match=r"tenderlint-decisions\.toml") as caught:
        load(file)
    assert said in str(caught.value)


def test_a_person_may_write_a_day_by_hand(tmp_path):
    file = tmp_path / NAME
    file.write_text(ACCEPTED + "until = 2027-03-31\n", "utf-8")
    assert load(file)[0].until == date(2027, 3, 31)


def test_a_file_that_is_missing_or_no_text_is_explained(tmp_path):
    with pytest.raises(DecisionsError, match="cannot be read"):
        load(tmp_path / NAME)
    (tmp_path / NAME).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DecisionsError, match="UTF-8"):
        load(tmp_path / NAME)


def test_it_is_found_from_a_folder_below(tmp_path: Path):
    (tmp_path / NAME).write_text(ACCEPTED)
    below = tmp_path / "packs" / "a"
    below.mkdir(parents=True)
    assert find(below) == tmp_path.resolve() / NAME
