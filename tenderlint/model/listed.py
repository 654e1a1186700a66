"""What a pack says it holds, and the places it sends its reader to."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.document import Location, Role


class Listed(Struct, frozen=True, kw_only=True):
    """One document that the pack itself names as part of it. ``label`` or ``title`` is always there."""

    label: str | None
    """As a person cites it: "Appendix A", "Joint Schedule 3"."""
    title: str | None
    """What the pack calls it: "Pricing schedule"."""
    role: Role
    """The part it plays by its title; UNKNOWN where the title does not say."""
    document: str
    """Path of the document that names it, at ``location``, in the words of ``quote``."""
    location: Location
    quote: str
    supplied_by: str | None
    """The file that is it, or "itt.docx, section Appendix A" where it stands inside one; None where it is missing."""

    @property
    def name(self) -> str:
        """Label and title together: "Appendix A (Pricing schedule)"."""
        if self.label and self.title:
            return f"{self.label} ({self.title})"
        return self.label or self.title or ""


class CrossReference(Struct, frozen=True, kw_only=True):
    """A place that a document sends its reader to."""

    kind: str
    """One of clause, section, paragraph, part, schedule, appendix, annex, attachment, volume, exhibit, enclosure."""
    label: str
    """In one form: "4.2(b)", "C", "IV", "JOINT 3"."""
    own_document: bool
    """Whether the place is to be looked for where the reference stands ("clause 4.2", "this Schedule")."""
    document: str
    location: Location
    quote: str

    @property
    def name(self) -> str:
        """As a person would say it: "clause 4.2(b)", "Joint Schedule 3"."""
        if self.kind in ("clause", "section", "paragraph"):
            return f"{self.kind} {self.label}"
        *qualifier, label = self.label.split(" ")
        shown = ("-".join(word.capitalize() for word in each.split("-")) for each in qualifier)
        return " ".join([*shown, self.kind.capitalize(), label])
