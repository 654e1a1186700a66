"""What the desk takes and how long it keeps it."""

from __future__ import annotations

import os

from msgspec import Struct, field

MIB = 1024 * 1024


class Limits(Struct, frozen=True, kw_only=True):
    """Bounds of one pack, and of all packs together. Sizes are in MiB (1,048,576 bytes)."""

    megabytes: int = 200
    """Of one pack as it is sent."""
    files: int = 300
    """Of one pack, those inside archives counted."""
    pages: int = 5_000
    """Of all PDF files of one pack together: other formats have no pages until somebody prints them."""
    seconds: float = 300
    """That one check may take."""
    minutes: float = 60
    """That a result is kept after it is there."""
    memory: int = 2_048
    """Address space of the process of one check, where the system can bound it."""
    at_once: int = field(default_factory=lambda: os.cpu_count() or 1)
    """Checks that run side by side."""
    waiting: int = 40
    """Packs that may wait for their turn, or be on their way."""
    held: int = 4_096
    """Of all packs that are kept at a time."""
