"""A fit as Markdown, to paste into a message to a client."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint.bidder.answer import Answer, Answered
from tenderlint.bidder.fit import Fit
from tenderlint.report.fit.words import (
    CAUTION,
    TITLES,
    asked,
    heading,
    headline,
    kicker,
    quoted,
    time_rows,
    to_do,
    verdict,
    where,
)
from tenderlint.report.markdown import MARKER, escaped
from tenderlint.wording.clean import clean

_QUOTED: Final = 300


def render(fit: Fit) -> str:
    """The fit with a heading for each answer."""
    return "\n".join([MARKER, *_lines(fit)]) + "\n"


def _lines(fit: Fit) -> Iterator[str]:
    yield from (f"# {headline(fit)}", "", escaped(kicker(fit)), "", escaped(verdict(fit)), "")
    for answer in Answer:
        if found := fit.of(answer):
            yield from (f"## {TITLES[answer]}", "")
            for told in found:
                yield from _answered(told)
    yield from ("## Time", "", *(f"- **{name}**: {escaped(told)}" for name, told in time_rows(fit.timetable)))
    yield from (*(f"- {escaped(note)}" for note in fit.timetable.notes), "", "## What bidding would take", "")
    yield from (f"- **{task.title}**: {escaped(clean(task.told))}" for task in fit.effort.tasks)
    yield from (f"- About {fit.effort.hours:g} hours for reading and writing alone.", "")
    yield from (*(f"- {escaped(note)}" for note in fit.effort.assumptions), "")
    if fit.untold:
        yield from ("## What could not be told", "", *(f"- {escaped(clean(line))}" for line in fit.untold), "")
    yield CAUTION


def _answered(told: Answered) -> Iterator[str]:
    asks = asked(told)
    yield f"- **{escaped(heading(told))}**{f': {escaped(asks)}' if asks else ''} ({escaped(where(told))})"
    yield f"  > {escaped(quoted(told, told.demand.places[0], _QUOTED))}"
    yield ""
    yield from (f"  - {escaped(clean(line))}" for line in told.working)
    if do := to_do(told):
        yield f"  - **To do**: {escaped(clean(do))}"
    yield ""
