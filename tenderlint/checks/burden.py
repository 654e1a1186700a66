"""What it takes to answer: questions, words, forms, and pages to read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from tenderlint.checks.answers import Answer, Flag, NotApplicable, Place
from tenderlint.checks.case import Case, Dossier
from tenderlint.checks.told import limited, placed
from tenderlint.facts.numbers import NUMBER, number
from tenderlint.model.document import Block, BlockKind, Document, Role
from tenderlint.model.fact import Fact
from tenderlint.model.threshold import Limit
from tenderlint.regex import regex

ASKING: Final = (Role.INVITATION, Role.QUESTIONNAIRE)
"""Roles of documents that ask something of bidders."""
_TASK: Final = regex(
    r"(?:please\s+)?(?:describe|explain|outline|set out|demonstrate|tell us|detail|give details|"
    r"provide (?:details|a|an|your)|state how|show how|summarise|how (?:will|would|do|does|have|can|well)|"
    r"what (?:is|are|will|would|do|steps)|why)\b",
    re.IGNORECASE,
)
_EACH: Final = regex(
    rf"\beach of the (?P<count>{NUMBER})\b|\b(?P<many>{NUMBER})\s+(?:\w+\s+){{0,2}}questions\b", re.IGNORECASE
)
_PER_ANSWER: Final = regex(
    r"\b(?:each|every|per|any) (?:\w+ )?(?:question|answer|response|method statement)", re.IGNORECASE
)
_FORM: Final = regex(
    r"^(?P<label>(?:form|annexure|annex|appendix|schedule|attachment|exhibit|pro-?forma|enclosure)\s+[\w.-]{1,6})\b.{0,80}?"
    r"(?:\bform\b|format|declaration|certificate|undertaking|affidavit|pro-?forma|letter of|questionnaire|"
    r"statement of|checklist|to be (?:completed|returned|signed|filled)|complete and return)",
    re.IGNORECASE,
)
_SHORTEST_REPEAT: Final = 12
"""Words from which a passage that stands twice counts as repeated: shorter ones are headings and labels."""


def heavy_response(case: Case) -> Iterator[Answer]:
    """Over so many questions, words or forms."""
    dossier = case.dossier
    documents = dossier.documents(*ASKING)
    if not documents:
        yield NotApplicable("the pack holds no invitation and no questionnaire that asks for a response")
        return
    yield from _too_many(questions_asked(documents), "questions", "asks", dossier.limits["response-questions"])
    yield from _too_many(forms_to_return(documents), "forms", "asks for", dossier.limits["response-forms"])
    yield from _too_wordy(dossier)


def _too_many(found: list[Place], what: str, verb: str, limit: Limit) -> Iterator[Flag]:
    if len(found) > limit.value:
        yield Flag(
            message=f"The response {verb} {len(found)} {what}; more than {limit.value:.0f} is heavy.",
            place=found[0],
            working=(f"{len(found)} {what} counted, from “{found[0].quote[:80]}” on > {limited(limit)}",),
            limit=limit,
        )


def questions_asked(documents: tuple[Document, ...]) -> list[Place]:
    """Every block that puts a question or sets a task to the bidder."""
    return [
        Place(document=document.path, location=block.location, quote=block.text)
        for document in documents
        for block in document.blocks
        if _is_question(block)
    ]


def _is_question(block: Block) -> bool:
    if block.kind is BlockKind.TABLE_ROW:
        return any(_asks(cell.text) for cell in block.cells)
    return block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and _asks(block.text)


def _asks(text: str) -> bool:
    return text.rstrip().endswith("?") or bool(_TASK.match(text))


def forms_to_return(documents: tuple[Document, ...]) -> list[Place]:
    """Forms to return, each once: by the label its own heading gives it."""
    seen: dict[str, Place] = {}
    for document in documents:
        for block in document.blocks:
            match = _FORM.match(f"{block.label or ''} {block.text}".strip())
            if match and block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
                place = Place(document=document.path, location=block.location, quote=block.text)
                seen.setdefault(" ".join(match["label"].casefold().split()), place)
    return list(seen.values())


def _too_wordy(dossier: Dossier) -> Iterator[Flag]:
    limit = dossier.limits["response-words"]
    counted = [(fact, times_asked(fact, dossier.pack.documents)) for fact in dossier.of("word_limit")]
    total = sum(float(fact.value or 0) * times for fact, times in counted)
    if total > limit.value:
        yield Flag(
            message=f"Answers of up to {total:,.0f} words are asked for; more than {limit.value:,.0f} is heavy.",
            place=Place(document=counted[0][0].document, location=counted[0][0].location, quote=counted[0][0].quote),
            working=(
                *(placed(fact) + (f" × {times} questions" if times > 1 else "") for fact, times in counted),
                f"Together {total:,.0f} words > {limited(limit)}",
            ),
            evidence=tuple(fact for fact, _ in counted),
            limit=limit,
        )


def times_asked(fact: Fact, documents: tuple[Document, ...]) -> int:
    """To how many answers a limit applies: those its sentence counts, or all questions of the document, or one."""
    if match := _EACH.search(fact.quote):
        return int(number(match["count"] or match["many"]) or 1)
    if _PER_ANSWER.search(fact.quote):
        own = tuple(each for each in documents if each.path == fact.document)
        return max(1, len(questions_asked(own)))
    return 1


def long_pack(case: Case) -> Iterator[Answer]:
    """How long the pack is, how long it takes to read, and how much of it stands there more than once."""
    limit, speed = case.dossier.limits["pack-words"], case.dossier.limits["reading-words-a-minute"]
    documents = case.dossier.pack.documents
    words = sum(document.words for document in documents)
    if words <= limit.value:
        return
    hours = words / speed.value / 60
    share = 100 * _repeated(documents) / words
    yield Flag(
        message=(
            f"The pack has {words:,} words, about {hours:.1f} hours to read; "
            f"{share:.0f} % of them stand word for word in more than one place."
        ),
        working=(
            *(f"{document.path}: {document.words:,} words" for document in documents),
            f"{words:,} words > {limited(limit)}",
            f"{words:,} words ÷ {limited(speed)} = {hours:.1f} hours",
        ),
        limit=limit,
    )


def _repeated(documents: tuple[Document, ...]) -> int:
    """Words in passages that stand in the pack a second time or more."""
    blocks = (block for document in documents for block in document.blocks)
    as_written = Counter(block.text for block in blocks if block.kind not in (BlockKind.HEADER, BlockKind.FOOTER))
    repeated = 0
    seen: set[tuple[str, ...]] = set()
    for text, times in as_written.items():
        words = tuple(text.casefold().split())
        if len(words) >= _SHORTEST_REPEAT:
            repeated += (times - (words not in seen)) * len(words)
            seen.add(words)
    return repeated


CHECKS = (heavy_response, long_pack)
