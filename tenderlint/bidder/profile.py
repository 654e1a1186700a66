"""What a bidder says of itself: read from TOML or from a form, and checked."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from msgspec import Struct, field
from msgspec.structs import fields

from tenderlint.bidder.keys import KEYS
from tenderlint.bidder.parsing import UnfitError
from tenderlint.bidder.shape import Reference, Turnover
from tenderlint.wording.clean import clean
from tenderlint.wording.covers import COVERS
from tenderlint.wording.values import money, number

_NESTED: Final = "insurance"
_SHOWN: Final = 60
_LARGEST_FILE: Final = 1_000_000


class ProfileError(ValueError):
    """A profile is wrong; the message names the key, what is wrong with it, and what to write instead."""


class Profile(Struct, frozen=True, kw_only=True):
    """Every value is None, or empty, where it is not stated. Money is in pounds; see :mod:`tenderlint.bidder.keys`."""

    name: str = ""
    legal_form: str | None = None
    years_trading: float | None = None
    experience_years: float | None = None
    staff: int | None = None
    places: tuple[str, ...] | None = None
    vat_registered: bool | None = None
    partners: bool | None = None
    parent_company: bool | None = None
    certificates: tuple[str, ...] | None = None
    memberships: tuple[str, ...] | None = None
    turnover: tuple[Turnover, ...] = ()
    """By year, the newest first."""
    accounts_years: float | None = None
    audited: bool | None = None
    net_assets: float | None = None
    acid_test: float | None = None
    cash_reserve: float | None = None
    largest_share: float | None = None
    liability: float | None = None
    bond: float | None = None
    personal_guarantee: bool | None = None
    held: Mapping[str, float] = field(default_factory=dict)
    """Insurance by the names of :data:`tenderlint.wording.covers.COVERS`."""
    obtainable: Mapping[str, float] = field(default_factory=dict)
    references: tuple[Reference, ...] | None = None


def load(path: Path) -> Profile:
    """The profile of a TOML file.

    Raises:
        ProfileError: the file cannot be read, or says something that cannot be.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise ProfileError(
                f"{path}: is too large for a profile. Name the file that “tenderlint init --bidder” made."
            )
        content = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as fault:
        raise ProfileError(f"{path}: cannot be read ({fault.strerror}).") from None
    except UnicodeDecodeError:
        raise ProfileError(f"{path}: is not UTF-8 text. Save it as UTF-8.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise ProfileError(
            f"{path}: is not TOML: {fault}. Begin with the file that “tenderlint init --bidder” makes."
        ) from None
    try:
        return from_mapping(content)
    except ProfileError as fault:
        raise ProfileError(f"{path}: {fault}") from None


def from_mapping(mapping: Mapping[str, Any]) -> Profile:
    """The profile of the values of a file or of a form.

    Sections may be nested or written with dots ("insurance.held.public"). A text is read as a person types it
    ("£180,000", "yes", "ISO 9001, CHAS"); an empty one is not stated.

    Raises:
        ProfileError: a key is unknown, or a value cannot be.
    """
    values = {key: _value(key, value) for key, value in _flat(mapping) if not _blank(value)}
    plain: dict[str, Any] = {name.replace("-", "_"): value for name, value in values.items() if "." not in name}
    profile = Profile(
        **plain,
        held=_covers(values, "held"),
        obtainable=_covers(values, "obtainable"),
    )
    _check(profile)
    return profile


def stated(profile: Profile) -> tuple[str, ...]:
    """The names of the fields that the profile states, its name left out."""
    told = (each.name for each in fields(Profile) if each.name != "name")
    return tuple(name for name in told if getattr(profile, name) not in (None, (), {}) or _none_of(profile, name))


def _none_of(profile: Profile, name: str) -> bool:
    """Whether an empty list was written, which states that there is none."""
    return name in ("certificates", "memberships", "places", "references") and getattr(profile, name) == ()


def _blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _flat(mapping: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Keys with their values; the sections of insurance as keys with dots."""
    for name, value in mapping.items():
        if name != _NESTED:
            yield name, value
            continue
        for state, covers in _section(name, value).items():
            for cover, amount in _section(f"{name}.{state}", covers).items():
                yield f"{name}.{state}.{cover}", amount


def _section(name: str, value: object) -> Mapping[str, Any]:
    if isinstance(value, Mapping):
        return value
    raise ProfileError(
        f"“{name}” must be written as sections, such as [insurance.held] with public = 5000000; it is {_shown(value)}."
    )


def _value(name: str, value: object) -> object:
    if name not in KEYS:
        raise ProfileError(f"unknown key “{clean(name)[:_SHOWN]}”. {_near(name)}")
    try:
        return KEYS[name].read(value)
    except UnfitError as fault:
        raise ProfileError(f"“{name}” must be {fault}; it is {_shown(value)}.") from None


def _near(name: str) -> str:
    close = get_close_matches(name.lower().replace("_", "-"), KEYS, 1)
    return f"Did you mean “{close[0]}”?" if close else "“tenderlint init --bidder” writes a file with every key."


def _shown(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f"“{clean(value)[:_SHOWN]}”"
        case int() | float():
            return str(value)
        case list() | tuple():
            return "a list" if value else "an empty list"
        case _:
            return "a section"


def _covers(values: Mapping[str, Any], state: str) -> dict[str, float]:
    found = {cover: values.get(f"{_NESTED}.{state}.{cover}") for cover in COVERS}
    return {cover: amount for cover, amount in found.items() if amount is not None}


def _check(profile: Profile) -> None:
    """Values that are fine by themselves and cannot be together."""
    for cover, amount in profile.obtainable.items():
        if amount < profile.held.get(cover, 0):
            raise ProfileError(
                f"“insurance.obtainable.{cover}” ({money(amount, 'GBP')}) is less than “insurance.held.{cover}” "
                f"({money(profile.held[cover], 'GBP')}); write at least what is held, or leave it out."
            )
    trading, accounts = profile.years_trading, profile.accounts_years
    if trading is not None and accounts is not None and accounts > trading + 1:
        raise ProfileError(
            f"“accounts-years” ({number(accounts)}) is more than “years-trading” ({number(trading)}); "
            "write the years for which accounts exist."
        )
    if profile.audited and accounts == 0:
        raise ProfileError(
            "“audited” is true and “accounts-years” is 0; write audited = false, or the years of accounts."
        )
