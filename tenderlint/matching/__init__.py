"""Text patterns over documents: what rules and clause kinds are found with."""
