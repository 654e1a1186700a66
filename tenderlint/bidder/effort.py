"""What bidding would take: what there is to read, to write, to sign, to enclose and to attend."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct

from tenderlint.bidder.demand import Demand, Kind, Place
from tenderlint.checks import burden
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.model.fact import Fact
from tenderlint.model.report import Report
from tenderlint.regex import regex
from tenderlint.wording.counts import count

READING: Final = 238
"""Words a minute: silent reading of English non-fiction by adults (Brysbaert 2019)."""
WRITING: Final = 250
"""Finished words an hour, with finding things out and reading over: our assumption."""
UNLIMITED: Final = 500
"""Words of an answer that has no limit: our assumption."""
_FILLED_IN: Final = (Role.QUESTIONNAIRE, Role.PRICING)
_SIGNED: Final = regex(r"^\W*(?:signed\b|signature\b|sign\s+here\b|authorised\s+signatory\b)", re.IGNORECASE)
_ENCLOSE: Final = regex(
    r"\b(?:enclose[ds]?|attach(?:ed)?|upload(?:ed)?|append(?:ed)?|send\s+(?:full\s+)?copies|submit\s+(?:a\s+)?cop(?:y|ies)|cop(?:y|ies)\s+of)\b",
    re.IGNORECASE,
)
_NOT_BIDDERS: Final = regex(
    r"\b(?:do\s+not|need\s+not|not\s+(?:be\s+)?(?:required|enclosed|attached))\b|\b(?:we|the\s+(?:council|authority|buyer))\s+(?:\w+\s+)?(?:attach|enclos)"
    r"|\bwill\s+(?:receive|be\s+(?:sent|given|offered))\b",
    re.IGNORECASE,
)
_NUMBERED: Final = regex(r"(?:[A-Z]{1,2}\.?\d|\d+\.\d|\d+[.)]?(?:\s|$|\|))[\d.]*")
_HEADINGS: Final = regex(r"^(?:no\.?|ref\.?|heading|number|questions?|criterion)\s*\|", re.IGNORECASE)
_PAPER: Final = "PRO007"


class Task(Struct, frozen=True):
    """One kind of work, counted."""

    title: str
    count: int
    told: str
    """A sentence with the number."""
    places: tuple[Place, ...] = ()


class Effort(Struct, frozen=True):
    """The tasks, an estimate of the hours for reading and writing, and what was assumed."""

    tasks: tuple[Task, ...]
    hours: float
    """For reading and writing alone."""
    assumptions: tuple[str, ...]


def effort(report: Report, facts: Sequence[Fact], demands: Iterable[Demand]) -> Effort:
    """Counted from the text of the documents; nothing in them is more than a lower bound."""
    documents = tuple(each for each in report.documents if each.role in burden.ASKING)
    questions = [
        Place(each.document, each.location, each.quote)
        for each in burden.questions_asked(documents)
        if not _HEADINGS.match(each.quote)
    ]
    words, limited = _words(report, facts)
    writing = words + UNLIMITED * max(len(questions) - limited, 0)
    read = sum(document.words for document in report.documents)
    tasks = (
        _reading(report, read),
        _forms(report, documents),
        _task("Questions to answer", questions, "question or task is put", "questions or tasks are put"),
        _task("Numbered points of forms", _points(documents), "point was counted", "points were counted"),
        _asked_words(words, limited),
        _task("Papers to enclose", list(_papers(documents)), "passage asks for papers", "passages ask for papers"),
        _task(
            "Signatures", list(_signatures(report.documents)), "place to sign was found", "places to sign were found"
        ),
        _task("Days to attend", _attended(demands), "passage asks to attend", "passages ask to attend"),
        _paper(report),
    )
    return Effort(
        tuple(task for task in tasks if task is not None and task.count),
        round(read / READING / 60 + writing / WRITING, 1),
        (
            f"Reading at {READING} words a minute; writing at {WRITING} finished words an hour (our assumption).",
            f"A question without a limit of its own is taken as {UNLIMITED} words (our assumption).",
            "Only what the rules recognise was counted, so each number is the least; pricing comes on top.",
        ),
    )


def _task(title: str, places: Sequence[Place], one: str, many: str) -> Task:
    number = len(places)
    return Task(title, number, f"{count(number, one, many)}.", tuple(places))


def _reading(report: Report, words: int) -> Task:
    files = len(report.documents)
    named = f"{count(files, 'document', 'documents')} with {words:,} words"
    return Task("To read", files, f"{named}, about {words / READING / 60:.1f} hours.")


def _forms(report: Report, documents: tuple[Document, ...]) -> Task:
    """Files that are forms, and forms within other files by their headings."""
    files = [each.path for each in report.documents if each.role in _FILLED_IN]
    forms = [Place(each.document, each.location, each.quote) for each in burden.forms_to_return(documents)]
    within = [each for each in forms if each.document not in files]
    names = [*files, *(f"“{each.quote[:60]}” in {each.document}" for each in within)]
    return Task("To fill in", len(names), f"{len(names)}: {', '.join(names)}." if names else "", tuple(within))


def _points(documents: Iterable[Document]) -> list[Place]:
    """What a questionnaire numbers: most of it wants an answer, a tick or a paper."""
    return [
        _place(document, block)
        for document in documents
        if document.role is Role.QUESTIONNAIRE
        for block in document.blocks
        if block.kind in _TEXT and (_NUMBERED.match(block.text) or (block.label and _NUMBERED.match(block.label)))
    ]


def _words(report: Report, facts: Sequence[Fact]) -> tuple[int, int]:
    """The words that limits allow together, and how many answers they are for."""
    total = answers = 0
    for fact in facts:
        if fact.kind == "word_limit" and isinstance(fact.value, int | float):
            times = burden.times_asked(fact, report.documents)
            total += int(fact.value) * times
            answers += times
    return total, answers


def _asked_words(words: int, answers: int) -> Task:
    told = f"Up to {words:,} words in {count(answers, 'answer', 'answers')} that have a limit."
    return Task("Words asked for", words, told)


def _papers(documents: Iterable[Document]) -> Iterator[Place]:
    for document in documents:
        for block in document.blocks:
            if block.kind in _TEXT and _ENCLOSE.search(block.text) and not _NOT_BIDDERS.search(block.text):
                yield _place(document, block)


def _signatures(documents: Iterable[Document]) -> Iterator[Place]:
    for document in documents:
        if document.role is not Role.TERMS:
            for block in document.blocks:
                first = block.cells[0].text if block.cells else block.text
                if _SIGNED.match(first):
                    yield _place(document, block)


_TEXT: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)


def _place(document: Document, block: Block) -> Place:
    return Place(document.path, block.location, block.text)


def _attended(demands: Iterable[Demand]) -> list[Place]:
    return [place for demand in demands if demand.kind is Kind.ATTENDANCE for place in demand.places]


def _paper(report: Report) -> Task | None:
    for finding in report.findings:
        if finding.rule == _PAPER and finding.document and finding.location:
            place = Place(finding.document, finding.location, finding.quote or "")
            return Task("On paper", 1, "The bid goes on paper, on a disk or by hand: leave time for the way.", (place,))
    return None
