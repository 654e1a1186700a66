"""Where pdfium's rectangles are seen on a page."""

from __future__ import annotations

import pytest
from msgspec.structs import astuple

from tenderlint.read.pdf.placing import Placing


@pytest.mark.parametrize("turns", range(4))
def test_many_rectangles_are_placed_as_each_by_itself(turns: int) -> None:
    placing = Placing(10.0, 20.0, 605.3, 861.9, turns)
    left, top, right, bottom = 70.1, 90.7, 75.5, 81.2
    assert placing.boxes([(left, top, right, bottom)]) == [astuple(placing.box(left, bottom, right, top))]
