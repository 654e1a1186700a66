"""What a finding is known by from run to run: the rule, the words, and which repeat of them it is.

Neither the clause number nor the place nor the file's name counts, so that a decision about a finding outlives
renumbering, reflow, a moved clause, a renamed file and a conversion from Word to PDF.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from tenderlint.language.tokens import tokenise
from tenderlint.model.finding import Finding

LENGTH = 16
"""Hexadecimal digits: 64 bits, far more than the findings of any repository need."""


def fingerprinted(findings: Iterable[Finding]) -> list[Finding]:
    """The findings with their fingerprints; those of one rule with the same words are told apart by their order."""
    seen: Counter[str] = Counter()
    marked: list[Finding] = []
    for finding in findings:
        words = f"{finding.rule}\n{_normal(finding)}"
        seen[words] += 1
        digest = hashlib.sha256(f"{words}\n{seen[words]}".encode()).hexdigest()
        marked.append(replace(finding, fingerprint=digest[:LENGTH]))
    return marked


def _normal(finding: Finding) -> str:
    """The words of the passage, or of the message where a finding has none."""
    return " ".join(tokenise(finding.quote or finding.message).words)
