"""What a notice's fields say becomes facts, each at the block that says it, and joins what the pack says."""

import pytest

from tenderlint.read import read_pack
from tests.facts.extract import extract
from tests.read.ocds.notices import LOTS, package, release, tender, written


def facts_of(folder, notice, **others):
    """The facts of a pack of this notice and of text files."""
    (folder / "notice.json").write_bytes(written(notice))
    for name, text in others.items():
        (folder / f"{name}.txt").write_text(text)
    return extract(read_pack([folder]))


def stated(facts, *kinds):
    return {(fact.kind, fact.value, fact.unit, fact.label) for fact in facts if not kinds or fact.kind in kinds}


def test_the_core_of_a_notice_is_all_there(tmp_path):
    facts = facts_of(tmp_path, package(release()))
    assert stated(facts) == {
        ("buyer", "Wexcombe District Council", None, None),
        ("procedure", "open", None, None),
        ("procedure", "Open procedure", None, None),
        ("procurement_category", "services", None, None),
        ("contract_value", 180000, "GBP", None),
        ("contract_value", 216000, "GBP", None),
        ("issue_date", "2026-10-01", None, None),
        ("clarification_deadline", "2026-11-20T17:00", None, None),
        ("deadline", "2026-12-04T12:00", None, None),
        ("award_date", "2027-01-15", None, None),
        ("start_date", "2027-04-01", None, None),
        ("end_date", "2030-03-31", None, None),
        ("term", 36, "months", None),
        ("insurance_public", 5_000_000, "GBP", None),
    }


def test_a_quote_is_the_text_of_the_block_where_the_fact_stands(tmp_path):
    (tmp_path / "notice.json").write_bytes(written(release(tender(lots=LOTS))))
    pack = read_pack([tmp_path])
    blocks = pack.documents[0].blocks
    facts = extract(pack)
    assert {fact.quote for fact in facts} <= {block.text for block in blocks}
    assert all(blocks[fact.location.block].text == fact.quote for fact in facts)
    (deadline,) = (fact for fact in facts if fact.kind == "deadline")
    assert deadline.quote == "Closing date: 2026-12-04T12:00:00+00:00"
    assert deadline.location.heading == ("Dates",)


def test_a_value_says_whether_vat_is_in_it(tmp_path):
    values = [fact for fact in facts_of(tmp_path, release()) if fact.kind == "contract_value"]
    assert {(fact.value, fact.vat) for fact in values} == {(180000, "excluded"), (216000, "included")}


def test_lots_are_told_apart(tmp_path):
    facts = facts_of(tmp_path, release(tender(lots=LOTS, value={})))
    assert stated(facts, "contract_value", "lots", "sme_suitable", "vcse_suitable", "extension") == {
        ("lots", 2, None, None),
        ("contract_value", 100000, "GBP", "Lot 1"),
        ("contract_value", 120000, "GBP", "Lot 1"),
        ("contract_value", 80000, "GBP", "Lot 2"),
        ("contract_value", 96000, "GBP", "Lot 2"),
        ("sme_suitable", "yes", None, "Lot 1"),
        ("vcse_suitable", "no", None, "Lot 1"),
        ("sme_suitable", "yes", None, "Lot 2"),
        ("vcse_suitable", "yes", None, "Lot 2"),
        ("extension", 24, "months", "Lot 1"),
    }


def test_a_single_lot_is_the_whole_contract(tmp_path):
    facts = facts_of(tmp_path, release(tender(lots=LOTS[:1], value={})))
    assert {fact.label for fact in facts if fact.kind in ("contract_value", "term", "sme_suitable")} == {None}
    assert stated(facts, "lots") == {("lots", 1, None, None)}


def criteria(*named):
    found = [
        {"type": type_, "name": name, "numbers": [{"number": share, "weight": "percentageExact"}]}
        for type_, name, share in named
    ]
    return release(tender(lots=[{"id": "1", "awardCriteria": {"criteria": found}}]))


