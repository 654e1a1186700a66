"""Addresses within the page and out of it."""

from __future__ import annotations

import re

from tenderlint.model.finding import Finding


def anchor(finding: Finding) -> str:
    """The id of a finding's passage: the same for the same finding in every report."""
    return "finding-" + re.sub(r"[^A-Za-z0-9]+", "-", finding.fingerprint).strip("-").lower()


def web_address(url: str) -> str:
    """The address if it is one of the web, else "#": a link in a rule file must not run a script."""
    return url if url.startswith(("https://", "http://")) else "#"
