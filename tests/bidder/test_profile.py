"""A profile from a file or a form, and what is said of one that cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.bidder.keys import KEYS
from tenderlint.bidder.profile import Profile, ProfileError, from_mapping, load, stated
from tenderlint.bidder.published import NAMES, published
from tenderlint.bidder.shape import Reference, Turnover
from tenderlint.bidder.starter import starter


def test_every_key_may_stay_out() -> None:
    assert from_mapping({}) == Profile()
    assert stated(Profile()) == ()


def test_a_form_gives_what_a_file_gives() -> None:
    typed = {
        "name": "  Our   firm ",
        "legal-form": "Company limited by shares",
        "turnover": "£1.5m",
        "cash-reserve": "20k",
        "audited": "no",
        "vat-registered": "on",
        "certificates": "ISO 9001, Cyber Essentials",
        "memberships": "",
        "references": "3",
        "largest-share": "40 %",
        "insurance.held.public": "5,000,000",
    }
    written = {
        "name": "Our firm",
        "legal-form": "company-limited-by-shares",
        "turnover": 1500000,
        "cash-reserve": 20000,
        "audited": False,
        "vat-registered": True,
        "certificates": ["ISO 9001", "Cyber Essentials"],
        "references": 3,
        "largest-share": 40,
        "insurance": {"held": {"public": 5000000}},
    }
    assert from_mapping(typed) == from_mapping(written)
    assert from_mapping(typed).references == (Reference(),) * 3


def test_years_of_turnover_stand_newest_first() -> None:
    told = from_mapping({"turnover": {"2023": 100, "2025": 300, "2024": 200}})
    assert told.turnover == (Turnover(2025, 300), Turnover(2024, 200), Turnover(2023, 100))


@pytest.mark.parametrize(
    ("mapping", "part"),
    [
        ({"turnovr": 1}, "unknown key “turnovr”. Did you mean “turnover”?"),
        ({"turnover": -5}, "“turnover” must be a sum in pounds, 0 or more, such as 180000; it is -5."),
        ({"turnover": "a lot"}, "it is “a lot”."),
        ({"turnover": float("nan")}, "“turnover” must be a sum"),
        ({"staff": 2.5}, "“staff” must be a whole number"),
        ({"staff": True}, "it is true."),
        ({"largest-share": 140}, "from 0 to 100, such as 40; it is 140."),
        ({"audited": "perhaps"}, "“audited” must be true or false"),
        ({"legal-form": "gmbh"}, "must be one of sole-trader, partnership"),
        ({"insurance": 5}, "must be written as sections, such as [insurance.held]"),
        ({"insurance": {"held": {"pubic": 5}}}, "Did you mean “insurance.held.public”?"),
        (
            {"insurance": {"held": {"public": 5000000}, "obtainable": {"public": 1000000}}},
            "(£1,000,000) is less than “insurance.held.public” (£5,000,000)",
        ),
        ({"years-trading": 1, "accounts-years": 3}, "“accounts-years” (3) is more than “years-trading” (1)"),
        ({"audited": True, "accounts-years": 0}, "“audited” is true and “accounts-years” is 0"),
        ({"references": [{"buyer": "x"}]}, "there is no “buyer”"),
        ({"references": 10**9}, "a number of at most 100"),
        ({"references": "2 public, some charity"}, "numbers by sector, such as 2 public, 1 charity, 1 private"),
        ({"turnover": {"25": 1}}, "by years from 1990"),
        ({"certificates": 9001}, "a list of names in quotes"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(mapping: dict[str, object], part: str) -> None:
    with pytest.raises(ProfileError) as told:
        from_mapping(mapping)
    assert part in str(told.value)
    assert "\n" not in str(told.value)
    assert str(told.value).endswith((".", "?"))


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"turnover = ", "is not TOML"),
        (b"\xff\xfe\x00", "is not UTF-8 text"),
        (b'turnover = "much"', "“turnover” must be a sum"),
    ],
)
def test_a_file_that_is_wrong_is_named(tmp_path: Path, content: bytes, part: str) -> None:
    file = tmp_path / "client.toml"
    file.write_bytes(content)
    with pytest.raises(ProfileError, match=r"client\.toml: ") as told:
        load(file)
    assert part in str(told.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_the_starter_names_every_key_and_each_example_is_allowed(tmp_path: Path) -> None:
    file = tmp_path / "bidder.toml"
    file.write_text(starter(), "utf-8")
    assert load(file) == Profile()
    lines = starter().partition("# Or one section")[0].splitlines()
    live = [line.removeprefix("# ") if " = " in line else line for line in lines]
    file.write_text("\n".join(live), "utf-8")
    told = load(file)
    assert len(stated(told)) == len([name for name in KEYS if "." not in name and name != "name"]) + 2
    assert set(told.held) == set(told.obtainable) == {"public", "employers", "professional", "product", "cyber"}


def test_references_are_typed_by_sector() -> None:
    told = from_mapping({"references": "2 public, 1 Charity and 1 private"}).references
    assert told is not None
    assert [each.sector for each in told] == ["public", "public", "charity", "private"]


def test_the_references_of_the_starter_are_allowed(tmp_path: Path) -> None:
    told = starter().partition("in place of the number above:\n")[2]
    file = tmp_path / "bidder.toml"
    file.write_text("\n".join(line.removeprefix("# ") for line in told.splitlines()), "utf-8")
    assert load(file).references == (
        Reference(what="Grounds maintenance", buyer="A parish council", sector="public", year=2025, value=20000),
    )


def test_six_profiles_are_published_and_state_what_most_demands_need() -> None:
    profiles = published()
    assert tuple(profiles) == NAMES
    for profile in profiles.values():
        assert {"turnover", "accounts_years", "audited", "held", "obtainable", "references", "liability"} <= set(
            stated(profile)
        )
    turnovers = [profile.turnover[0].amount for profile in profiles.values()]
    assert len(set(turnovers)) == len(turnovers)


LETTERS = st.text("£0123456789.,-%km yesno\n\u202e", max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | LETTERS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LETTERS, inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from([*KEYS, "insurance", "x"]), VALUES, max_size=4))
def test_whatever_is_typed_gives_a_profile_or_a_sentence(mapping: dict[str, object]) -> None:
    try:
        assert isinstance(from_mapping(mapping), Profile)
    except ProfileError as fault:
        assert str(fault)  # noqa: PT017 - either is right
