"""What a pack states: values with their evidence, one extractor a file."""

from tenderlint.facts.extract import extract, of_document

__all__ = ["extract", "of_document"]
