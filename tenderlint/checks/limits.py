"""Thresholds as they hold for one pack: of its date, and with what the user set otherwise."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from tenderlint.model.threshold import DatedValue, Limit, Threshold


class Limits(Struct, frozen=True):
    """Limits by name: ``limits["payment-days"].value``."""

    thresholds: Mapping[str, Threshold]
    own: Mapping[str, float] = field(default_factory=dict)
    """What the user's configuration sets."""
    on: str | None = None
    """The ISO date for which they are asked; None: the newest."""
    known_on: str | None = None
    """The ISO date after which the newest is not looked for; None: there is none."""

    def __getitem__(self, name: str) -> Limit:
        """The limit of that name. Raises KeyError where there is none, or none for the date."""
        threshold = self.thresholds[name]
        value = self.own[name] if name in self.own else self._dated(threshold)
        return Limit(
            name=name,
            value=value,
            unit=threshold.unit,
            says=threshold.says,
            law=() if name in self.own else threshold.law,
            vat=threshold.vat,
            own=name in self.own,
        )

    def _dated(self, threshold: Threshold) -> float:
        if self.on is None:
            known = [each for each in threshold.values if self.known_on is None or (each.since or "") <= self.known_on]
            return (known or threshold.values)[-1].value
        holding: list[DatedValue] = [each for each in threshold.values if each.holds(self.on)]
        if not holding:
            raise KeyError(f"{threshold.name} has no value for {self.on}")
        return holding[-1].value
