"""What one bidder's answers rest on."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from tenderlint.bidder.profile import Profile
from tenderlint.bidder.setting import Setting


class Case(Struct, frozen=True):
    """A profile beside a pack on one day; without a day, nothing is too late."""

    profile: Profile
    setting: Setting
    today: date | None = None
    ask_by: date | None = None
    """The last safe day to ask; None where it has passed or is not known."""

    @property
    def bid_by(self) -> date | None:
        """The deadline, where it is still ahead."""
        deadline = self.setting.deadline
        return None if deadline and self.today and deadline < self.today else deadline

    @property
    def start_by(self) -> date | None:
        """The start of the contract, where it is still ahead."""
        start = self.setting.start
        return None if start and self.today and start < self.today else start


def state(key: str) -> str:
    """What to write into a profile, so that an answer can be given."""
    return f"State “{key}” in the profile."
