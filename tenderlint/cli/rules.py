"""``tenderlint rules``: the catalogue as a list, and ``tenderlint rules test``: do its examples come out right."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import asdict

from tenderlint.cli.failures import FINDINGS, FINE
from tenderlint.cli.group import debug_option
from tenderlint.cli.output import put
from tenderlint.model.rule import Category, RuleKind, Severity

if TYPE_CHECKING:
    from tenderlint.cli.listing import Entry


@click.group("rules", invoke_without_command=True)
@click.option(
    "--category", multiple=True, type=click.Choice([each.value for each in Category]), help="Only this category."
)
@click.option(
    "--severity", multiple=True, type=click.Choice([each.value for each in Severity]), help="Only this severity."
)
@click.option(
    "--kind", multiple=True, type=click.Choice([each.value for each in RuleKind]), help="Only rules that look at this."
)
@click.option("--affects", type=click.Choice(["sme", "vcse", "all"]), help="Only barriers that touch these bidders.")
@click.option("--text", metavar="WORDS", help="Only rules with these words in their id, name or title.")
@click.option("--format", "form", type=click.Choice(["console", "json"]), default="console", show_default=True)
@click.option("--config", type=click.Path(path_type=Path), metavar="FILE", help="Use this configuration file.")
@debug_option
@click.pass_context
def command(ctx: click.Context, /, *, form: str, config: Path | None, **wanted: Any) -> None:  # noqa: ANN401
    """List the rules in force here: the built-in ones and those your configuration adds."""
    if ctx.invoked_subcommand:
        return
    chosen = [entry for entry in _entries(config) if _fits(entry, wanted)]
    put(_as_json(chosen) if form == "json" else _as_table(chosen))


def _entries(config: Path | None) -> tuple[Entry, ...]:
    from tenderlint.cli.listing import listed  # noqa: PLC0415
    from tenderlint.config import find, load  # noqa: PLC0415

    source = config or find(Path())
    return listed(load(source).rules if source else ())


def _fits(entry: Entry, wanted: dict[str, Any]) -> bool:
    """Whether a rule answers every filter that was given."""
    told = f"{entry.id} {entry.name} {entry.title}".casefold()
    return (
        all(getattr(entry, key) in wanted[key] for key in ("category", "severity", "kind") if wanted[key])
        and (wanted["affects"] is None or wanted["affects"] in entry.affects)
        and all(word in told for word in (wanted["text"] or "").casefold().split())
    )


def _as_json(entries: Iterable[Entry]) -> str:
    shown = [{key: value for key, value in asdict(entry).items() if key != "file"} for entry in entries]
    return json.dumps(shown, indent=2, ensure_ascii=False) + "\n"


def _as_table(entries: list[Entry]) -> str:
    if not entries:
        return "No rule fits.\n"
    widest = max(len(entry.id) for entry in entries)
    lines = [f"{entry.id:<{widest}}  {entry.severity:<6}  {entry.kind:<4}  {entry.title}" for entry in entries]
    total = "1 rule" if len(entries) == 1 else f"{len(entries)} rules"
    return "\n".join([*lines, "", f"{total}. “tenderlint rule {entries[0].id}” shows one in full.", ""])


@command.command("test", short_help="Run the examples that stand in the rule files.")
@click.argument("path", required=False, type=click.Path(exists=True, path_type=Path))
@debug_option
def test(path: Path | None) -> int:
    """Run the examples of the built-in rules, or of your own rules in PATH (a folder or one file).

    Exit status: 0 all examples come out as their rule says; 1 some do not; 2 a rule file is in error.
    """
    from tenderlint.catalogue.load import load  # noqa: PLC0415 - compiles every pattern
    from tenderlint.engine.examples import run_examples  # noqa: PLC0415
    from tenderlint.wording.counts import count  # noqa: PLC0415

    catalogue = load([path] if path else [])
    folder = path.resolve() if path else None
    rules = [each for each in catalogue.rules if _lies_in(each.source, folder)]
    clauses = [each.clause for each in catalogue.clauses if _lies_in(each.clause.source, folder)]
    mine = [rule.id for rule in rules] + [clause.kind for clause in clauses]
    failures = run_examples(catalogue, mine) if mine else []
    for failure in failures:
        wish = "should be flagged, but is not" if failure.expected == "flag" else "should be left, but is flagged"
        told = f" ({failure.detail})" if failure.detail else ""
        put(f"{failure.rule}  {wish}{told}: {' '.join(failure.example.split())}\n        {failure.source}\n")
    written = [rule.examples for rule in rules] + [clause.examples for clause in clauses]
    total = count(sum(len(examples.flag) + len(examples.leave) for examples in written), "example", "examples")
    outcome = f"{len(failures)} did not come out as written" if failures else "all come out as written"
    kinds = f", {count(len(clauses), 'kind of clause', 'kinds of clause')}" if clauses else ""
    put(f"{count(len(rules), 'rule', 'rules')}{kinds}, {total}: {outcome}.\n")
    return FINDINGS if failures else FINE


def _lies_in(source: str, folder: Path | None) -> bool:
    return folder is None or Path(source).resolve().is_relative_to(folder)
