from tenderlint.language.statements import LEAD_IN_WORDS, statements
from tenderlint.model.document import BlockKind
from tests.language.documents import block, document, entry, row


def texts(*parts):
    return [statement.text for statement in statements(document(*parts))]


def test_an_entry_borrows_its_lead_in():
    found = statements(document("The Supplier shall:", entry("keep records; and"), entry("indemnify the Council.")))
    assert [each.text for each in found] == [
        "The Supplier shall:",
        "The Supplier shall: keep records; and",
        "The Supplier shall: indemnify the Council.",
    ]
    assert found[2].own == "indemnify the Council."
    assert found[2].lead_in == 0


def test_a_nested_entry_borrows_all_the_way_up():
    assert texts("Bidders must:", entry("show that", 1), entry("they hold cover", 2), entry("sign", 1))[2:] == [
        "Bidders must: show that they hold cover",
        "Bidders must: sign",
    ]


def test_a_finished_sentence_lends_nothing():
    assert texts("There are three lots.", entry("North")) == ["There are three lots.", "North"]


def test_only_the_open_sentence_of_a_lead_in_is_borrowed():
    assert texts("Read this. You will need:", entry("a bond"))[-1] == "You will need: a bond"


def test_only_the_first_sentence_of_an_entry_borrows():
    assert texts("We may:", entry("end it. You are told.")) == ["We may:", "We may: end it.", "You are told."]


def test_a_heading_lends_nothing_and_ends_the_list():
    parts = ("We may:", block("Price:", BlockKind.HEADING), entry("end it"))
    assert texts(*parts)[-1] == "end it"


def test_a_long_lead_in_is_cut_from_the_left():
    lead_in = " ".join(f"w{n}" for n in range(200)) + ":"
    (_, last) = statements(document(lead_in, entry("x")))
    assert len(last.text.split()) == LEAD_IN_WORDS + 1
    assert "w199:" in last.text


def test_a_short_row_is_one_statement_with_its_headings():
    assert texts(row(("Cover", "Public liability"), ("Minimum", "£10m"))) == ["Cover: Public liability; Minimum: £10m"]


def test_a_long_row_is_read_cell_by_cell_with_its_label():
    long = "The Supplier pays for everything that goes wrong on site. " * 6
    found = statements(document(row(("Risk", "Flood"), ("Who bears it", long.strip()))))
    assert found[1].text == ("Flood: Who bears it: The Supplier pays for everything that goes wrong on site.")
    assert found[1].own == "The Supplier pays for everything that goes wrong on site."


def test_a_question_is_read_with_what_its_answer_does():
    asked = "Are your accounts audited? If No, your bid will be rejected. Please use black ink."
    assert texts(asked) == ["Are your accounts audited? If No, your bid will be rejected.", "Please use black ink."]


def test_a_question_without_a_consequence_stands_alone():
    assert texts("Who is your insurer? Please use black ink.") == ["Who is your insurer?", "Please use black ink."]
