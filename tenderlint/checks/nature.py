"""What is bought: a service, goods or works, as far as the words of the pack tell."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from tenderlint.checks.answers import Place
from tenderlint.checks.case import Case
from tenderlint.model.document import Role

_TELLING: Final = (Role.INVITATION, Role.LETTER, Role.SPECIFICATION, Role.PRICING, Role.NOTICE, Role.UNKNOWN)
_TITLE_BLOCKS: Final = 12
_TITLE_WEIGHT: Final = 5
"""What stands at the head of a document says what it is about; further down anything may be mentioned."""


class Nature(StrEnum):
    """The three things that the law tells apart."""

    SERVICES = "services"
    GOODS = "goods"
    WORKS = "works"


def nature(case: Case) -> Nature:
    """What most passages speak of (signs "services", "goods" and "works"), titles first; services where it is even."""
    scores = {each: sum(map(_worth, case.sign(each.value, *_TELLING))) for each in Nature}
    return max(Nature, key=lambda each: scores[each])


def _worth(place: Place) -> int:
    return _TITLE_WEIGHT if place.location.block < _TITLE_BLOCKS else 1
