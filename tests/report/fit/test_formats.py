"""The answer in every format; whole outputs are kept as files that a person can review."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tenderlint.bidder.fit import Fit, fit
from tenderlint.report.fit.formats import FitFormat, renderer
from tests.bidder.made import NOBODY, fact, finding, insured, report

SCHEMA = json.loads((Path(__file__).parents[3] / "docs" / "fit.schema.json").read_text("utf-8"))
SUFFIX = {"console": "txt", "json": "json", "markdown": "md"}
ASKED = (
    fact("buyer", "Reedham <Town> Council", unit=None),
    fact("turnover_required", 500000, "Turnover of £500,000 in each of the last two years.", block=1),
    fact("insurance_public", 5000000, "Public liability | £5,000,000", block=2),
    fact("liability_cap", 100000, "In each Contract Year liability is limited to £100,000.", block=3),
    fact("annual_value", 60000, "£60,000 a year, without VAT", vat="excluded", block=4),
    fact("term", 24, unit="months", block=5),
    fact("deadline", "2027-01-20T12:00", unit=None, block=6),
    fact("clarification_deadline", "2027-01-06", unit=None, block=7),
    finding("SEL009", "A score below 60 is a fail."),
    finding("SEL019", "Only companies limited by shares may bid.", block=51),
)
WHO = insured({"public": 2e6}, {"public": 5e6}, name="Reed & Co", turnover=180000, legal_form="cic", liability=150000)


@pytest.fixture(scope="module")
def told() -> Fit:
    return fit(report(*ASKED), WHO, date(2026, 12, 8))


@pytest.mark.parametrize("form", [FitFormat.CONSOLE, FitFormat.MARKDOWN, FitFormat.JSON])
def test_whole_output(form: FitFormat, told: Fit, snapshot: SnapshotAssertion) -> None:
    class AsFile(SingleFileSnapshotExtension):
        _write_mode = WriteMode.TEXT
        file_extension = SUFFIX[form]

    assert renderer(form)(told) == snapshot.use_extension(AsFile)


@pytest.mark.parametrize("empty", [False, True])
def test_the_data_holds_against_the_published_schema(told: Fit, *, empty: bool) -> None:
    answer = fit(report(), NOBODY, date(2026, 12, 8)) if empty else told
    shape = json.loads(renderer(FitFormat.JSON)(answer))
    jsonschema.Draft202012Validator(SCHEMA).validate(shape)
    assert sum(shape["counts"].values()) == len(shape["demands"])
