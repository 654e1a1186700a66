"""The slots of a question: the pack's own figures and words, put so that they fit into a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from tenderlint.catalogue.questions import slots
from tenderlint.model.fact import Fact
from tenderlint.wording.clean import clean, clip
from tenderlint.wording.counts import joined
from tenderlint.wording.covers import COVERS_BY_KIND
from tenderlint.wording.values import told

Slots = Mapping[str, tuple[str, ...]]

_LONGEST: Final = 80
"""Characters of the pack's words within a question."""
_SHOWN: Final = 6
"""Values of one slot that are named."""


def quoted(words: str) -> str:
    """Words of the pack, as they are cited within a sentence."""
    return f"“{clip(clean(words), _LONGEST)}”"


def fact_slots(facts: Iterable[Fact]) -> dict[str, tuple[str, ...]]:
    """A slot for each kind of fact that has a value; "insurance" names each cover with its sum."""
    filled: dict[str, tuple[str, ...]] = {}
    for fact in facts:
        if value := clean(told(fact.value, fact.unit)):
            filled[fact.kind] = (*filled.get(fact.kind, ()), value)
            if fact.kind in COVERS_BY_KIND:
                cover = f"{value} of {COVERS_BY_KIND[fact.kind]} insurance"
                filled["insurance"] = (*filled.get("insurance", ()), cover)
    return filled


def together(given: Iterable[Slots]) -> dict[str, tuple[str, ...]]:
    """The values of several, each once, in their order."""
    union: dict[str, dict[str, None]] = {}
    for each in given:
        for name, values in each.items():
            union.setdefault(name, {}).update(dict.fromkeys(values))
    return {name: tuple(values) for name, values in union.items()}


def template(asks: Sequence[str], filled: Slots) -> str:
    """The first way of asking whose slots are known; the last, with what is not known left out, where none is."""
    return next((ask for ask in asks if all(name in filled for name in slots(ask))), asks[-1])


def asked(ask: str, filled: Slots) -> str:
    """The question in full."""
    text = ask
    for name in slots(ask):
        # Whatever stands in the pack cannot be taken for a slot: braces in it are written otherwise.
        value = _first(filled.get(name, ())).replace("{", "(").replace("}", ")")
        text = text.replace(f"{{{name}}}", value or "the documents")
    return clean(text)


def _first(values: Sequence[str]) -> str:
    """All of them; of many the first few and how many more."""
    shown = list(values[:_SHOWN])
    if len(values) > _SHOWN:
        shown.append(f"{len(values) - _SHOWN} more")
    return joined(shown)
