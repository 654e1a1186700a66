"""What may be put in place of a law or body that has ended: its successor, where the sentence stays right."""

import pytest

from tenderlint.config import Config
from tenderlint.pipeline import lint

HEAD = "Invitation to Tender\n\nIssued on 3 March 2026 under the Procurement Act 2023.\n\n"


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("The Supplier shall comply with the Data Protection Act 1998.", "Data Protection Act 2018 and the UK GDPR"),
        ("Drivers need a certificate of the Criminal Records Bureau.", "Disclosure and Barring Service (DBS)"),
        ("The Supplier shall do what section 7 of the Data Protection Act 1998 asks.", None),
        ("Every driver needs a CRB check before the start.", None),
        ("The notice was sent to the Official Journal of the European Union.", None),
    ],
)
def test_what_is_offered(tmp_path, sentence, by):
    (tmp_path / "itt.txt").write_text(HEAD + sentence, "utf-8")
    (found,) = lint([tmp_path], Config(select=("CLR013",), jobs=1)).findings
    assert [each.by for each in found.suggest] == ([by] if by else [])
