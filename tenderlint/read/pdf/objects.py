"""What is drawn on a page: rules that may bound a table, images, and whether there is anything at all."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2.raw as pdfium
from msgspec import Struct

from tenderlint.read.pdf.handle import Handle
from tenderlint.read.pdf.placing import Box, Placing
from tenderlint.read.pdf.shapes import Rule

_THIN = 3.0
"""A drawing thinner than this, in points, is a rule."""
_LEAST = 2.0
"""Shorter drawings, in points, are dots; borders of cells come in pieces down to this length."""
_SEGMENTS = 400
"""Paths with more segments than this are illustrations, not rules."""
_OBJECTS = 50_000


class Survey(Struct, frozen=True):
    """Counts of a page's objects, and its rules."""

    texts: int
    images: int
    drawings: int
    rules: tuple[Rule, ...]


def survey(page: Handle, placing: Placing) -> Survey:
    """Look once at every object of a loaded page."""
    counts = {pdfium.FPDF_PAGEOBJ_TEXT: 0, pdfium.FPDF_PAGEOBJ_IMAGE: 0}
    rules: list[Rule] = []
    drawings = 0
    total = min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)
    for ordinal in range(total):
        thing = pdfium.FPDFPage_GetObject(page, ordinal)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_PATH and _visible(thing):
            drawings += 1
            rules.extend(_rules(thing, placing))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            _count_form(thing, counts)
        if kind in counts:
            counts[kind] += 1
    texts, images = counts[pdfium.FPDF_PAGEOBJ_TEXT], counts[pdfium.FPDF_PAGEOBJ_IMAGE]
    return Survey(texts, images, drawings, tuple(rules))


def has_ink(page: Handle) -> bool:
    """Whether any text object of a page shows: one that holds but spaces has no extent."""
    for ordinal in range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, ordinal)
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind in (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_FORM):
            box = _bounds(thing, Placing(0, 0, 0, 0, 0))
            if box is not None and box.x1 > box.x0 and box.y1 > box.y0:
                return True
    return False


def _count_form(form: Handle, counts: dict[int, int]) -> None:
    for ordinal in range(min(max(0, pdfium.FPDFFormObj_CountObjects(form)), _OBJECTS)):
        kind = pdfium.FPDFPageObj_GetType(pdfium.FPDFFormObj_GetObject(form, ordinal))
        if kind in counts:
            counts[kind] += 1


def _rules(path: Handle, placing: Placing) -> Iterator[Rule]:
    box = _bounds(path, placing)
    if box is None:
        return
    wide, tall = box.x1 - box.x0, box.y1 - box.y0
    if min(wide, tall) < _THIN:
        if max(wide, tall) > _LEAST:
            yield Rule(box.x0, box.y0, box.x1, box.y1)
    else:
        count = pdfium.FPDFPath_CountSegments(path)
        if count <= 6:
            yield from _edges(box, drawn=_stroked(path))
        elif count <= _SEGMENTS:
            yield from _segments(path, count, placing)


def _visible(path: Handle) -> bool:
    """Whether a path is stroked or filled; a white filled one is a page's ground and bounds nothing."""
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, mode, stroke)
    if stroke.value or not mode.value:
        return bool(stroke.value)
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha)
    return alpha.value > 0 and min(red.value, green.value, blue.value) < 250


def _bounds(thing: Handle, placing: Placing) -> Box | None:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not pdfium.FPDFPageObj_GetBounds(thing, left, bottom, right, top):
        return None
    return placing.box(left.value, bottom.value, right.value, top.value)


def _stroked(path: Handle) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, mode, stroke)
    return bool(stroke.value)


def _edges(box: Box, *, drawn: bool) -> Iterator[Rule]:
    yield Rule(box.x0, box.y0, box.x1, box.y0, drawn)
    yield Rule(box.x0, box.y1, box.x1, box.y1, drawn)
    yield Rule(box.x0, box.y0, box.x0, box.y1, drawn)
    yield Rule(box.x1, box.y0, box.x1, box.y1, drawn)


def _segments(path: Handle, count: int, placing: Placing) -> Iterator[Rule]:
    """The level and upright strokes of a path of many, as some programs draw a whole grid at once."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(path, matrix)
    x, y = ctypes.c_float(), ctypes.c_float()
    last: tuple[float, float] | None = None
    for ordinal in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, ordinal)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        across = matrix.a * x.value + matrix.c * y.value + matrix.e
        upward = matrix.b * x.value + matrix.d * y.value + matrix.f
        point = placing.point(across, upward)
        if last is not None and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
            rule = Rule(min(last[0], point[0]), min(last[1], point[1]), max(last[0], point[0]), max(last[1], point[1]))
            if min(rule.x1 - rule.x0, rule.y1 - rule.y0) < _THIN:
                yield rule
        last = point
