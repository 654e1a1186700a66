"""One file an output format; each turns a finished report into text, and none runs a rule or opens a document."""

from __future__ import annotations
