"""Clauses that small contracts of our own writing hold: found whoever is bound, with their place; near misses left."""

import json

import pytest

from tenderlint.catalogue.store import load_compiled
from tenderlint.facts.clauses import QUOTED_WHOLE, clause_facts
from tenderlint.language.trie import Trie
from tenderlint.matching.text import ClauseHit, TextRules
from tenderlint.matching.view import DocumentView
from tests.command import tenderlint
from tests.language.documents import block, document, entry

HELD = {
    "liability_uncapped": [
        "There is no upper limit to what the Band may have to pay for damage to the stage.",
        "Nothing in this lease limits or excludes a party's liability for death caused by its negligence.",
        "The cap does not apply; the foregoing limits on liability shall not apply to a breach of clause 12.",
        "SAVE FOR FRAUD, NEITHER THE BAND NOR THE HALL IS LIABLE TO THE OTHER FOR LOST PROFITS.",
        "Harbourline has unlimited liability for damage to the quay.",
    ],
    "liability_cap": [
        "The Hall accepts no responsibility for coats left in the foyer.",
        "Quayside's total liability for all claims in a year is limited to the fees of that year.",
        "In no event will Meridian be responsible for any indirect or consequential loss.",
        "Re-performance of the service shall be the tenant's sole and exclusive remedy for breach of this warranty.",
        "No claim may be brought more than twelve months after the event from which it arises.",
    ],
    "liquidated_damages": [
        "The caterer forfeits £40 for every meal that is served late.",
        "For every day of delay the Builder pays £250 as liquidated damages.",
        "If Acme leaves before the second year it shall pay a termination fee equal to three months' rent.",
        "The sum is agreed as a genuine pre-estimate of the loss.",
    ],
    "termination_for_convenience": [
        "The Trust may bring the hire to an end whenever it sees fit.",
        "Quayside may terminate this agreement at any time on thirty days' written notice.",
        "Either party may cancel this contract without cause.",
        "The agreement continues until terminated by either party giving three months' notice.",
    ],
    "insurance": [
        "The Band shall maintain public liability insurance of at least £2m throughout the tour.",
        "Each policy must name the Hall as an additional insured.",
        "A certificate of insurance shall be sent to the Hall every January.",
    ],
    "audit_right": [
        "The shop shall open its ledgers to the licensor's accountants on the first Monday of the month.",
        "Meridian may inspect and copy the books of the shop on reasonable notice.",
        "Accounts shall be kept for six years and made available for inspection by the licensor.",
        "If the audit shows an underpayment of more than 5 %, the shop bears its cost.",
    ],
    "ip_assignment": [
        "Everything that the illustrator draws for the guide, and the copyright in it, belongs to the Trust.",
        "The Composer hereby assigns to the Band all right, title and interest in the copyright of the songs.",
        "The drawings are works made for hire.",
        "All inventions that the Tenant develops under this lease shall be owned by Quayside.",
    ],
    "exclusivity": [
        "While the season lasts the coach will not work for any other club.",
        "Acme appoints Harbourline as its exclusive distributor in Wales.",
        "The café shall buy all of its requirements of coffee from the Roaster.",
        "Meridian shall not license the songs to any other publisher.",
    ],
    "non_compete": [
        "For two years afterwards the Seller shall not open another business within ten miles.",
        "For two years the Seller shall not carry on a business that competes with the shop.",
        "Harbourline agrees not to sell competing products in the territory.",
    ],
    "most_favoured_customer": [
        "The printer shall match any lower price that the club finds elsewhere.",
        "The prices shall be no less favourable than those given to any other customer.",
        "Quayside has most favoured customer terms.",
    ],
    "indemnity": [
        "The climbers hold the club blameless for any injury.",
        "The Band shall indemnify and hold harmless the Hall against all claims.",
        "Meridian will defend the shop against any claim of infringement.",
    ],
}
NEAR_MISSES = {
    "liability_uncapped": ["In no event is either side liable for lost profits.", "Parking is unlimited on Sundays."],
    "liability_cap": [
        "Acme is a limited liability company.",
        "Complaints are answered within two months of the event.",
    ],
    "liquidated_damages": ["Damages are assessed by the court.", "The tour may end early without penalty."],
    "termination_for_convenience": [
        "If Acme is in breach, Quayside may terminate this agreement on ten days' notice.",
        "On termination of this agreement for any reason the keys are returned.",
        "Neither party may terminate this agreement without cause before the second year.",
    ],
    "insurance": ["The deposits are insured by the FDIC.", "Life insurance is sold by Meridian."],
    "audit_right": ["The auditor is appointed at the annual meeting.", "The park is open to all."],
    "ip_assignment": ["Neither party may assign this agreement.", "Each party keeps its own inventions."],
    "exclusivity": [
        "Acme grants a non-exclusive licence to use the songs.",
        "The courts of Wales have exclusive jurisdiction.",
    ],
    "non_compete": ["The price is competitive.", "Suppliers are chosen by open competition."],
    "most_favoured_customer": ["The lowest offer need not be accepted.", "The weather was favourable."],
    "indemnity": ["Professional indemnity cover is not needed.", "The Band pays for what it breaks."],
}


