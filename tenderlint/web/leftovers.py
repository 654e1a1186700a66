"""Private folders of desks that were killed before they could delete them."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final

PREFIX: Final = "tenderlint-desk-"


def own_prefix() -> str:
    """The start of the name of this process's folder: it tells whose it is."""
    return f"{PREFIX}{os.getpid()}-"


def sweep() -> None:
    """Delete the folders of processes that are no more. Where that cannot be told, nothing is done."""
    if os.name != "posix":
        return
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*-*"):
        with suppress(OSError, ValueError):
            process = int(folder.name.removeprefix(PREFIX).partition("-")[0])
            if folder.stat().st_uid == os.getuid() and not folder.is_symlink() and not _lives(process):
                shutil.rmtree(folder, ignore_errors=True)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
