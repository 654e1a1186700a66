"""``tenderlint questions``: what to ask the buyer before questions close."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from tenderlint.cli.failures import Failure
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import guard, put, save
from tenderlint.cli.reading import bidder_profile, checked_report, every_rule, status

if TYPE_CHECKING:
    from tenderlint.bidder.profile import Profile
    from tenderlint.model.report import Report
    from tenderlint.questions.sheet import Sheet

FILE = click.Path(path_type=Path)
_WORD: Final = ".docx"
_MARKDOWN: Final = (".md", ".markdown")


@click.command("questions")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH...")
@click.option("--output", "-o", type=FILE, metavar="FILE", help="Write to FILE: .docx or .md.")
@click.option(
    "--bidder",
    type=FILE,
    metavar="FILE.toml",
    help="Tell on the screen which questions matter to this bidder. Nothing of it goes into the questions.",
)
@click.option("--regime", metavar="ID", help="Take this procurement law instead of what the pack suggests.")
@click.option("--force", is_flag=True, help="Replace an existing file that is not a report of tenderlint.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing on standard error but errors.")
@click.option("--config", type=FILE, metavar="FILE", help="Use this configuration file.")
@click.option("--jobs", type=click.IntRange(min=0), metavar="N", help="Processes that read files; 0 for all.")
@click.option("--no-cache", is_flag=True, help="Neither use nor keep earlier answers.")
@debug_option
def command(  # noqa: PLR0913 - one parameter an option
    *,
    paths: tuple[Path, ...],
    output: Path | None,
    bidder: Path | None,
    regime: str | None,
    force: bool,
    quiet: bool,
    config: Path | None,
    jobs: int | None,
    no_cache: bool,
) -> int:
    """Write clarification questions for the buyer: at most twenty, each with its document, clause and page.

    They hold words of the pack and of the catalogue, and nothing about who asks.

    Exit status: 0 something was read; 2 no document could be read; 3 no document was found.
    """
    from tenderlint.cli.settings import settle  # noqa: PLC0415 - keeps --help quick
    from tenderlint.decisions.today import today  # noqa: PLC0415
    from tenderlint.questions.ask import questions  # noqa: PLC0415

    if output:
        _check_suffix(output)
        guard(output, (*paths, bidder) if bidder else paths, force=force)
    profile = bidder_profile(bidder) if bidder else None
    settings = settle(paths, config, {"regime": regime, "jobs": jobs})
    report = checked_report(paths, settings, texts=profile is not None, kept=not no_cache, quiet=quiet)
    sheet = questions(report, today())
    if report.documents or report.unread:
        _write(sheet, output)
    if not quiet:
        _tell(sheet)
        if profile and report.documents:
            full = every_rule(settings)
            if full != settings:  # the demands are those that “tenderlint fit” answers
                report = checked_report(paths, full, texts=True, kept=not no_cache, quiet=True)
            _tell_of_bidder(sheet, report, profile)
    return status(report.documents, report.unread, strict=settings.strict)


def _check_suffix(output: Path) -> None:
    if output.suffix.lower() not in (_WORD, *_MARKDOWN):
        raise Failure(f"questions are written as Word or Markdown, and {output} is neither. Name a .docx or .md file.")


def _write(sheet: Sheet, output: Path | None) -> None:
    from tenderlint.report.questions.markdown import render as markdown  # noqa: PLC0415

    if output is None:
        put(markdown(sheet))
    elif output.suffix.lower() == _WORD:
        from tenderlint.report.questions.word import render as word  # noqa: PLC0415 - brings python-docx in

        save(word(sheet), output)
    else:
        save(markdown(sheet), output)


def _tell(sheet: Sheet) -> None:
    """What whoever asks should know before sending the questions, and the buyer need not."""
    from tenderlint.questions.advice import advice  # noqa: PLC0415

    for line in advice(sheet):
        click.echo(line, err=True)


def _tell_of_bidder(sheet: Sheet, report: Report, profile: Profile) -> None:
    """What matters to one bidder. None of it goes into the sheet, whose order and words are the same for all."""
    from tenderlint.bidder.asking import matters  # noqa: PLC0415
    from tenderlint.bidder.fit import fit  # noqa: PLC0415
    from tenderlint.decisions.today import today  # noqa: PLC0415

    told = matters(fit(report, profile, today()), sheet)
    if told.questions:
        numbers = ", ".join(str(question.number) for question in told.questions)
        click.echo(f"For this bidder these questions matter most: {numbers}.", err=True)
    else:
        click.echo("No question is about a demand that this bidder does not meet.", err=True)
    for each in told.unasked:
        place = f" ({each.demand.places[0].text})" if each.demand.places else ""
        click.echo(f"Not met, and in no question: {each.demand.title}{place}.", err=True)
