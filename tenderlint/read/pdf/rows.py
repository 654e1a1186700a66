"""Spans at one height put together to rows."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.read.pdf.shapes import Row, Span


def rows(spans: Iterable[Span]) -> list[Row]:
    """The spans as rows from top to bottom, each from left to right. Raised and lowered figures join their row."""
    found: list[list[Span]] = []
    top = bottom = 0.0
    for span in sorted(spans, key=lambda span: (span.middle, span.x0)):
        shared = min(bottom, span.y1) - max(top, span.y0)
        if found and shared >= 0.5 * min(bottom - top, span.y1 - span.y0):
            found[-1].append(span)
            continue
        found.append([span])
        top, bottom = span.y0, span.y1
    return [_row(group) for group in found]


def _row(spans: list[Span]) -> Row:
    if len(spans) == 1:
        return Row((spans[0],))
    spans.sort(key=lambda span: span.x0)
    kept = [spans[0]]
    for span in spans[1:]:
        # Some programs print a text twice, slightly shifted, to make it look bold.
        if span.text == kept[-1].text and abs(span.x0 - kept[-1].x0) < 1.5:
            continue
        kept.append(span)
    return Row(tuple(kept))
