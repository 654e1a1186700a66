"""What a check sees: the pack, what it states, the thresholds that hold for it, and the signs its rule asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tenderlint.checks.answers import Place
from tenderlint.checks.limits import Limits
from tenderlint.model.document import Document, Pack, Role
from tenderlint.model.fact import Fact
from tenderlint.model.law import ChosenRegime
from tenderlint.model.rule import Rule
from tenderlint.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Dossier:
    """What every check of one run shares."""

    pack: Pack
    facts: tuple[Fact, ...]
    regime: ChosenRegime
    limits: Limits
    statements: Mapping[str, Sequence[Statement]]
    """The statements of each document, by its path."""

    def of(self, *kinds: str) -> tuple[Fact, ...]:
        """Facts of these kinds, in the order of the documents."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def documents(self, *roles: Role) -> tuple[Document, ...]:
        """Documents that play one of these roles, or hold such a part."""
        return tuple(document for document in self.pack.documents if document.role in roles)


@dataclass(frozen=True, slots=True)
class Case:
    """One rule on one pack."""

    rule: Rule
    dossier: Dossier
    signs: Mapping[str, Sequence[Place]] = field(default_factory=dict)
    """Passages found for each sign of the rule, by its name."""

    def sign(self, name: str, *roles: Role) -> tuple[Place, ...]:
        """Passages that show a sign, in documents of these roles; in all documents where none is named.

        Raises KeyError for a sign that the rule does not name: its file and its check must agree.
        """
        if name not in self.rule.signs:
            raise KeyError(f"{self.rule.source} names no sign “{name}”")
        found = tuple(self.signs.get(name, ()))
        if not roles:
            return found
        looked_at = {document.path for document in self.dossier.documents(*roles)}
        return tuple(place for place in found if place.document in looked_at)
