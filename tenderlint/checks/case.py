"""What a check sees: the pack, what it states, the thresholds that hold for it, and the signs its rule asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from tenderlint.checks.answers import Place
from tenderlint.checks.limits import Limits
from tenderlint.checks.survey import Survey
from tenderlint.facts.doubts import doubts
from tenderlint.facts.listing import listed_against
from tenderlint.facts.supplied import Supplied, supplied
from tenderlint.language.parts import holds
from tenderlint.model.document import Document, Pack, Role
from tenderlint.model.doubt import Doubt
from tenderlint.model.fact import Fact
from tenderlint.model.law import ChosenRegime
from tenderlint.model.listed import Listed
from tenderlint.model.rule import Rule
from tenderlint.model.statement import Statement
from tenderlint.model.template import Gap, Template


class Dossier(Struct, frozen=True, kw_only=True):
    """What every check of one run shares."""

    pack: Pack
    facts: tuple[Fact, ...]
    regime: ChosenRegime
    limits: Limits
    statements: Mapping[str, Sequence[Statement]]
    """The statements of each document, by its path."""
    index: Supplied
    """What answers to a label, a title or a role in the pack."""
    listed: tuple[Listed, ...]
    """The documents that the pack itself names as part of it."""
    templates: tuple[Template, ...]
    """Documents whose values are gaps still to be filled."""
    doubts: tuple[Doubt, ...]
    """What the documents say that cannot be taken as it stands."""
    gaps: Mapping[str, Mapping[str, Gap]]
    """By path, the fact kinds for which a gap stands where the value should."""
    given_value: float | None = None
    """Pounds that the contract is worth, as the user knows; for where the pack states no value."""
    _of: dict[tuple[str, ...], tuple[Fact, ...]] = field(default_factory=dict)

    def of(self, *kinds: str) -> tuple[Fact, ...]:
        """Facts of these kinds, in the order of the documents."""
        # Kept, since some checks ask for the same again at every fact: a long list of covers would cost its square.
        found = self._of.get(kinds)
        if found is None:
            found = self._of[kinds] = tuple(fact for fact in self.facts if fact.kind in kinds)
        return found

    def documents(self, *roles: Role) -> tuple[Document, ...]:
        """Documents that play one of these roles, or hold such a part."""
        return tuple(document for document in self.pack.documents if any(holds(document, role) for role in roles))


def compile_dossier(
    pack: Pack,
    facts: tuple[Fact, ...],
    regime: ChosenRegime,
    limits: Limits,
    surveys: Mapping[str, Survey],
) -> Dossier:
    """The dossier of a pack: what it states, with what it lists and leaves open. Surveys are by the document's path."""
    index = supplied(pack)
    seen = [surveys[document.path] for document in pack.documents]
    return Dossier(
        pack=pack,
        facts=facts,
        regime=regime,
        limits=limits,
        statements={path: each.statements for path, each in surveys.items()},
        index=index,
        listed=listed_against(pack, index),
        templates=tuple(each.template for each in seen if each.template),
        doubts=doubts((doubt for each in seen for doubt in each.doubts), facts),
        gaps={path: each.gaps for path, each in surveys.items()},
    )


class Case(Struct, frozen=True):
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
