import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.facts.listing import listed
from tenderlint.language.parts import with_roles
from tenderlint.model.document import BlockKind, Pack, Role, Unread
from tests.language.documents import block, document, entry, row


def heading(text, level=1):
    return block(text, BlockKind.HEADING, level)


def pack(*documents, unread=()):
    return Pack(tuple(with_roles(each) for each in documents), tuple(unread))


def found(*documents, unread=()):
    return {each.name: each.supplied_by for each in listed(pack(*documents, unread=unread))}


def invitation(*parts, path="itt.docx"):
    return document(heading("Invitation to Tender"), "Bidders send tenders by noon.", *parts, path=path)


FILES = [
    document("Pricing schedule", row(("Task", "Mow"), ("Price £", "")), path="appendix-b_prices.docx"),
    document("Specification", "The contractor must mow the green.", path="spec.docx"),
]


def test_a_list_of_labels_is_matched_by_name_by_title_and_by_role():
    listing = (
        entry("Volume 1: Instructions to tenderers"),
        entry("Volume 2: Specification"),
        entry("Appendix B – Pricing Schedule"),
        entry("Schedule 4 (Terms and Conditions)"),
    )
    assert found(invitation(*listing, path="volume 1 itt.docx"), *FILES) == {
        "Volume 1 (Instructions to tenderers)": "volume 1 itt.docx",
        "Volume 2 (Specification)": "spec.docx",
        "Appendix B (Pricing Schedule)": "appendix-b_prices.docx",
        "Schedule 4 (Terms and Conditions)": None,
    }


def test_each_has_its_place_its_words_and_its_role():
    (only,) = listed(pack(invitation(entry("Appendix B – Pricing Schedule"))))
    assert (only.label, only.title, only.role) == ("Appendix B", "Pricing Schedule", Role.PRICING)
    assert (only.document, only.location.block, only.quote) == ("itt.docx", 2, "Appendix B – Pricing Schedule")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("You will be bound by the Terms and Conditions at Schedule 4.", "Schedule 4 (Terms and Conditions)"),
        ("Fill in Attachment 3 (Pricing) and send it back.", "Attachment 3 (Pricing)"),
        ("Fill in the Pricing Schedule (Appendix B).", "Appendix B (Pricing Schedule)"),
        ("Insurance is set by Joint Schedule 3 (Insurance Requirements).", "Joint Schedule 3 (Insurance Requirements)"),
        ("Routes are in Annex 2 – Maps, Gates and Keys.", "Annex 2 (Maps, Gates and Keys)"),
    ],
)
def test_running_text_names_them_too(sentence, name):
    assert found(invitation(sentence)) == {name: None}


@pytest.mark.parametrize(
    "sentence",
    [
        "No ground in Schedule 7 (Discretionary Grounds) to the Procurement Act 2023 may apply.",
        "Rates follow Framework Schedule 3 (Framework Prices).",
        "Charges follow Schedule 2 (Rates) of the Framework Agreement.",
        "Plans stand at Appendix C.",
        "Give us your method statement of two pages.",
        "Fill in the price schedule 8 times.",
        "It is appended at Schedule X (Appended).",
    ],
)
def test_what_is_no_paper_of_this_pack_is_not_listed(sentence):
    assert found(invitation(sentence)) == {}


def test_the_pack_is_made_up_of_named_papers():
    sentence = (
        "The pack is made up of this Invitation, the Specification, the Terms of Engagement and the Pricing Schedule."
    )
    assert found(invitation(sentence), FILES[1]) == {
        "Invitation": "itt.docx",
        "Specification": "spec.docx",
        "Terms of Engagement": None,
        "Pricing Schedule": None,
    }


def test_papers_to_be_read_together():
    sentence = (
        "Read this Invitation together with the Terms and Conditions, the Questionnaire and Schedule 4 (Vehicles)."
    )
    assert found(invitation(sentence)) == {
        "Terms and Conditions": None,
        "Questionnaire": None,
        "Schedule 4 (Vehicles)": None,
    }


def test_a_table_under_the_documents():
    rows = (
        row(("Document", "Pricing schedule"), ("Use", "Where you put your prices")),
        row(("Document", "Notes"), ("Use", "-")),
    )
    assert found(invitation(heading("The documents", 2), *rows), FILES[0]) == {
        "Pricing schedule": "appendix-b_prices.docx"
    }


def test_entries_under_a_heading_that_lists_papers():
    listing = (heading("Attachments to this RFQ", 2), entry("Vendor pricing template"), entry("Quality plan (QAP)"))
    files = (document("Rates", path="vendor-pricing.xlsx"), document("Plan", path="qap.pdf"))
    assert found(invitation(*listing, heading("Contacts", 2), entry("The clerk")), *files) == {
        "Vendor pricing template": "vendor-pricing.xlsx",
        "Quality plan (QAP)": "qap.pdf",
    }


