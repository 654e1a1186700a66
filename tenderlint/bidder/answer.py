"""The answer to one demand: met, met if something is done, not met, or that nobody can tell."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from msgspec import Struct

from tenderlint.bidder.demand import Demand


class Answer(StrEnum):
    """The closed set of answers. Silence is none of them."""

    NOT_MET = "not met"
    MET_IF = "met if"
    CANNOT_TELL = "cannot tell"
    MET = "met"


class Answered(Struct, frozen=True, kw_only=True):
    """A demand with its answer, how it was worked out, and what is left to do."""

    demand: Demand
    answer: Answer
    working: tuple[str, ...] = ()
    """Sentences or comparisons, each operand named."""
    do: str | None = None
    """What to do, state or ask; a sentence."""
    by: date | None = None
    """Until when."""


def met(demand: Demand, *working: str) -> Answered:
    """The demand is met as things stand."""
    return Answered(demand=demand, answer=Answer.MET, working=working)


def not_met(demand: Demand, *working: str, do: str | None = None, by: date | None = None) -> Answered:
    """What the profile states falls short of it."""
    return Answered(demand=demand, answer=Answer.NOT_MET, working=working, do=do, by=by)


def met_if(demand: Demand, *working: str, do: str, by: date | None = None) -> Answered:
    """It can be met by doing something."""
    return Answered(demand=demand, answer=Answer.MET_IF, working=working, do=do, by=by)


def cannot_tell(demand: Demand, *working: str, do: str | None = None) -> Answered:
    """The profile or the pack does not say enough; ``do`` says what to state or to ask."""
    return Answered(demand=demand, answer=Answer.CANNOT_TELL, working=working, do=do)
