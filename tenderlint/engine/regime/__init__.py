"""Which law a pack was written under: from what it cites, where its buyer is, when it began, and its value."""

from tenderlint.engine.regime.decide import choose

__all__ = ["choose"]
