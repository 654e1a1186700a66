"""What the fields say: periods, times, sums, lots, weights, the buyer and the law."""

import pytest

from tenderlint.model.document import BlockKind
from tenderlint.model.notice import Length
from tests.read.ocds.notices import LOTS, read, release, tender


def test_a_contract_period_is_counted_in_months():
    span = read(release(tender(lots=LOTS))).notice.lots[0].terms.span
    assert (span.start.iso, span.end.iso) == ("2027-04-01", "2030-03-31")
    assert (span.term.count, span.term.unit) == (36, "months")
    assert (span.extension.count, span.extension.unit) == (24, "months")


@pytest.mark.parametrize(
    ("period", "length"),
    [
        ({"durationInMonths": 48, "durationInDays": 1440}, (48, "months")),
        ({"durationInDays": 1095}, (1095, "days")),
        ({"startDate": "2027-04-01T00:00:00Z", "endDate": "2028-04-01T00:00:00Z"}, (12, "months")),
        ({"startDate": "2027-04-01T00:00:00Z", "endDate": "2027-06-17T00:00:00Z"}, None),
        ({"startDate": "2027-04-01T00:00:00Z", "endDate": "2027-06-17T00:00:00Z", "durationInDays": 77}, (77, "days")),
        ({"startDate": "2027-04-01T00:00:00Z", "endDate": "2026-03-31T00:00:00Z"}, None),
        ({"startDate": "9999-12-31T00:00:00Z", "endDate": "9999-12-31T00:00:00Z"}, None),
        ({"durationInDays": -5}, None),
    ],
)
def test_a_term_is_what_is_stated_or_can_be_counted(period, length):
    term = read(release(tender(contractPeriod=period))).notice.whole.span.term
    assert (term and (term.count, term.unit)) == length


def test_midnight_in_universal_time_is_the_british_summers_next_day():
    summer = {"startDate": "2027-03-31T23:00:00Z", "endDate": "2028-03-30T22:59:59Z"}
    assert read(release(tender(contractPeriod=summer))).notice.whole.span.start.iso == "2027-04-01"


def test_a_deadline_that_another_clock_tells_is_told_on_both():
    reading = read(release(tender(tenderPeriod={"endDate": "2026-08-03T11:00:00Z"})))
    deadline = reading.notice.dates.deadline
    assert deadline.iso == "2026-08-03T12:00"
    told = "Closing date: 2026-08-03T11:00:00Z, which is 2026-08-03T12:00 on the clock in the UK"
    assert reading.drafts[deadline.block].text == told


def test_a_time_abroad_stays_on_its_own_clock():
    abroad = tender(value={"amount": 5, "currency": "CAD"}, tenderPeriod={"endDate": "2026-12-04T14:00:00-08:00"})
    assert read(release(abroad, ocid="ocds-abcdef-1")).notice.dates.deadline.iso == "2026-12-04T14:00"


@pytest.mark.parametrize("vat", [None, "amountGross"])
def test_a_sum_by_itself_does_not_say_whether_vat_is_in_it(vat):
    (sum_,) = read(release(tender(value={vat or "amount": 90000, "currency": "GBP"}))).notice.whole.values
    assert sum_.vat == ("included" if vat else None)


def test_contracts_finder_gives_a_range_and_suitability_for_the_whole():
    finder = tender(
        minValue={"amount": 40000, "currency": "GBP"}, suitability={"sme": True, "vcse": True}, value={"amount": 60000}
    )
    terms = read(release(finder, ocid="ocds-b5fd17-1")).notice.whole
    assert (terms.least[0].amount, terms.values[0].amount, terms.values[0].currency) == (40000, 60000, None)
    assert terms.sme.on
    assert terms.vcse.on


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (["1", "2"], ["Lot 1", "Lot 2"]),
        (["LOT-0001", "LOT-0002"], ["Lot 1", "Lot 2"]),
        (["a", "b"], ["Lot A", "Lot B"]),
        (["3f0e", "9d1c"], ["Lot 1", "Lot 2"]),
        ([7, 9], ["Lot 7", "Lot 9"]),
        (["1", "1"], ["Lot 1", "Lot 2"]),
        (["1"], [None]),
    ],
)
def test_a_lot_is_called_as_the_pack_would_call_it(ids, names):
    notice = read(release(tender(lots=[{"id": id_} for id_ in ids]))).notice
    assert [lot.name for lot in notice.lots] == names


