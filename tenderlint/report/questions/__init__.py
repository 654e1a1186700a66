"""Clarification questions, written out for the buyer."""
