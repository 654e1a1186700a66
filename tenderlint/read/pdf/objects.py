"""What is drawn on a page: rules that may bound a table, images, and whether there is anything at all."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium
from msgspec import Struct

from tenderlint.read.pdf.handle import Handle, Native, bare
from tenderlint.read.pdf.placing import Box, Placing
from tenderlint.read.pdf.shapes import Rule

_THIN = 3.0
"""A drawing thinner than this, in points, is a rule."""
_LEAST = 2.0
"""Shorter drawings, in points, are dots; borders of cells come in pieces down to this length."""
_SEGMENTS = 400
"""Paths with more segments than this are illustrations, not rules."""
_OBJECTS = 50_000


_TEXT, _PATH, _IMAGE, _FORM = (
    pdfium.FPDF_PAGEOBJ_TEXT,
    pdfium.FPDF_PAGEOBJ_PATH,
    pdfium.FPDF_PAGEOBJ_IMAGE,
    pdfium.FPDF_PAGEOBJ_FORM,
)
_object = bare(pdfium.FPDFPage_GetObject, pdfium.FPDF_PAGEOBJECT)
_inner_object = bare(pdfium.FPDFFormObj_GetObject, pdfium.FPDF_PAGEOBJECT)
_kind = bare(pdfium.FPDFPageObj_GetType, ctypes.c_int)
_find_bounds = bare(pdfium.FPDFPageObj_GetBounds, ctypes.c_int)
_find_mode = bare(pdfium.FPDFPath_GetDrawMode, ctypes.c_int)
_find_colour = bare(pdfium.FPDFPageObj_GetFillColor, ctypes.c_int)
_segment = bare(pdfium.FPDFPath_GetPathSegment, pdfium.FPDF_PATHSEGMENT)
_find_point = bare(pdfium.FPDFPathSegment_GetPoint, ctypes.c_int)


class Survey(Struct, frozen=True):
    """Counts of a page's objects, and its rules."""

    texts: int
    images: int
    drawings: int
    rules: tuple[Rule, ...]


def survey(page: Handle, placing: Placing) -> Survey:
    """Look once at every object of a loaded page."""
    things = _things(page)
    kinds = list(map(_kind, things))
    counts = Counter(kinds)
    for thing, kind in zip(things, kinds, strict=True):
        if kind == _FORM:
            counts.update(_inner_kinds(thing))
    probe = _Probe(placing)
    drawn = [thing for thing, kind in zip(things, kinds, strict=True) if kind == _PATH and probe.visible(thing)]
    rules = tuple(rule for path in drawn for rule in _rules(path, probe))
    return Survey(counts[_TEXT], counts[_IMAGE], len(drawn), rules)


def has_ink(page: Handle) -> bool:
    """Whether any text object of a page shows: one that holds but spaces has no extent."""
    probe = _Probe(Placing(0, 0, 0, 0, 0))
    boxes = (probe.bounds(thing) for thing in _things(page) if _kind(thing) in (_TEXT, _FORM))
    return any(box is not None and box.x1 > box.x0 and box.y1 > box.y0 for box in boxes)


def _things(page: Handle) -> list[Handle]:
    return list(map(_object, repeat(page), range(min(pdfium.FPDFPage_CountObjects(page), _OBJECTS))))


def _inner_kinds(form: Handle) -> Iterator[int]:
    count = min(max(0, pdfium.FPDFFormObj_CountObjects(form)), _OBJECTS)
    return map(_kind, map(_inner_object, repeat(form), range(count)))


class _Probe:
    """Looks at one object after another, always with the same room for pdfium's answers."""

    def __init__(self, placing: Placing) -> None:
        self.placing = placing
        self._edges, self._mode, self._stroke = (ctypes.c_float * 4)(), ctypes.c_int(), ctypes.c_int()
        self._colour = (ctypes.c_uint * 4)()
        self._edge_slots = _slots(self._edges)
        self._mode_slots = (ctypes.byref(self._mode), ctypes.byref(self._stroke))
        self._colour_slots = _slots(self._colour)

    def bounds(self, thing: Handle) -> Box | None:
        """The place of an object, if it has one."""
        return self.placing.box(*self._edges) if _find_bounds(thing, *self._edge_slots) else None

    def visible(self, path: Handle) -> bool:
        """Whether a path is stroked or filled; a white filled one is a page's ground and bounds nothing."""
        if self.stroked(path):
            return True
        if not self._mode.value or not _find_colour(path, *self._colour_slots):
            return False
        red, green, blue, alpha = self._colour
        return alpha > 0 and min(red, green, blue) < 250

    def stroked(self, path: Handle) -> bool:
        """Whether the outline of a path is drawn."""
        return bool(_find_mode(path, *self._mode_slots) and self._stroke.value)


def _slots(room: ctypes.Array[Any]) -> list[Native]:
    """References to each of the values of an array."""
    wide = ctypes.sizeof(room) // len(room)
    return [ctypes.byref(room, wide * ordinal) for ordinal in range(len(room))]


def _rules(path: Handle, probe: _Probe) -> Iterator[Rule]:
    box = probe.bounds(path)
    if box is None:
        return
    wide, tall = box.x1 - box.x0, box.y1 - box.y0
    if min(wide, tall) < _THIN:
        if max(wide, tall) > _LEAST:
            yield Rule(box.x0, box.y0, box.x1, box.y1)
    else:
        count = pdfium.FPDFPath_CountSegments(path)
        if count <= 6:
            yield from _edges(box, drawn=probe.stroked(path))
        elif count <= _SEGMENTS:
            yield from _segments(path, count, probe.placing)


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
        segment = _segment(path, ordinal)
        _find_point(segment, ctypes.byref(x), ctypes.byref(y))
        across = matrix.a * x.value + matrix.c * y.value + matrix.e
        upward = matrix.b * x.value + matrix.d * y.value + matrix.f
        point = placing.point(across, upward)
        if last is not None and pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_LINETO:
            rule = Rule(min(last[0], point[0]), min(last[1], point[1]), max(last[0], point[0]), max(last[1], point[1]))
            if min(rule.x1 - rule.x0, rule.y1 - rule.y0) < _THIN:
                yield rule
        last = point
