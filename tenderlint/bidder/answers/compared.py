"""One figure against another, with the comparison written out."""

from __future__ import annotations

from tenderlint.wording.values import money, number


def against(what: str, own: float, asked: float, *, pounds: bool = True, unit: str = "") -> str:
    """ "turnover £180,000 < £500,000 asked"."""
    sign = "≥" if own >= asked else "<"
    return f"{what} {_told(own, unit, pounds=pounds)} {sign} {_told(asked, unit, pounds=pounds)} asked"


def _told(figure: float, unit: str, *, pounds: bool) -> str:
    if pounds:
        return money(round(figure, 2), "GBP")
    return f"{number(figure)} {unit[:-1] if figure == 1 and unit.endswith('s') else unit}".rstrip()
