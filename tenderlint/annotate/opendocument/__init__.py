"""OpenDocument texts: findings as comments, written into the content; every other part stays as it is."""

from __future__ import annotations

from tenderlint.annotate.opendocument.former import without_former
from tenderlint.annotate.opendocument.write import annotated

__all__ = ["annotated", "without_former"]
