import pytest

from tenderlint.facts.gaps import has_gap
from tenderlint.facts.template import gapped_kinds, template
from tenderlint.model.document import BlockKind, Role
from tests.language.documents import block, document, row

FILLED = "The hall is swept twice a week and the floor is washed on the first Monday of the month by the contractor."


def under(name, text):
    return block(text, heading=(name,))


@pytest.mark.parametrize(
    "text",
    ["[insert date]", "«Insert_Weight»", "<insert name>", "dd/mm/yyyy", "DD/MM/YY", "TBC", "£XX", "XX%", "£[ ]", "£[●]",
     "[TBD]", "[ ] days", "Click here to enter text", "Click or tap to enter a date", "Choose an item", "{{ project }}",
     "to be confirmed", "[Enter the sum]", "XX/XX/XXXX", "____ days", "........ per cent", "___%", "tbc"],
)  # fmt: skip
def test_a_blank_is_seen(text):
    assert has_gap(f"The value is {text}.")


@pytest.mark.parametrize(
    "text",
    [
        "£4,000",
        "[15] minutes",
        "any other [or Key] person",
        "Section [4.02]",
        "[a] through [g]",
        "insert the card",
        "x < 5",
        "Name: ________",
        "[from time to time]",
    ],
)
def test_what_is_filled_is_not(text):
    assert not has_gap(f"The value is {text}.")


def test_a_template_names_the_kinds_that_are_open_with_their_words_and_places():
    found = template(
        document(
            "The contract value is £[ ].",
            "The contract will start on [insert start date] and run on.",
            row(("Event", "Deadline for questions"), ("Date", "dd/mm/yyyy")),
            row(("Event", "Closing date for tenders"), ("Date", "TBC")),
            "«Insert_Price_Weight»% - Price",
            "Public liability cover of £[insert] must be held.",
            path="itt.docx",
        )
    )
    assert found
    assert set(found.gapped_kinds) == {
        "contract_value", "start_date", "clarification_deadline", "deadline", "price_weight", "insurance_public",
    }  # fmt: skip
    gap = found.gapped_kinds["start_date"]
    assert (gap.words, gap.document, gap.location.block) == ("[insert start date]", "itt.docx", 1)
    assert gap.quote == "The contract will start on [insert start date] and run on."
    assert found.count == 6
    assert len(found.shown) == 3


def test_open_periods_in_a_contract_are_gaps():
    found = template(
        document(
            "Invoices are paid within ____ days of receipt.",
            "Either party may terminate by ........ months notice.",
            "The total liability of either party is limited to £____.",
        )
    )
    assert found
    assert set(found.gapped_kinds) == {"payment_days", "termination_notice", "liability_cap"}


def test_a_document_that_is_filled_in_is_none():
    assert template(document(*[FILLED] * 5)) is None


def test_one_date_to_come_does_not_make_a_template_but_is_known():
    open_date = document("The contract start date is TBC.", *[FILLED] * 5)
    assert template(open_date) is None
    assert set(gapped_kinds(open_date)) == {"start_date"}


def test_a_few_gaps_in_a_long_document_make_no_template():
    long = document("Start date: [ ].", "Budget: £[ ].", "Closing date: [ ].", *[FILLED] * 150)
    assert template(long) is None


@pytest.mark.parametrize(
    "blank",
    [
        "Name of bidder: ______",
        "Signed [insert name] on [date] at £[ ]",
        "We, [name of firm], offer the work for a total price of £[ ].",
        "VAT registered: Yes [ ] No [ ]",
    ],
)
def test_blanks_for_bidders_are_not_gaps(blank):
    assert template(document(*[blank] * 8)) is None


def test_a_form_for_bidders_is_left_alone_by_its_heading_and_by_its_role():
    form = [under("Form of Tender", "Our total price is £[ ] and the start date [ ].")] * 6
    assert template(document(*form)) is None
    assert template(document(*["The total price is £[ ]."] * 6, role=Role.PRICING)) is None


def test_cells_left_empty_beside_a_label_are_gaps_in_a_template():
    rows = [
        row(("Field", "Contract value"), ("Entry", "")),
        row(("Field", "Start date"), ("Entry", "")),
        row(("Field", "Extension period"), ("Entry", "")),
    ]
    found = template(document(*rows))
    assert found
    assert set(found.gapped_kinds) == {"contract_value", "start_date", "extension"}
    assert found.gapped_kinds["start_date"].words == ""


def test_a_template_whose_gaps_are_names_alone_is_one_with_no_kind_open():
    named = document(*["«Insert Procurement Title» for «Insert Name of Buyer»"] * 4)
    found = template(named)
    assert found
    assert found.gapped_kinds == {}


def test_running_heads_count_as_any_block():
    head = block("Ref: «Insert Event»", BlockKind.HEADER)
    assert template(document(head, FILLED)) is None
