import pytest

from tenderlint.language.parties import Parties, learn
from tests.language.documents import document

KNOWN = frozenset({"supplier", "council", "the employer"})


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Fenwick Travel Ltd of 4 Low Row (the “Operator”) agrees with us.", Parties(supplier=("operator",))),
        ("The successful bidder (hereinafter called the “Delivery Team”) signs.", Parties(supplier=("delivery team",))),
        ("“Operator” means the person appointed under the letter.", Parties(supplier=("operator",))),
        ("Whinmoor Parish Council (“WPC”) invites bids.", Parties(authority=("wpc",))),
        ("Fenwick Travel Ltd (the “Supplier”) agrees.", Parties()),
        ("Deccan Fuels Limited (“DFL”) invites sealed bids.", Parties()),
        ("The sum in Annex B (the “Contract Price”) is paid by Fenwick Ltd (the “Charges”).", Parties()),
        ("Fenwick Homes Limited (the “Employer”) owns 3,000 homes.", Parties()),
        ("It said (“No”) to Fenwick.", Parties()),
    ],
)
def test_names_are_learnt_from_definitions(text, parties):
    assert learn([document(text)], KNOWN) == parties
