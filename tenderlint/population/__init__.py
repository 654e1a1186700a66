"""Who lies below a threshold: published counts of firms and charities by size and age, and never an estimate."""

from __future__ import annotations

from tenderlint.population.below import below_age, below_employees, below_turnover
from tenderlint.population.share import Measure, Share
from tenderlint.population.shut_out import ShutOut, shut_out
from tenderlint.population.source import Source

__all__ = ["Measure", "Share", "ShutOut", "Source", "below_age", "below_employees", "below_turnover", "shut_out"]
