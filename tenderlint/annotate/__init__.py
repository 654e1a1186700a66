"""Findings written back into a copy of the person's own file."""
