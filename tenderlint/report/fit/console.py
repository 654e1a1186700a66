"""A fit for a terminal; plain text when it is piped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

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
from tenderlint.report.printing import as_text, put_line
from tenderlint.wording.clean import clean

_STYLES: Final = {Answer.NOT_MET: "red", Answer.MET_IF: "yellow", Answer.CANNOT_TELL: "cyan", Answer.MET: "green"}
_QUOTED: Final = 200
_TITLES: Final = 24


def render(fit: Fit) -> str:
    """The fit as plain text, one line a sentence however long."""
    return as_text(lambda console: show(fit, console))


def show(fit: Fit, console: Console) -> None:
    """Print the fit, in colour and wrapped to the window where the console is a terminal."""
    for line in _lines(fit):
        put_line(line, console, hang=2)


def _lines(fit: Fit) -> Iterator[Text]:
    yield Text(f"tenderlint {__version__}: {kicker(fit)}", style="dim")
    for answer in Answer:
        if found := fit.of(answer):
            yield from (Text(""), Text(f"{TITLES[answer]} ({len(found)})", style="bold underline"))
            for told in found:
                yield from _answered(told)
    yield from _pairs("Time", time_rows(fit.timetable))
    yield from (Text(f"  {note}", style="dim") for note in fit.timetable.notes)
    yield from _pairs("What bidding would take", tuple((task.title, clean(task.told)) for task in fit.effort.tasks))
    yield Text(f"  About {fit.effort.hours:g} hours for reading and writing alone.")
    yield from (Text(f"  {note}", style="dim") for note in fit.effort.assumptions)
    if fit.untold:
        yield from (Text(""), Text("What could not be told", style="bold underline"))
        yield from (Text(f"  {clean(line)}") for line in fit.untold)
    yield from (Text(""), Text(f"{headline(fit)}.", style="bold"), Text(verdict(fit)), Text(CAUTION, style="dim"))


def _answered(told: Answered) -> Iterator[Text]:
    asks = asked(told)
    yield Text.assemble(
        "  ", (heading(told), f"bold {_STYLES[told.answer]}"), f": {asks[:1].lower()}{asks[1:]}" if asks else ""
    )
    yield Text(f"      {where(told)}", style="dim")
    yield Text(f"      “{quoted(told, told.demand.places[0], _QUOTED)}”", style="dim")
    for line in told.working:
        yield Text(f"      Working: {clean(line)}")
    if do := to_do(told):
        yield Text.assemble("      ", ("To do: ", "bold"), clean(do))


def _pairs(title: str, rows: tuple[tuple[str, str], ...]) -> Iterator[Text]:
    yield from (Text(""), Text(title, style="bold underline"))
    for name, told in rows:
        yield Text.assemble("  ", (name.ljust(_TITLES - 1) + " ", "bold"), told)