def test_lots_are_told_apart_by_their_titles_where_their_numbers_do_not():
    lots = [{"id": "x-1", "title": "Lot 4 - Parks"}, {"id": "x-2", "title": "Lot 5 - Verges"}]
    reading = read(release(tender(lots=lots)))
    assert [lot.name for lot in reading.notice.lots] == ["Lot 4", "Lot 5"]
    assert "Lot 4 - Parks" in [draft.text for draft in reading.drafts if draft.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    ("number", "weight"),
    [
        ({"number": 60, "weight": "percentageExact"}, (60, "%")),
        ({"number": 0.125, "weight": "decimalExact"}, (12.5, "%")),
        ({"number": 30, "weight": "pointsExact"}, (30, "marks")),
        ({"number": 1, "weight": "order"}, (None, None)),
        ({"number": 70, "threshold": "minimumScore"}, (None, None)),
        ({"number": "60", "weight": "percentageExact"}, (None, None)),
    ],
)
def test_a_weight_is_a_share_or_points_and_no_rank(number, weight):
    lot = {"id": "1", "awardCriteria": {"criteria": [{"type": "quality", "numbers": [number]}]}}
    (criterion,) = read(release(tender(lots=[lot]))).notice.lots[0].terms.criteria
    assert (criterion.weight, criterion.unit) == weight


def test_a_criterion_without_a_name_goes_by_its_description_or_type():
    named = {"criteria": [{"type": "quality", "description": "How you would do it"}, {"type": "price"}, {}]}
    criteria = read(release(tender(lots=[{"id": "1", "awardCriteria": named}]))).notice.lots[0].terms.criteria
    assert [criterion.name for criterion in criteria] == ["How you would do it", "Price", "Not named"]


def test_the_buyer_may_stand_among_the_parties_alone():
    parties = [
        {"id": "A", "name": "Adviser Ltd", "roles": ["procuringEntity"]},
        {"id": "B", "name": "Parish", "roles": ["buyer"]},
    ]
    assert read(release(buyer={"id": "B"}, parties=parties)).notice.buyer.text == "Parish"


def test_an_act_is_named():
    based = tender(
        legalBasis={"id": "2023/54", "scheme": "UKPGA", "uri": "https://www.legislation.gov.uk/ukpga/2023/54"}
    )
    assert read(release(based)).notice.procedure.legal_basis.text == "Procurement Act 2023 (UKPGA 2023/54)"


def test_conditions_terms_and_documents_are_laid_out():
    laid = tender(
        selectionCriteria={
            "criteria": [{"type": "economic", "description": "Three years of accounts.", "minimum": "£1m"}]
        },
        submissionTerms={
            "variantPolicy": "notAllowed",
            "requiresGuarantees": True,
            "bidValidityPeriod": {"durationInDays": 90},
        },
        documents=[{"id": "1", "title": "Terms.pdf", "url": "https://notices.example/terms.pdf"}, {"id": "2"}],
    )
    reading = read(release(laid))
    texts = [draft.text for draft in reading.drafts]
    assert {"Three years of accounts.", "Minimum: £1m", "Variant tenders: not allowed"} <= set(texts)
    assert "Financial guarantee required: yes" in texts
    assert "Document: Terms.pdf (https://notices.example/terms.pdf)" in texts
    assert reading.notice.bid_validity == Length(90, "days", texts.index("Tenders stay valid for: 90 days"))
    assert [each.title for each in reading.notice.documents] == ["Terms.pdf"]
