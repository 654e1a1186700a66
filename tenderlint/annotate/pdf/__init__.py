"""PDF files: findings as highlights with notes, appended to the file; what was there stays byte for byte."""

from __future__ import annotations

from tenderlint.annotate.pdf.former import without_former
from tenderlint.annotate.pdf.write import annotated

__all__ = ["annotated", "without_former"]
