"""Word files: findings as comments, written into the XML of the package; every other part stays as it is."""

from __future__ import annotations

from tenderlint.annotate.word.former import without_former
from tenderlint.annotate.word.write import annotated

__all__ = ["annotated", "without_former"]
