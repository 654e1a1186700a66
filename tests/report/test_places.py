from __future__ import annotations

import pytest

from tenderlint.model.document import Location
from tenderlint.report.places import place
from tenderlint.wording.places import spot
from tests.report.sample import accounts, no_value


@pytest.mark.parametrize(
    ("location", "words"),
    [
        (Location(block=3, clause="4.2(b)", heading=("Liability",), page=9), "clause 4.2(b), page 9"),
        (Location(block=3, heading=("Part A", "Liability")), "under “Liability”"),
        (Location(block=3, sheet="Prices", row=12), "sheet “Prices”, row 12"),
        (Location(block=3, line=40), "line 40"),
        (Location(block=3, paragraph=8), "paragraph 8"),
        (Location(block=3), "paragraph 4"),
        (Location(block=3, part="footer1", paragraph=1), "in the page footer"),
        (Location(block=3, part="footnotes", paragraph=2), "footnotes, paragraph 2"),
        (None, ""),
    ],
)
def test_a_place_is_told_as_exactly_as_it_is_known(location: Location | None, words: str) -> None:
    assert spot(location) == words


def test_a_finding_without_a_document_is_about_the_pack() -> None:
    assert place(no_value()) == "The whole pack"
    assert place(accounts()) == "itt.docx, clause 4.2(b)"
