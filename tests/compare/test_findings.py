from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tenderlint.compare.findings import matched
from tenderlint.model.rule import Severity
from tests.report import sample

BOND = sample.termination()
MORE = replace(BOND, quote=BOND.quote.replace("fourteen", "seven"), fingerprint="rsk009-new")


def test_the_same_words_stay():
    found = matched([BOND], [BOND])
    assert (found.came, found.went, found.reworded, found.stayed) == ((), (), (), 1)


def test_words_that_are_much_alike_were_reworded():
    (pair,) = matched([BOND], [MORE]).reworded
    assert (pair.before, pair.after) == (BOND, MORE)


def test_other_words_came_and_went():
    other = replace(BOND, quote="Either side is free to stop after a year.", fingerprint="x")
    found = matched([BOND], [other])
    assert (found.came, found.went, found.reworded) == ((other,), (BOND,), ())


def test_another_severity_is_a_change():
    graver = replace(BOND, severity=Severity.HIGH)
    (pair,) = matched([BOND], [graver]).reworded
    assert pair.after is graver


def test_what_is_said_of_the_whole_pack_is_one_matter():
    old = sample.no_value()
    new = replace(old, message="No value is stated; the lots have none either.", fingerprint="y")
    assert len(matched([old], [new]).reworded) == 1


findings = st.lists(
    st.builds(
        lambda words, rule: replace(BOND, quote=" ".join(words), rule=rule, fingerprint=f"{rule}{'-'.join(words)}"),
        st.lists(st.sampled_from(["end", "at", "any", "time", "notice", "cap"]), min_size=1, max_size=6),
        st.sampled_from(["RSK001", "RSK009"]),
    ),
    unique_by=lambda each: each.fingerprint,
    max_size=8,
)


@given(findings, findings)
def test_every_finding_is_in_one_place_and_no_other(old, new):
    found = matched(old, new)
    assert len(found.came) + len(found.reworded) + found.stayed == len(new)
    assert len(found.went) + len(found.reworded) + found.stayed == len(old)
