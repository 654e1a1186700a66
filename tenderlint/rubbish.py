"""When Python looks for objects that are no longer used."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_ALLOCATIONS: Final = 100_000
"""Objects made between two searches. A check builds much and drops little: the usual 700 cost a tenth of its time."""


def look_seldom() -> None:
    """Look for rubbish seldom for as long as this process lasts, and not once more when it ends, which is of no use."""
    gc.set_threshold(_ALLOCATIONS, 50, 100)
    atexit.register(gc.freeze)


@contextmanager
def kept_off() -> Iterator[None]:
    """No search while something large is built that stays, and none of it later: it would find nothing.

    What was built is set apart: it counts as many new objects, so that the first search would go through all of it.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if on:
            gc.enable()
