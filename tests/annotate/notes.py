"""Findings as the engine makes them, on chosen words of a file that a test built."""

from tenderlint.annotate import files
from tenderlint.annotate.remarks import remarks
from tenderlint.model.document import Document
from tenderlint.model.finding import Finding
from tenderlint.model.law import Reference, Standing
from tenderlint.model.rule import Category, Severity
from tenderlint.read.assemble import assemble
from tenderlint.read.one import _read

LAW = Reference(
    key="act",
    cite="Procurement Act 2023, section 12",
    says="…",
    url="https://x.example",
    standing=Standing.LAW,
    binds="all",
)


def annotated(data, read, findings, *, pack=True, date=None, suggest=False):
    """The file with comments, and how many there are."""
    told = remarks(read, findings, pack=pack, suggest=suggest)
    return files.annotated(data, read, told, date), len(told)


def document(data, name="itt.docx") -> Document:
    read = assemble(name, "0" * 64, _read(data, name))
    assert isinstance(read, Document)
    return read


def finding(read, words, *, rule="RSK002", mark=1, group=None, block=None, **changes):
    """A finding on words of the one block that holds them; on the whole document, or pack, without words."""
    found = block
    if words and block is None:
        (found,) = [each.location.block for each in read.blocks if words in each.text]
    place = read.blocks[found] if found is not None else None
    fields = {
        "rule": rule,
        "name": "broad-indemnity",
        "title": "The supplier must indemnify the buyer against everything",
        "category": Category.RISK,
        "severity": Severity.HIGH,
        "message": "The supplier must cover every loss.",
        "why": "No small firm can insure that.",
        "instead": "The supplier pays for loss that it causes.",
        "document": read.path,
        "location": place.location if place else None,
        "quote": place.text if place else None,
        "match": words or None,
        "law": (LAW,),
        "fingerprint": f"{mark:016x}",
        "group": group,
    }
    return Finding(**{**fields, **changes})


def note(data, *words, name="itt.docx", **changes):
    """The file with a comment on each of ``words``."""
    read = document(data, name)
    found = [finding(read, each, mark=at, **changes) for at, each in enumerate(words)]
    return annotated(data, read, found, pack=True, date=None)[0]
