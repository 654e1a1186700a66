"""Reports made by hand, to hold profiles against. All wording is our own."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from tenderlint.bidder.profile import Profile, from_mapping
from tenderlint.model.document import Document, Format, Location, Role
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding
from tenderlint.model.report import Report
from tenderlint.model.rule import Category, Severity
from tests.report import sample

ITT = Document(path="itt.docx", format=Format.DOCX, sha256="0" * 64, blocks=(), words=100, role=Role.INVITATION)
TERMS = replace(ITT, path="terms.docx", role=Role.TERMS)
NOBODY = Profile()


def fact(
    kind: str, value: float | str | None, quote: str = "", *, unit: str | None = "GBP", block: int = 0, **more: Any
) -> Fact:
    """A fact of the invitation."""
    place = Location(block=block, clause=f"4.{block}")
    return Fact(kind=kind, value=value, unit=unit, document="itt.docx", location=place, quote=quote or kind, **more)


def finding(rule: str, quote: str, *, block: int = 50, document: str = "itt.docx") -> Finding:
    """A finding of a rule, with its passage."""
    return Finding(
        rule=rule,
        name=rule.lower(),
        title=rule,
        category=Category.SELECTION,
        severity=Severity.MEDIUM,
        message="A message.",
        why="A reason.",
        instead="Other words.",
        document=document,
        location=Location(block=block, clause=f"5.{block}"),
        quote=quote,
        match=quote,
    )


def report(*stated: Fact | Finding) -> Report:
    """A report with these facts and findings, and nothing else."""
    return replace(
        sample.silent(),
        documents=(ITT, TERMS),
        facts=tuple(each for each in stated if isinstance(each, Fact)),
        findings=tuple(each for each in stated if isinstance(each, Finding)),
        outcomes=(),
        listed=(),
        templates=(),
        unread=(),
    )


def profile(**keys: Any) -> Profile:
    """A profile of these keys, underscores for hyphens."""
    return from_mapping({name.replace("_", "-"): value for name, value in keys.items()})


def insured(held: dict[str, float], obtainable: dict[str, float] | None = None, **keys: Any) -> Profile:
    """A profile with insurance."""
    return profile(insurance={"held": held, "obtainable": obtainable or {}}, **keys)
