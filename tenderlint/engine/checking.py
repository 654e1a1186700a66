"""Runs the check that a rule names, and settles what cannot be decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from tenderlint.checks.answers import Absent, Answer, Flag, NotApplicable, Place, Undecided
from tenderlint.checks.case import Case, Dossier
from tenderlint.checks.registry import CHECKS
from tenderlint.engine.absence import open_question
from tenderlint.engine.search import Searched
from tenderlint.model.rule import Rule


class Checked(Struct, frozen=True):
    """What one check said, its absences settled."""

    rule: Rule
    flags: tuple[Flag | Absent, ...] = ()
    undecided: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    crash: str | None = None


def checked(rules: Iterable[Rule], dossier: Dossier, searched: Sequence[Searched]) -> list[Checked]:
    """Every rule that names a check. A check that fails is a result like any other; the run goes on."""
    signs = _signs(searched)
    return [_run(Case(rule, dossier, signs.get(rule.id, {}))) for rule in rules if rule.check is not None]


def _run(case: Case) -> Checked:
    name = case.rule.check or ""
    if name not in CHECKS:
        return Checked(case.rule, crash=f"there is no check “{name}”")
    try:
        answers = list(CHECKS[name](case))
    except Exception as error:  # whatever one check does, the others go on
        return Checked(case.rule, crash=f"{type(error).__name__}: {error}")
    return _settled(case, answers)


def _settled(case: Case, answers: Sequence[Answer]) -> Checked:
    flags: list[Flag | Absent] = []
    undecided: list[str] = []
    inapplicable: list[str] = []
    for answer in answers:
        match answer:
            case Flag():
                flags.append(answer)
            case Undecided(reason):
                undecided.append(reason)
            case NotApplicable(reason):
                inapplicable.append(reason)
            case Absent():
                if doubt := open_question(answer, case.dossier):
                    undecided.append(doubt)
                else:
                    flags.append(answer)
    return Checked(case.rule, tuple(flags), tuple(dict.fromkeys(undecided)), tuple(dict.fromkeys(inapplicable)))


def _signs(searched: Sequence[Searched]) -> dict[str, dict[str, list[Place]]]:
    """Passages by rule and by the name of the sign they show."""
    found: dict[str, dict[str, list[Place]]] = {}
    for each in searched:
        for hit in each.signs:
            location = each.document.blocks[hit.statement.block].location
            words = hit.statement.text[hit.start : hit.end]
            place = Place(document=each.document.path, location=location, quote=hit.statement.text, match=words)
            for asker in hit.sign.askers:
                found.setdefault(asker.rule.id, {}).setdefault(asker.name, []).append(place)
    return found
