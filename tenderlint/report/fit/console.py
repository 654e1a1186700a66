"""A fit for a terminal; plain text when it is piped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tenderlint import __version__
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
from tenderlint.report.line import EMPTY, Line
from tenderlint.report.printing import Printer, as_text
from tenderlint.wording.clean import clean

_STYLES: Final = {Answer.NOT_MET: "red", Answer.MET_IF: "yellow", Answer.CANNOT_TELL: "cyan", Answer.MET: "green"}
_QUOTED: Final = 200
_TITLES: Final = 24


def render(fit: Fit) -> str:
    """The fit as plain text, one line a sentence however long."""
    return as_text(lambda printer: show(fit, printer))


def show(fit: Fit, printer: Printer) -> None:
    """Print the fit, in colour and wrapped to the window where that is a terminal."""
    for line in _lines(fit):
        printer.put(line, hang=2)


def _lines(fit: Fit) -> Iterator[Line]:
    yield Line.of((f"tenderlint {__version__}: {kicker(fit)}", "dim"))
    for answer in Answer:
        if found := fit.of(answer):
            yield from (EMPTY, Line.of((f"{TITLES[answer]} ({len(found)})", "bold underline")))
            for told in found:
                yield from _answered(told)
    yield from _pairs("Time", time_rows(fit.timetable))
    yield from (Line.of((f"  {note}", "dim")) for note in fit.timetable.notes)
    yield from _pairs("What bidding would take", tuple((task.title, clean(task.told)) for task in fit.effort.tasks))
    yield Line.of(f"  About {fit.effort.hours:g} hours for reading and writing alone.")
    yield from (Line.of((f"  {note}", "dim")) for note in fit.effort.assumptions)
    if fit.untold:
        yield from (EMPTY, Line.of(("What could not be told", "bold underline")))
        yield from (Line.of(f"  {clean(line)}") for line in fit.untold)
    yield from (EMPTY, Line.of((f"{headline(fit)}.", "bold")), Line.of(verdict(fit)), Line.of((CAUTION, "dim")))


def _answered(told: Answered) -> Iterator[Line]:
    asks = asked(told)
    yield Line.of(
        "  ", (heading(told), f"bold {_STYLES[told.answer]}"), f": {asks[:1].lower()}{asks[1:]}" if asks else ""
    )
    yield Line.of((f"      {where(told)}", "dim"))
    yield Line.of((f"      “{quoted(told, told.demand.places[0], _QUOTED)}”", "dim"))
    for line in told.working:
        yield Line.of(f"      Working: {clean(line)}")
    if do := to_do(told):
        yield Line.of("      ", ("To do: ", "bold"), clean(do))


def _pairs(title: str, rows: tuple[tuple[str, str], ...]) -> Iterator[Line]:
    yield from (EMPTY, Line.of((title, "bold underline")))
    for name, told in rows:
        yield Line.of("  ", (name.ljust(_TITLES - 1) + " ", "bold"), told)
