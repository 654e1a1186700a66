import pytest

from tenderlint.language.parts import holds, parts_of, with_roles
from tenderlint.language.roles import role_by_name, role_of
from tenderlint.model.document import BlockKind, Format, Role
from tests.language.documents import block, document, row

CLAUSE = (
    "The Supplier shall indemnify the Council against any loss that flows from a breach of this Agreement, and either "
    "party may terminate this Agreement by notice where the other party is in material breach of its obligations."
)
TASK = (
    "The Supplier shall mow the verges fourteen times a year, sweep the paths after each cut, and report each visit. "
    "Deliverables and service levels are set out for every site, with the requirement for each season."
)
RULE = "Bidders must send proposals by noon. Late tenders are not opened. Evaluation follows the award criteria below."


def heading(text, level=1):
    return block(text, BlockKind.HEADING, level)


def under(name, *texts):
    return [block(text, heading=(name,)) for text in texts]


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("ITT - leisure.docx", Role.INVITATION),
        ("selection-questionnaire.docx", Role.QUESTIONNAIRE),
        ("specification_v2.docx", Role.SPECIFICATION),
        ("draft conditions of contract.pdf", Role.TERMS),
        ("Pricing Schedule.docx", Role.PRICING),
        ("order form.docx", Role.ORDER_FORM),
        ("contract-notice.html", Role.NOTICE),
        ("outcome letter.docx", Role.LETTER),
        ("bidders checklist.docx", Role.GUIDANCE),
        ("Contract v2.docx", Role.TERMS),
        ("NEC4 contract data.pdf", Role.TERMS),
        ("Form of Tender.docx", Role.QUESTIONNAIRE),
        ("Design brief.pdf", Role.SPECIFICATION),
        ("Terms of Reference - evaluation of youth work.docx", Role.SPECIFICATION),
        ("call-off_order.docx", Role.ORDER_FORM),
        ("Quotation document.docx", Role.INVITATION),
        ("folder/terms/minutes.docx", Role.UNKNOWN),
        ("scan0001.pdf", Role.UNKNOWN),
    ],
)
def test_a_name_says_it_where_nothing_else_does(path, role):
    assert role_of(document("Parish of Under Wold", path=path)) is role


@pytest.mark.parametrize(
    ("texts", "role"),
    [
        ([CLAUSE] * 4, Role.TERMS),
        ([TASK] * 4, Role.SPECIFICATION),
        ([RULE] * 4, Role.INVITATION),
        (
            ["Please describe your organisation and its insurance cover. Do you have a quality mark?"] * 5,
            Role.QUESTIONNAIRE,
        ),
    ],
)
def test_a_file_without_a_telling_name_is_known_by_how_it_reads(texts, role):
    assert role_of(document("Village hall", *texts, path="file1.docx")) is role


def test_a_title_counts_for_more_than_a_mention():
    itt = document(
        "Invitation to Tender",
        "The winner signs the terms and conditions, keeps to the specification and fills in the pricing schedule.",
        path="hall.docx",
    )
    assert role_of(itt) is Role.INVITATION


def test_content_outweighs_a_name_that_is_wrong():
    spec = document("Statement of Requirements", heading("Scope of services"), *[TASK] * 4, path="att3-pricing.odt")
    assert role_of(spec) is Role.SPECIFICATION


def test_a_sheet_of_money_is_for_prices_and_a_sheet_of_tasks_is_not():
    priced = [row(("Visit", "Grass cut"), ("Price £", ""), ("Total cost £", "")) for _ in range(20)]
    tasks = [row(("Site", "North green"), ("Task", "Cut and clear"), ("When", "Each May")) for _ in range(20)]
    assert role_of(document("Sheet1", "Rate and price of each visit", *priced, path="a.xlsx")).value == "pricing"
    sheet = document("Sheet1", *tasks, path="a.xlsx")
    assert role_of(sheet) is not Role.PRICING


