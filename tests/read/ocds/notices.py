"""Notices for the tests: our own, of a buyer that does not exist."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from tenderlint.read.draft import Reading
from tenderlint.read.ocds.reader import read_ocds

OCID = "ocds-h6vhtk-0c0ffe"
TENDER: dict[str, Any] = {
    "id": "WDC-2026-17",
    "title": "Upkeep of parks and verges",
    "description": "Mowing, planting and litter.\nThe supplier must hold public liability insurance of £5 million.",
    "status": "active",
    "value": {"amount": 180000, "amountGross": 216000, "currency": "GBP"},
    "procurementMethod": "open",
    "procurementMethodDetails": "Open procedure",
    "mainProcurementCategory": "services",
    "tenderPeriod": {"endDate": "2026-12-04T12:00:00+00:00"},
    "enquiryPeriod": {"endDate": "2026-11-20T17:00:00+00:00"},
    "awardPeriod": {"endDate": "2027-01-15T23:59:59+00:00"},
    "contractPeriod": {"startDate": "2027-04-01T00:00:00+01:00", "endDate": "2030-03-31T23:59:59+01:00"},
}
"""Nothing but what the core of the standard has, the sum with VAT apart."""


def weighed(**shares: float) -> dict[str, Any]:
    """Award criteria as Find a Tender has them: quality=60 is a criterion of that type, with that weight."""
    return {
        "criteria": [
            {"type": type_, "name": type_.capitalize(), "numbers": [{"number": share, "weight": "percentageExact"}]}
            for type_, share in shares.items()
        ]
    }


LOTS: list[dict[str, Any]] = [
    {
        "id": "1",
        "title": "Parks",
        "value": {"amount": 100000, "amountGross": 120000, "currency": "GBP"},
        "contractPeriod": {
            "startDate": "2027-04-01T00:00:00+01:00",
            "endDate": "2030-03-31T23:59:59+01:00",
            "maxExtentDate": "2032-03-31T23:59:59+01:00",
        },
        "hasRenewal": True,
        "renewal": {"description": "The buyer may add two years."},
        "suitability": {"sme": True, "vcse": False},
        "awardCriteria": weighed(quality=60, price=40),
    },
    {
        "id": "2",
        "title": "Verges",
        "value": {"amount": 80000, "amountGross": 96000, "currency": "GBP"},
        "suitability": {"sme": True, "vcse": True},
        "awardCriteria": weighed(quality=30, price=70),
    },
]


def release(tender: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    """A tender notice with these fields of the release in place of its own."""
    return {
        "ocid": OCID,
        "id": "017-2026",
        "date": "2026-10-01T09:00:00+01:00",
        "tag": ["tender"],
        "initiationType": "tender",
        "buyer": {"id": "GB-WDC", "name": "Wexcombe District Council"},
        "tender": deepcopy(TENDER if tender is None else tender),
        **fields,
    }


def tender(**fields: Any) -> dict[str, Any]:
    """The tender with these fields in place of its own."""
    return {**deepcopy(TENDER), **fields}


def package(*releases: Any, **fields: Any) -> dict[str, Any]:
    """A release package."""
    return {**_envelope(), "releases": list(releases), **fields}


def records(*entries: Any, **fields: Any) -> dict[str, Any]:
    """A record package."""
    return {**_envelope(), "records": list(entries), **fields}


def _envelope() -> dict[str, Any]:
    return {
        "uri": "https://notices.example/packages/1",
        "version": "1.1",
        "publishedDate": "2026-10-01T09:00:00+01:00",
        "publisher": {"name": "Notices of Wexcombe"},
    }


def written(notice: Any) -> bytes:
    """The bytes of a notice's file."""
    return json.dumps(notice, ensure_ascii=False).encode()


def read(notice: Any) -> Reading:
    """What the reader makes of it."""
    return read_ocds(written(notice))
