"""The process of one check: bounded, alone with its files, and gone when the desk is."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from typing import Final

from tenderlint.web.limits import MIB, Limits
from tenderlint.web.task import Failed, Message, Task, encode

_NICE: Final = 5
"""Steps back from the desk itself, which must answer while packs are checked."""


def work(task: Task, answers: Connection) -> None:
    """Check one pack and send word of it; whatever happens, the last word is a result or a reason."""
    # Ctrl+C reaches every process of a terminal; the desk ends this one in its own time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound(task.limits)
    _end_with_the_desk()
    answers.send_bytes(encode(_outcome(task, answers)))


def _outcome(task: Task, answers: Connection) -> Message:
    from tenderlint.catalogue.errors import CatalogueError  # noqa: PLC0415 - the desk itself stays light
    from tenderlint.config import ConfigError  # noqa: PLC0415
    from tenderlint.web.making import make  # noqa: PLC0415
    from tenderlint.web.refuse import Refused  # noqa: PLC0415

    try:
        return make(task, lambda step: answers.send_bytes(encode(step)))
    except Refused as why:
        return Failed(why.sentence)
    except (CatalogueError, ConfigError) as fault:
        return Failed(f"{fault}.".replace("..", "."))
    except MemoryError:
        return Failed(
            f"The check needs more memory than the {task.limits.memory:,} MB it may take. "
            "Leave out the largest file, or check the pack in parts."
        )
    except Exception as fault:  # the desk must hear of it, and a person gets a sentence, not a traceback
        return Failed(
            f"Something went wrong inside tenderlint ({type(fault).__name__}). This is a fault of the tool, not of "
            "your files; “tenderlint check --debug” on the same files shows the details to report."
        )


def _bound(limits: Limits) -> None:
    """Let the system refuse memory beyond the limit, and keep no image of it on disk after a crash."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        most = limits.memory * MIB
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICE)


def _end_with_the_desk() -> None:
    """A desk that is killed cannot stop its checks; each watches for that itself."""
    desk = parent_process()
    if desk is None:
        return

    def watch() -> None:
        desk.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
