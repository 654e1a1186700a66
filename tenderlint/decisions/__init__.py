"""Recorded answers to findings: a plain file that people read, merge and review, and what it does to a report."""
