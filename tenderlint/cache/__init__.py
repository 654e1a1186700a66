"""Answers kept between runs, under the digest of everything they rest on."""
