"""Writes a notice out as a document that a person can read, and keeps what its fields say."""

from __future__ import annotations

from tenderlint.model.notice import Dates, Notice, Said, Terms
from tenderlint.read.draft import CannotRead
from tenderlint.read.ocds.fields import inner, objects, paragraphs, text, texts
from tenderlint.read.ocds.lines import Lines
from tenderlint.read.ocds.lots import read_lots
from tenderlint.read.ocds.parse import Fields
from tenderlint.read.ocds.procedure import read_procedure
from tenderlint.read.ocds.submission import bid_validity, documents, submission_terms
from tenderlint.read.ocds.terms import conditions, criteria, period, values
from tenderlint.read.ocds.unpack import Unpacked
from tenderlint.read.ocds.writer import Writer
from tenderlint.regex import regex

_UK = regex(r"ocds-(?:h6vhtk|b5fd17)-")
"""Prefixes of Find a Tender and of Contracts Finder."""
_AGAIN = "Download the notice again from where it was published, and check that copy."


def compose(unpacked: Unpacked) -> tuple[Lines, Notice]:
    """Lay out the release. Raises :class:`CannotRead` where it names no procurement or holds no tender."""
    release = unpacked.release
    ocid, tender = text(release, "ocid"), inner(release, "tender")
    if ocid is None:
        reason = "It does not say which procurement it is about: it has no Open Contracting ID (OCID)."
        raise CannotRead("damaged", reason, _AGAIN)
    if not tender:
        reason = "It says nothing about a tender: it is a notice of another stage, or it breaks off."
        raise CannotRead("unsupported", reason, "Download the tender notice of this procurement, and check that.")
    lines = Lines()
    uk = bool(_UK.match(ocid)) or text(inner(tender, "value"), "currency") == "GBP"
    return lines, _notice(unpacked, ocid, tender, Writer(lines, uk))


def _notice(unpacked: Unpacked, ocid: str, tender: Fields, write: Writer) -> Notice:
    """From top to bottom, as a person reads it."""
    lines, release = write.lines, unpacked.release
    title = text(tender, "title")
    lines.heading("Tender")
    lines.prose([title] if title else [])
    lines.prose(paragraphs(tender, "description"))
    lines.field("Open Contracting ID", ocid)
    procedure = read_procedure(tender, write)
    terms = values(tender, write)
    lines.heading("Buyer")
    buyer = _buyer(release, tender, write)
    lines.heading("Dates")
    dates = _dates(unpacked, tender, write)
    terms = period(tender, write, terms)
    lots, lots_said = read_lots(tender, write)
    terms = _judged(tender, write, terms)
    submission = tuple(submission_terms(tender, write))
    valid = bid_validity(tender, write)
    lines.heading("Documents")
    listed = tuple(documents(tender, write))
    return Notice(
        ocid=ocid,
        title=title,
        tags=tuple(texts(release, "tag")),
        buyer=buyer,
        procedure=procedure,
        dates=dates,
        whole=terms,
        lots=lots,
        lots_said=lots_said,
        bid_validity=valid,
        submission=submission,
        documents=listed,
        made=lines.made,
    )


def _buyer(release: Fields, tender: Fields, write: Writer) -> Said | None:
    """The buyer's name, which may stand in the list of parties alone."""
    named = text(inner(release, "buyer"), "name") or text(inner(tender, "procuringEntity"), "name")
    if named is None:
        party = text(inner(release, "buyer"), "id")
        for each in objects(release, "parties"):
            if "buyer" in texts(each, "roles") or (party and text(each, "id") == party):
                named = text(each, "name")
                break
    return write.said("Buyer", named)


def _dates(unpacked: Unpacked, tender: Fields, write: Writer) -> Dates:
    award = inner(tender, "awardPeriod")
    return Dates(
        issued=write.day("Notice published", unpacked.issued),
        enquiries_end=write.hour("Last date for questions", text(inner(tender, "enquiryPeriod"), "endDate")),
        participation=write.hour("Last date for requests to take part", text(tender, "expressionOfInterestDeadline")),
        deadline=write.hour("Closing date", text(inner(tender, "tenderPeriod"), "endDate")),
        award=write.day("Award decision", text(award, "endDate") or text(award, "startDate")),
    )


def _judged(tender: Fields, write: Writer, terms: Terms) -> Terms:
    """Award criteria and conditions of participation of the tender as a whole."""
    write.lines.heading("Award criteria")
    terms = criteria(tender, write, terms)
    write.said("Basis of the award", text(tender, "awardCriteria"))
    write.lines.prose(paragraphs(tender, "awardCriteriaDetails"))
    write.lines.heading("Conditions of participation")
    terms = conditions(tender, write, terms)
    write.lines.prose(paragraphs(tender, "eligibilityCriteria"))
    write.lines.prose(paragraphs(tender, "riskDetails"), "Risks")
    return terms
