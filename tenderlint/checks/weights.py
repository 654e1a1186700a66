"""Whether the weights of award criteria add up, level by level and lot by lot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from tenderlint.checks.answers import Answer, Flag, NotApplicable, Undecided, place_of
from tenderlint.checks.case import Case, Dossier
from tenderlint.checks.told import limited, stated, told_doubt, where
from tenderlint.checks.weight_lists import WeightList, weight_lists
from tenderlint.checks.weight_sums import WHOLE, Sums
from tenderlint.checks.weight_tree import Known, groups, is_price, known, name
from tenderlint.facts.passage import lot_in
from tenderlint.model.document import Role
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit
from tenderlint.wording.clean import clip
from tenderlint.wording.values import told

_LABEL: Final = 60
_WOULD_STAND: Final = (Role.INVITATION, Role.QUESTIONNAIRE, Role.NOTICE, Role.UNKNOWN)
_Target = tuple[float, Fact | None]
"""What a level must add up to, and the criterion whose weight that is; None where the level is the whole."""


def weights_add_up(case: Case) -> Iterator[Answer]:
    """Weights at one level that add up neither to 100, nor to a stated total, nor to the weight of their criterion."""
    lists = weight_lists(case.dossier)
    for doubt in case.dossier.doubts:
        if doubt.kind == "weight-without-number":
            yield Undecided(told_doubt(doubt))
    limit = case.dossier.limits["weights-tolerance"]
    if not lists:
        yield _nothing(case.dossier)
        return
    sums = Sums(limit.value)
    failing = [each for each in lists if not sums.add_up(each.values, _targets(each, known(lists, each)))]
    failing = _apart(failing, sums)
    if len(failing) == len(lists) and all(len(each.weights) == 1 for each in lists):
        yield Undecided("weights stand one by one, and no list of them was found that could be added up")
        return
    for each in failing:
        yield from _judged(each, known(lists, each), sums, limit)


def _nothing(dossier: Dossier) -> Answer:
    if dossier.documents(*_WOULD_STAND):
        return Undecided("no weights were found in a table, a list or a sentence")
    return NotApplicable("the pack holds no document in which weights would stand")


def _targets(given: WeightList, others: Known) -> set[float]:
    """Every total that would be right for a list, whichever way its author counts."""
    whole = {WHOLE, *_stated_totals(given)}
    if any(is_price(fact) for fact in given.weights):
        return whole
    return whole | others.without_price(given.lot) | {float(top.value or 0) for top in _parents(given, others)}


def _stated_totals(given: WeightList) -> set[float]:
    """Totals that the document gives. Shares of the whole can have no total but 100 %."""
    if given.weights[0].unit != "%" or not any(is_price(fact) for fact in given.weights):
        return {total for total in given.totals if given.weights[0].unit != "%" or total <= WHOLE}
    return set()


def _parents(given: WeightList, others: Known) -> list[Fact]:
    """The weight of the criterion that all of a list is part of, by its labels or by the words above it."""
    by_parent = groups(given.weights)
    if len(by_parent) > 1:
        return []
    (label,) = by_parent
    return others.named_in(given.lead, given.lot) if label is None else others.of(label, given.lot)


def _apart(failing: Sequence[WeightList], sums: Sums) -> list[WeightList]:
    """Lists that do not add up together with their neighbours either: a page or a heading may cut a list in two."""
    right: set[int] = set()
    for first, last in combinations(range(len(failing) + 1), 2):
        window = failing[first:last]
        if len(window) > 1 and _one_list(window) and sums.add_up([v for each in window for v in each.values], {WHOLE}):
            right.update(range(first, last))
    return [each for at, each in enumerate(failing) if at not in right]


def _one_list(window: Sequence[WeightList]) -> bool:
    labels = [(fact.label or "").casefold() for each in window for fact in each.weights]
    same = {(each.document, each.lot, each.weights[0].unit) for each in window}
    return len(same) == 1 and len(set(labels)) == len(labels)


def _judged(given: WeightList, others: Known, sums: Sums, limit: Limit) -> Iterator[Answer]:
    if len(given.weights) == 1:
        return
    if given.unsaid:
        yield Undecided(f"“{clip(given.unsaid[0], _LABEL)}” stands where a weight would ({where(given.weights[0])})")
    elif given.spare and sums.add_up((*given.values, *given.spare), _targets(given, others)):
        return
    elif given.spare:
        yield Undecided(f"beside the weights stand figures that no criterion was read for ({where(given.weights[0])})")
    else:
        yield from _levels(given, others, sums, limit)


def _levels(given: WeightList, others: Known, sums: Sums, limit: Limit) -> Iterator[Answer]:
    """Each level by itself: parts against their criterion, then what stands at the top."""
    top: list[Fact] = []
    by_parent = groups(given.weights)
    for label, facts in by_parent.items():
        whole = [*known([given]).of(label, given.lot), *others.of(label, given.lot)] if label else []
        if label is None:
            top += facts
        elif whole and not sums.add_up(_values(facts), {WHOLE, *_values(whole)}):
            yield _flag(facts, (float(whole[0].value or 0), whole[0]), limit)
        elif whole:
            top += [each for each in whole[:1] if each not in given.weights and len(by_parent) > 1]
        elif not sums.add_up(_values(facts), {WHOLE}):
            top += facts
    if top and not sums.add_up(_values(top), _targets(given, others)):
        yield from _top(given, top, others, limit)


def _top(given: WeightList, top: Sequence[Fact], others: Known, limit: Limit) -> Iterator[Answer]:
    parents, total = _parents(given, others), sum(_values(top))
    totals = _stated_totals(given)
    complete = any(is_price(fact) for fact in top)
    if parents:
        yield _flag(top, (float(parents[0].value or 0), parents[0]), limit)
    elif totals:
        yield _flag(top, (max(totals), None), limit)
    elif top[0].unit == "%" and (complete or total > WHOLE) and len(top) > 1:
        yield _flag(top, (WHOLE, None), limit)
    elif top[0].unit == "%":
        yield Undecided(
            f"the weights found add up to {told(total, '%')}, and it is not told what they are part of "
            f"({where(top[0])})"
        )


def _values(facts: Iterable[Fact]) -> list[float]:
    return [float(fact.value or 0) for fact in facts]


def _flag(facts: Sequence[Fact], target: _Target, limit: Limit) -> Flag:
    wanted, criterion = target
    unit = facts[0].unit
    total = told(sum(_values(facts)), unit)
    added = " + ".join(stated(fact) for fact in facts)
    if criterion is None:
        message = f"The weights{_of_lot(facts[0])} add up to {total}, not to {told(wanted, unit)}."
        against = f"{total} ≠ {told(wanted, unit)}"
    else:
        message = f"{added} = {total}, and {name(criterion)} weighs {stated(criterion)}."
        against = f"{total} ≠ {stated(criterion)} for {name(criterion)} ({where(criterion)}), and ≠ {told(WHOLE, '%')}"
    operands = [f"{clip(name(fact), _LABEL)}: {stated(fact)} ({where(fact)})" for fact in facts]
    return Flag(
        message=message,
        place=place_of(facts[0]),
        working=(*operands, f"{added} = {total}", f"{against}, with room for rounding of {limited(limit)}"),
        evidence=(*facts, criterion) if criterion else tuple(facts),
        limit=limit,
    )


def _of_lot(fact: Fact) -> str:
    lot = next((lot for lot in map(lot_in, (fact.label or "", *reversed(fact.location.heading))) if lot), None)
    return f" of {lot}" if lot else ""


CHECKS = (weights_add_up,)
