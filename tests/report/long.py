"""A report of a long document, made by hand: every page has findings. All wording is our own."""

from __future__ import annotations

from msgspec.structs import replace

from tenderlint.model.document import Block, BlockKind, Location
from tenderlint.model.finding import Context, Finding
from tenderlint.model.report import Report
from tenderlint.model.rule import Severity
from tests.report import sample

LINES_A_PAGE = 3


def block(index: int, text: str) -> Block:
    place = Location(block=index, page=1 + index // LINES_A_PAGE, heading=("Terms",))
    return Block(kind=BlockKind.PARAGRAPH, text=text, location=place, label=f"{index + 1}.")


def book(pages: int, findings: int) -> Report:
    """A contract of so many pages with so many findings spread evenly over it, each a cause of its own."""
    length = pages * LINES_A_PAGE
    step = max(1, length // findings) if findings else length + 1
    texts = [_text(index) for index in range(length)]
    blocks = tuple(block(index, text) for index, text in enumerate(texts))
    document = replace(sample.TERMS, blocks=blocks, pages=pages, words=sum(len(text.split()) for text in texts))
    found = tuple(_finding(number, blocks[number * step]) for number in range(findings))
    return replace(sample.full(), documents=(sample.ITT, document), findings=found)


def _text(index: int) -> str:
    return (
        f"The Contractor shall carry out duty {index} with care, and shall tell the Council within two working days of "
        f"anything that keeps it from doing so. The Contractor bears every loss under duty {index}, however caused."
    )


def _finding(number: int, place: Block) -> Finding:
    start = place.text.index("bears every loss")
    end = start + len("bears every loss")
    severities = list(Severity)
    return sample.indemnity(
        "", 1, number,
        rule=f"RSK{number % 40:03}", severity=severities[number % len(severities)], location=place.location,
        quote=place.text, match=place.text[start:end], context=Context(place.text, start, end), group=None,
    )  # fmt: skip
