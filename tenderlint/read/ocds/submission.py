"""How tenders are to be handed in, and the documents that the notice lists."""

from __future__ import annotations

from collections.abc import Iterator

from tenderlint.model.notice import Length, Listed, Said
from tenderlint.read.ocds.fields import flag, inner, objects, paragraphs, text, texts, whole
from tenderlint.read.ocds.parse import Fields
from tenderlint.read.ocds.writer import Writer

_POLICIES = (
    ("Electronic submission", "electronicSubmissionPolicy"),
    ("Variant tenders", "variantPolicy"),
    ("Electronic catalogues", "electronicCatalogPolicy"),
)


def submission_terms(tender: Fields, write: Writer) -> Iterator[Said]:
    """Terms of submission, of the tender and of its lots, each once."""
    written: set[tuple[str, str]] = set()
    for fields in (tender, *objects(tender, "lots")):
        for name, told in _terms(inner(fields, "submissionTerms")):
            if (name, told) not in written:
                written.add((name, told))
                yield Said(told, write.lines.field(name, told))
        write.lines.prose(paragraphs(inner(fields, "submissionTerms"), "depositsGuarantees"), "Guarantees")
    if methods := texts(tender, "submissionMethod"):
        write.lines.field("Submission method", ", ".join(methods))
    write.lines.prose(paragraphs(tender, "submissionMethodDetails"), "How to submit")


def _terms(terms: Fields) -> Iterator[tuple[str, str]]:
    for name, key in _POLICIES:
        if told := text(terms, key):
            yield name, {"notAllowed": "not allowed"}.get(told, told)
    if languages := texts(terms, "languages"):
        yield "Languages of tenders", ", ".join(languages)
    guaranteed = flag(terms, "requiresGuarantees")
    if guaranteed is not None:
        yield "Financial guarantee required", "yes" if guaranteed else "no"


def bid_validity(tender: Fields, write: Writer) -> Length | None:
    """For how many days tenders must stay open."""
    for fields in (tender, *objects(tender, "lots")):
        days = whole(inner(fields, "submissionTerms", "bidValidityPeriod"), "durationInDays")
        if days is not None:
            return Length(days, "days", write.lines.field("Tenders stay valid for", f"{days} days"))
    return None


def documents(tender: Fields, write: Writer) -> Iterator[Listed]:
    """The documents that the notice lists, with their addresses."""
    for each in objects(tender, "documents"):
        url, kind = text(each, "url"), text(each, "documentType")
        title = text(each, "title") or text(each, "description") or kind
        if title or url:
            told = " ".join(part for part in (title, f"({url})" if url and title else url) if part)
            yield Listed(title or "", kind, url, write.lines.field("Document", told))
