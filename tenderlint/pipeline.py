"""The main job: paths to report."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path

from msgspec.structs import fields, replace

from tenderlint import __version__
from tenderlint.catalogue.load import Catalogue
from tenderlint.catalogue.profiles import held
from tenderlint.catalogue.store import load_compiled
from tenderlint.checks.case import Dossier, compile_dossier
from tenderlint.checks.limits import Limits
from tenderlint.config import ConfigError, as_toml
from tenderlint.decisions.run import under_decisions
from tenderlint.engine.frozen import ahead, newer, under
from tenderlint.engine.regime import choose
from tenderlint.engine.run import Verdict, chosen_rules, run
from tenderlint.engine.saying import Said, say, surveys_of
from tenderlint.engine.search import Searched, with_crashes
from tenderlint.engine.sureness import hushed, known_levels, sifted
from tenderlint.facts import in_order
from tenderlint.facts.belonging import noted, strangers
from tenderlint.facts.clauses import clause_facts
from tenderlint.language.parties import learn
from tenderlint.model.config import Config
from tenderlint.model.document import Pack
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Finding
from tenderlint.model.profile import HeldTo, Profile
from tenderlint.model.report import About, Report, Tool
from tenderlint.read import Gathered, as_pack, common_parent, gather, seen_from_here
from tenderlint.read.several import read_several
from tenderlint.reading import read_in_role

Progress = Callable[[int, int, str], None]
"""Called before each file with how many are done, how many there are, and the name of the file."""
_NO_SAY = ("jobs", "baseline", "packs")


def lint(paths: Sequence[Path], config: Config | None = None, progress: Progress | None = None) -> Report:
    """Check files, folders and archives as one pack.

    A file that cannot be read is in the report with its reason; it never stops the rest.

    Raises:
        CatalogueError: a rule file is wrong; the message names file and line.
        ConfigError: the configuration sets a threshold that there is not.
        DecisionsError: the file of decisions cannot be used.
    """
    config = config or Config()
    report = under_decisions(judge(gather(paths, config.exclude), config, progress), paths, config)
    return replace(report, folder=seen_from_here(common_parent(paths)))


def judge(gathered: Gathered, config: Config, progress: Progress | None = None, *, apart: bool = False) -> Report:
    """As :func:`lint`, for files that were found already; ``apart`` reads even a single one in another process."""
    whole = load_compiled([Path(folder) for folder in config.rules])
    newest = chosen_rules(whole, config.select, config.ignore)
    _check_names(newest, config)
    profile = held(config.profile)
    catalogue = under(newest, profile)
    pack = _read(gathered, config, progress, apart=apart)
    pack, said, facts = _stated(pack, newest if config.preview else catalogue, config.jobs)
    searched = [each.searched for each in said]
    others = strangers(pack.documents)
    own = tuple(fact for fact in facts if fact.document not in others)
    regime = choose(pack, catalogue.regimes, config.regime, own, catalogue.thresholds)
    limits = Limits(catalogue.thresholds, dict(config.thresholds), regime.on, profile.last_day if profile else None)
    dossier = compile_dossier(pack, own, regime, limits, surveys_of(said))
    dossier = replace(dossier, given_value=config.contract_value)
    sure = known_levels(profile)
    left_out = hushed(catalogue.rules, sure, config.min_confidence)
    verdict = sifted(run(dossier, searched, catalogue, config.min_severity, profile), sure, left_out)
    return Report(
        tool=Tool(
            version=__version__,
            rules=f"sha256:{newest.digest}",
            regime=regime,
            settings=_settings(config),
            held=_held(newest, profile, config),
            unchosen=len(whole.rules) - len(newest.rules),
        ),
        documents=pack.documents,
        unread=pack.unread,
        facts=facts,
        findings=verdict.findings,
        outcomes=verdict.outcomes,
        listed=dossier.listed,
        templates=dossier.templates,
        rules=tuple(map(About.of, catalogue.rules)),
        floor=config.min_severity,
        below=verdict.below,
        least_sure=config.min_confidence,
        unsure=verdict.unsure,
        hushed=left_out,
        preview=_preview(dossier, searched, newest, config, verdict) if profile and config.preview else (),
    )


def _preview(
    dossier: Dossier, searched: Sequence[Searched], newest: Catalogue, config: Config, counting: Verdict
) -> tuple[Finding, ...]:
    """What the newest rules, severities and thresholds would add to what counts."""
    limits = replace(dossier.limits, thresholds=newest.thresholds, known_on=None)
    sure = known_levels(None)
    verdict = run(replace(dossier, limits=limits), searched, newest, config.min_severity)
    verdict = sifted(verdict, sure, hushed(newest.rules, sure, config.min_confidence))
    return ahead(verdict.findings, counting.findings)


def _held(newest: Catalogue, profile: Profile | None, config: Config) -> HeldTo | None:
    return HeldTo(profile.name, newer(newest, profile), config.preview) if profile else None


def facts(paths: Sequence[Path], config: Config, progress: Progress | None = None) -> tuple[Pack, tuple[Fact, ...]]:
    """Read a pack and what it states, without a rule run over it.

    Raises:
        CatalogueError: a rule file is wrong: the kinds of clause are told in such files too.
    """
    catalogue = load_compiled([Path(folder) for folder in config.rules]).only(lambda _: False)
    pack, _, facts = _stated(read(paths, config, progress), catalogue, config.jobs)
    return pack, facts


def _stated(pack: Pack, catalogue: Catalogue, jobs: int) -> tuple[Pack, list[Said], tuple[Fact, ...]]:
    """One walk over the words, and the facts: values, and clauses; the pack comes back with notes on both."""
    said = say(pack.documents, catalogue, learn(pack.documents, _known_names(catalogue)), jobs)
    searched = [each.searched for each in said]
    facts = in_order([*(fact for each in said for fact in each.facts), *_clauses(searched)])
    return noted(with_crashes(pack, searched, [clause.id for clause in catalogue.clauses]), facts), said, facts


def _clauses(searched: Sequence[Searched]) -> Iterator[Fact]:
    for each in searched:
        yield from clause_facts(each.document, each.clauses)


def _check_names(catalogue: Catalogue, config: Config) -> None:
    """A threshold that is set must be one that there is: a slip of the pen would be passed over in silence."""
    for name, _ in config.thresholds:
        if name not in catalogue.thresholds:
            close = get_close_matches(name, catalogue.thresholds, 1)
            hint = f"did you mean “{close[0]}”?" if close else f"there are {', '.join(sorted(catalogue.thresholds))}."
            raise ConfigError(f"there is no threshold “{name}”; {hint}")


def read(paths: Sequence[Path], config: Config, progress: Progress | None = None) -> Pack:
    """Read a pack, its files in parallel where there are several, and give each document its role."""
    return _read(gather(paths, config.exclude), config, progress)


def _read(gathered: Gathered, config: Config, progress: Progress | None, *, apart: bool = False) -> Pack:
    answers = read_several(gathered.sources, config.jobs, read_in_role, progress, apart=apart)
    return as_pack([*gathered.unread, *answers])


def _known_names(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(entry.lstrip("=").lower() for side in catalogue.sides.values() for entry in side.words)


def _settings(config: Config) -> tuple[tuple[str, str], ...]:
    """What differs from the defaults, but for what has no say in what is found."""
    # A folder of rules is told by its name: where it lies on this machine is nobody's business and changes no result.
    shown, default = replace(config, rules=tuple(Path(folder).name for folder in config.rules)), Config()
    return tuple(
        (field.name.replace("_", "-"), as_toml(getattr(shown, field.name)))
        for field in fields(Config)
        if field.name not in _NO_SAY and getattr(shown, field.name) != getattr(default, field.name)
    )