def test_a_list_of_records_to_keep_is_no_list_of_papers():
    kept = (
        heading("Documents", 2),
        entry("invoices;"),
        entry("Time sheets of staff"),
        row(("A", "Reference"), ("B", "Title")),
    )
    assert found(invitation(*kept)) == {}


def test_parts_and_numbered_documents_are_labels_where_papers_are_listed():
    listing = (
        heading("Tender documents", 2),
        entry("Part 1 – Instructions to tenderers"),
        entry("Part 2: Specification"),
        entry("Document 3 - Terms and conditions"),
        entry("Part 4 – Maps"),
    )
    files = (
        document("Words", path="Part 2 Spec.docx"),
        document("Words", path="doc3.pdf"),
        document("Words", path="Part_1.docx"),
    )
    assert found(invitation("See Part 9 – Flowers.", *listing), *files) == {
        "Part 1 (Instructions to tenderers)": "Part_1.docx",
        "Part 2 (Specification)": "Part 2 Spec.docx",
        "Document 3 (Terms and conditions)": "doc3.pdf",
        "Part 4 (Maps)": None,
    }


def test_a_table_of_the_pack():
    rows = (
        row(("Document", "Appendix A"), ("Title", "Map of sites")),
        row(("Document", "Appendix B"), ("Title", "Prices")),
    )
    assert found(invitation(*rows), FILES[0]) == {
        "Appendix A (Map of sites)": None,
        "Appendix B (Prices)": "appendix-b_prices.docx",
    }


def test_an_annex_may_stand_inside_the_document_that_lists_it():
    inside = (
        heading("Appendix A: Form of Tender"),
        "We, the undersigned, offer to do the work for the sum that we give below here.",
    )
    assert found(invitation("Appendix A: Form of Tender 7", "Appendix B: Site plan 9", *inside)) == {
        "Appendix A (Form of Tender)": "itt.docx, section Appendix A",
        "Appendix B (Site plan)": None,
    }


def test_a_heading_that_says_where_else_to_look_is_not_the_annex():
    elsewhere = (
        heading("Attachment 1 – Cost form"),
        "The cost form can be found on the portal beside this very document.",
    )
    assert found(invitation(*elsewhere)) == {"Attachment 1 (Cost form)": None}


def test_a_file_that_could_not_be_read_was_supplied_all_the_same():
    unread = Unread(path="Appendix C plans.pdf", reason="It is damaged.", advice="Save it anew.", code="damaged")
    assert found(invitation(entry("Appendix C – Site plans")), unread=[unread]) == {
        "Appendix C (Site plans)": "Appendix C plans.pdf"
    }


def test_a_paper_that_another_label_claims_is_not_guessed_to_be_the_terms():
    nda = document(
        "Non-disclosure agreement", *["Either party may terminate this agreement on a breach."] * 8, path="nda.docx"
    )
    listing = (entry("Attachment 4 – Terms and conditions"), entry("Attachment 6 – Non-disclosure agreement"))
    assert found(invitation(*listing), nda) == {
        "Attachment 4 (Terms and conditions)": None,
        "Attachment 6 (Non-disclosure agreement)": "nda.docx",
    }


def test_a_paper_may_stand_under_another_label_and_a_heading_about_it_is_not_it():
    plans = (heading("Annex D: Helpdesk times"), "Calls are answered within the hour on every working day of the year.")
    talk = (heading("Cost form"), "Bidders fill the cost form in with care and send it as a file of its own by noon.")
    listing = ("Times are in Appendix E – Helpdesk Times.", "Use Attachment 1 – Cost Form.")
    assert found(invitation(*listing, *plans, *talk)) == {
        "Appendix E (Helpdesk Times)": "itt.docx, section Annex D",
        "Attachment 1 (Cost Form)": None,
    }


def test_one_paper_is_listed_once_however_often_it_is_named():
    again = invitation(
        entry("Appendix B – Pricing Schedule"),
        "See Appendix B (Pricing Schedule).",
        "Send the Pricing Schedule (Appendix B).",
    )
    assert list(found(again)) == ["Appendix B (Pricing Schedule)"]


def test_a_pack_that_lists_nothing():
    assert listed(Pack(())) == ()
    assert found(invitation()) == {}


@given(st.lists(st.text(alphabet="SchedulAppendixtmVolume 0123456789.()ABC,and–-:|", max_size=60), max_size=5))
def test_no_text_is_too_odd(texts):
    for each in listed(pack(document(*texts))):
        assert each.name
        assert each.quote
