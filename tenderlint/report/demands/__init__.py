"""What a tender demands, as a person reads it: facts grouped under plain titles, each value once with its places."""

from __future__ import annotations

from tenderlint.report.demands.shape import Clause, Demand, Demands, Place, Row, Section, where
from tenderlint.report.demands.table import demands

__all__ = ["Clause", "Demand", "Demands", "Place", "Row", "Section", "demands", "where"]
