"""A fit for programs: the shape "tenderlint-fit/1", described in docs/fit.md."""

from __future__ import annotations

import json
from typing import Any, Final

from tenderlint import __version__
from tenderlint.bidder.answer import Answer, Answered
from tenderlint.bidder.effort import Effort
from tenderlint.bidder.fit import Fit
from tenderlint.bidder.timetable import Timetable
from tenderlint.report.fit.words import headline, verdict
from tenderlint.report.json import document_shape, number_shape, place_shape, unread_shape

SCHEMA: Final = "tenderlint-fit/1"

Shape = dict[str, Any]


def render(fit: Fit) -> str:
    """The fit as indented JSON with a final newline."""
    return json.dumps(shape(fit), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def shape(fit: Fit) -> Shape:
    """The fit as plain values, keys in a fixed order, null where nothing is known."""
    return {
        "schema": SCHEMA,
        "tool": {"version": __version__},
        "bidder": fit.profile.name or None,
        "buyer": fit.buyer,
        "headline": headline(fit),
        "verdict": verdict(fit),
        "counts": {answer.value: len(fit.of(answer)) for answer in Answer},
        "demands": [_answered(each) for each in fit.answers],
        "timetable": _timetable(fit.timetable),
        "effort": _effort(fit.effort),
        "untold": list(fit.untold),
        "documents": [document_shape(document) for document in fit.report.documents],
        "unread": [unread_shape(unread) for unread in fit.report.unread],
    }


def _answered(told: Answered) -> Shape:
    demand = told.demand
    return {
        "kind": demand.kind.value,
        "title": demand.title,
        "asks": demand.asks,
        "amount": number_shape(demand.amount),
        "lot": demand.lot,
        "answer": told.answer.value,
        "working": list(told.working),
        "do": told.do,
        "by": told.by.isoformat() if told.by else None,
        "places": [place_shape(place) for place in demand.places],
    }


def _timetable(times: Timetable) -> Shape:
    return {
        "today": times.today.isoformat(),
        "deadline": times.deadline.isoformat() if times.deadline else None,
        "working_days_left": times.days_left,
        "last_question": times.last_question.isoformat() if times.last_question else None,
        "last_safe_day_to_ask": times.ask_by.isoformat() if times.ask_by else None,
        "notes": list(times.notes),
    }


def _effort(effort: Effort) -> Shape:
    return {
        "tasks": [
            {
                "title": task.title,
                "count": task.count,
                "told": task.told,
                "places": [place_shape(place) for place in task.places],
            }
            for task in effort.tasks
        ],
        "hours": effort.hours,
        "assumptions": list(effort.assumptions),
    }
