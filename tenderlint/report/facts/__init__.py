"""The table of demands by itself, one file an output format; no rule has run."""

from __future__ import annotations