def test_a_letter_greets_and_takes_its_leave():
    letter = document(
        "4 May", "Dear Ms Birch,", "We thank you for the tender that you sent.", "Yours sincerely,", path="x.docx"
    )
    assert role_of(letter) is Role.LETTER


def test_a_sheet_format_alone_says_nothing_of_a_role():
    assert Format.XLSX.value == "xlsx"
    assert role_of(document("Sheet1", path="a.xlsx")) is Role.UNKNOWN


def test_an_invitation_holds_the_parts_that_stand_under_headings_of_their_own():
    itt = with_roles(
        document(
            heading("Invitation to Tender"),
            RULE,
            heading("Part B – Specification"),
            *under("Part B – Specification", *[TASK] * 4),
            heading("Part C – Conditions of Contract"),
            *under("Part C – Conditions of Contract", *[CLAUSE] * 5),
        )
    )
    assert itt.role is Role.INVITATION
    assert itt.parts == (Role.SPECIFICATION, Role.TERMS)
    assert holds(itt, Role.TERMS)
    assert holds(itt, Role.INVITATION)
    assert not holds(itt, Role.PRICING)


def test_terms_of_reference_say_how_to_apply_and_how_it_is_chosen():
    reference = with_roles(
        document(
            heading("Terms of Reference"),
            *under("Terms of Reference", *[TASK] * 4),
            heading("Selection criteria"),
            *under("Selection criteria", *[RULE] * 6),
        )
    )
    assert [role for role in Role if holds(reference, role)] == [Role.INVITATION, Role.SPECIFICATION]


def test_headings_of_one_level_end_a_part_where_the_next_part_begins():
    itt = with_roles(
        document(
            heading("Invitation to Tender"),
            RULE,
            heading("Part C – Conditions of Contract"),
            heading("1. Indemnity"),
            *[CLAUSE] * 3,
            heading("2. Ending"),
            *[CLAUSE] * 2,
            heading("Part D – Notes"),
            "Parking is behind the hall.",
        )
    )
    assert itt.parts == (Role.TERMS,)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(["They come at Schedule 4."], id="a line that points elsewhere"),
        pytest.param([RULE] * 8, id="words that do not read as a contract"),
    ],
)
def test_a_heading_alone_is_no_part(texts):
    itt = document(heading("Invitation to Tender"), heading("Terms and Conditions"), *texts, role=Role.INVITATION)
    assert parts_of(itt) == ()


def test_a_document_has_no_parts_until_they_are_looked_for():
    assert document(heading("Specification"), TASK).parts == ()


LETTER = ("Dear Sir or Madam", "{}", "We look forward to hearing from you.", "Yours faithfully")


@pytest.mark.parametrize(
    "text",
    [
        "We invite you to quote for cutting the verges.",
        "Prices are sought for the repair of the pier.",
        "The Board would welcome offers from local firms, which must be with us by noon on 3 May 2027.",
        "Offers are to be returned in the envelope enclosed.",
    ],
)
def test_a_letter_that_asks_for_bids_is_the_invitation_too(text):
    letter = document(*(line.format(text) for line in LETTER), role=Role.LETTER)
    assert parts_of(letter) == (Role.INVITATION,)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for your tender, which reached us by the deadline.",
        "We regret to tell you that your bid, received on 3 May, came second.",
        "We are pleased to inform you that your quotation was successful; please return the contract.",
        "The road is closed on Monday.",
    ],
)
def test_a_letter_that_answers_bids_is_no_invitation(text):
    assert parts_of(document(*(line.format(text) for line in LETTER), role=Role.LETTER)) == ()


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("05 Site note.pdf", Role.SPECIFICATION),
        ("annex/location-plan_v2.pdf", Role.SPECIFICATION),
        ("Pricing schedule.xls", Role.PRICING),
        ("Invitation to tender.doc", Role.INVITATION),
        ("Annex C.pdf", Role.UNKNOWN),
        ("scan0001.pdf", Role.UNKNOWN),
        ("Explanation.pdf", Role.UNKNOWN),
    ],
)
def test_the_name_of_a_file_that_nobody_could_read(name, role):
    assert role_by_name(name) is role