@pytest.mark.parametrize(
    ("named", "kinds"),
    [
        (
            [("quality", "Quality", 60), ("price", "Price", 40)],
            [("quality_weight", 60), ("price_weight", 40)],
        ),
        (
            [("quality", "Method", 50), ("quality", "Social value", 10), ("price", "Whole life offer", 40)],
            [("weight", 50), ("social_value_weight", 10), ("price_weight", 40)],
        ),
        (
            [("quality", "How it is done", 70), ("cost", "Running it", 30)],
            [("quality_weight", 70), ("price_weight", 30)],
        ),
        (
            [("price", "Day rates", 30), ("price", "Travel", 10), ("quality", "Team", 60)],
            [("weight", 30), ("weight", 10), ("quality_weight", 60)],
        ),
        ([(None, "Merit", 100)], [("weight", 100)]),
    ],
)
def test_a_weight_is_of_the_kind_that_its_name_or_type_says(tmp_path, named, kinds):
    weights = {fact.label: (fact.kind, fact.value) for fact in facts_of(tmp_path, criteria(*named)) if fact.unit == "%"}
    assert weights == dict(zip([name for _, name, _ in named], kinds, strict=True))


def test_the_law_and_the_framework_are_facts(tmp_path):
    ruled = tender(
        legalBasis={"id": "2023/54", "scheme": "UKPGA"},
        aboveThreshold=False,
        specialRegime=["lightTouch"],
        techniques={
            "hasFrameworkAgreement": True,
            "frameworkAgreement": {"maximumParticipants": 6, "isOpenFrameworkScheme": False},
        },
    )
    kinds = "legal_basis", "above_threshold", "special_regime", "framework", "open_framework", "framework_suppliers"
    assert stated(facts_of(tmp_path, release(ruled)), *kinds) == {
        ("legal_basis", "Procurement Act 2023 (UKPGA 2023/54)", None, None),
        ("above_threshold", "no", None, None),
        ("special_regime", "lightTouch", None, None),
        ("framework", "yes", None, None),
        ("open_framework", "no", None, None),
        ("framework_suppliers", 6, "suppliers", None),
    }


def test_nothing_is_read_twice_from_the_words_that_fields_are_told_in(tmp_path):
    facts = facts_of(tmp_path, release(tender(lots=LOTS)))
    keys = [(fact.kind, fact.value, fact.label, fact.location.block) for fact in facts]
    assert len(keys) == len(set(keys))
    assert sum(fact.kind == "deadline" for fact in facts) == 1


@pytest.mark.parametrize("amount", [0, -5, None, "180000", True])
def test_what_is_no_sum_is_no_value(tmp_path, amount):
    assert stated(facts_of(tmp_path, release(tender(value={"amount": amount}))), "contract_value") == set()


@pytest.mark.parametrize("written_as", ["31 February 2027", "2027-02-31T12:00:00Z", "soon", 20261204, None])
def test_an_impossible_date_is_no_deadline(tmp_path, written_as):
    assert stated(facts_of(tmp_path, release(tender(tenderPeriod={"endDate": written_as}))), "deadline") == set()


def test_two_currencies_each_keep_their_own(tmp_path):
    lots = [{"id": str(at), "value": {"amount": 10, "currency": code}} for at, code in enumerate(("GBP", "EUR"), 1)]
    facts = facts_of(tmp_path, release(tender(value={}, lots=lots)))
    assert {(fact.unit, fact.label) for fact in facts if fact.kind == "contract_value"} == {
        ("GBP", "Lot 1"),
        ("EUR", "Lot 2"),
    }


def test_the_pack_and_its_notice_are_measured_alike(tmp_path):
    invitation = "Tenders must be submitted no later than noon on Friday 11 December 2026."
    deadlines = [fact for fact in facts_of(tmp_path, release(), itt=invitation) if fact.kind == "deadline"]
    assert [(fact.document, fact.value) for fact in deadlines] == [
        ("itt.txt", "2026-12-11T12:00"),
        ("notice.json", "2026-12-04T12:00"),
    ]