def clauses(*parts):
    """The clause facts of a document of these parts."""
    catalogue = load_compiled()
    matcher = Trie(catalogue.phrases)
    made = document(*parts)
    hits = list(TextRules(catalogue.clauses, matcher).run(DocumentView(made, matcher)))
    assert all(isinstance(hit, ClauseHit) for hit in hits)
    return clause_facts(made, hits)


def cases(table):
    return [(kind, text) for kind, texts in table.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), cases(HELD))
def test_a_clause_is_found_whatever_the_parties_are_called(kind, text):
    found = [fact for fact in clauses(text) if fact.kind == kind]
    assert [(fact.value, fact.unit, fact.quote) for fact in found] == [(None, None, text)]


@pytest.mark.parametrize(("kind", "text"), cases(NEAR_MISSES))
def test_a_near_miss_is_left(kind, text):
    assert kind not in {fact.kind for fact in clauses(text)}


def test_a_paragraph_is_one_clause_and_quoted_whole():
    text = "Acme shall maintain cyber insurance. It shall send a certificate of insurance each year. Thank you."
    assert [fact.quote for fact in clauses("Welcome.", text) if fact.kind == "insurance"] == [text]


def test_a_long_paragraph_is_quoted_from_the_first_to_the_last_sentence_that_tells():
    first, last = "Acme shall maintain cyber insurance.", "A certificate of insurance shall be sent each year."
    filling = " ".join(["The park opens at nine."] * (QUOTED_WHOLE // 5 + 1))
    found = [fact.quote for fact in clauses(f"{filling} {first} Dogs are welcome. {last} {filling}")]
    assert found == [f"{first} Dogs are welcome. {last}"]


def test_an_entry_is_quoted_with_the_opening_words_that_it_needs():
    facts = clauses(block("Quayside may terminate this agreement:"), entry("at any time on one month's notice;"))
    assert [fact.quote for fact in facts] == [
        "Quayside may terminate this agreement: at any time on one month's notice;"
    ]
    assert facts[0].location.block == 1


def test_an_entry_that_tells_by_itself_is_quoted_alone():
    facts = clauses(block("The Band shall:"), entry("indemnify the Hall against all claims;"))
    assert [fact.quote for fact in facts if fact.kind == "indemnity"] == ["indemnify the Hall against all claims;"]


CONTRACT = """\
AGREEMENT between Quayside Ltd and the Meridian Trust

1. Hire

1.1 Meridian hires the hall from Quayside for two years.

2. Liability

2.1 In no event shall Quayside be liable for any loss of profits.

2.2 Nothing in this agreement limits either party's liability for fraud.

3. End

3.1 Meridian may terminate this agreement at any time on sixty days' written notice.
"""


def test_the_command_lists_them_with_their_places(tmp_path):
    (tmp_path / "hire.txt").write_text(CONTRACT, encoding="utf-8")
    done = tenderlint("check", tmp_path / "hire.txt", "--format", "json", "--exit-zero")
    facts = [fact for fact in json.loads(done.stdout)["facts"] if fact["kind"] in HELD]
    assert [(fact["kind"], fact["location"]["clause"], fact["value"]) for fact in facts] == [
        ("liability_cap", "2.1", None),
        ("liability_uncapped", "2.2", None),
        ("termination_for_convenience", "3.1", None),
    ]
    assert facts[0]["quote"] == "In no event shall Quayside be liable for any loss of profits."
