"""Loaded once, by the process that checks are forked from: what every check needs, and nothing of any pack."""

from __future__ import annotations

import contextlib

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.store import load_compiled
from tenderlint.web import making
from tenderlint.web.pages import environment

__all__ = ["making"]

# Work at import is what this module is for: the process that is forked imports it and does nothing else. A catalogue
# that cannot be loaded is told by the check itself.
with contextlib.suppress(CatalogueError):
    load_compiled()
environment().get_template("result.html.jinja")
