"""Reads notices of the Open Contracting Data Standard: release packages, record packages, records and releases."""
