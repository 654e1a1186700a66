"""A sheet of clarification questions. It holds words of the pack and of the catalogue, and nothing about who asks."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from tenderlint.model.document import Location, Unread
from tenderlint.model.rule import Severity
from tenderlint.wording.clean import clean
from tenderlint.wording.places import spot


class Place(Struct, frozen=True):
    """Where a question points to; without a location the document as a whole."""

    document: str
    """The path within the pack; it may name a folder of whoever asks and is not shown."""
    location: Location | None = None
    name: str = ""
    """What the file is called in the questions; empty for its path."""

    @property
    def words(self) -> str:
        """As a person cites it: "itt.docx, clause 4.2, page 3"."""
        within = spot(self.location)
        name = clean(self.name or self.document)
        return f"{name}, {within}" if within else name


class Question(Struct, frozen=True, kw_only=True):
    """One question, ready to be sent."""

    number: int
    """From 1."""
    text: str
    """The question, on one line, without the place that it points to."""
    about: str
    """The group it stands in: “Requirements to take part”."""
    severity: Severity
    rules: tuple[str, ...]
    """Ids of the rules it comes from; empty where it comes from what the pack does not say."""
    places: tuple[Place, ...]
    """Where to look, the first few; empty where the pack as a whole is meant."""
    more: int = 0
    """Places beyond those."""
    quote: str | None = None
    """The pack's own words at the first place."""

    @property
    def document(self) -> str | None:
        """The file that it is about, where there is one."""
        return self.places[0].document if self.places else None

    @property
    def clause(self) -> str | None:
        """The clause of the first place, as printed."""
        location = self.places[0].location if self.places else None
        return location.clause if location else None

    @property
    def page(self) -> int | None:
        """The page of the first place."""
        location = self.places[0].location if self.places else None
        return location.page if location else None

    @property
    def reference(self) -> str:
        """Every place in words: "itt.docx, clause 4.2; clause 6.1; terms.pdf, clause 5.1, page 2"."""
        if not self.places:
            return "The documents as a whole"
        places = "; ".join(self._cited())
        others = f"{self.more} other place{'s' * (self.more > 1)}"
        return f"{places}; and {others}" if self.more else places

    def _cited(self) -> Iterator[str]:
        """A file is named once, before its first place."""
        named = None
        for place in self.places:
            yield spot(place.location) if place.location and place.document == named else place.words
            named = place.document


class Deadline(Struct, frozen=True):
    """The last day for questions, or the last minute: the earliest that the pack states."""

    when: str
    """ISO 8601, with the time where one is stated."""
    place: Place


class Sheet(Struct, frozen=True, kw_only=True):
    """The questions, the most useful first, and what to know before they are sent."""

    questions: tuple[Question, ...]
    left_out: int
    """Questions beyond the most that one sheet holds."""
    documents: tuple[str, ...]
    """The files that were read, by the names that the questions use."""
    buyer: str | None
    deadline: Deadline | None
    """None where the pack does not state it; then one of the questions asks for it."""
    passed: bool
    """Whether that day is over."""
    unread: tuple[Unread, ...]
    """Files that could not be read and that no question is about, by the same names."""
