"""Opens the desk: a socket, a private folder, a token, and an orderly end."""

from __future__ import annotations

import secrets
import shutil
import signal
import socket
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import uvicorn
from msgspec import Struct, field

from tenderlint.web.app import application
from tenderlint.web.desk import Desk
from tenderlint.web.hosts import Hosts
from tenderlint.web.leftovers import own_prefix, sweep
from tenderlint.web.limits import Limits
from tenderlint.web.sessions import Sessions
from tenderlint.web.supervise import prepare

PORT: Final = 8420
_GRACE: Final = 3
"""Seconds that answers under way are given when the desk is shut."""
_BACKLOG: Final = 128


class Setting(Struct, frozen=True, kw_only=True):
    """How the desk is opened."""

    host: str = "127.0.0.1"
    port: int | None = None
    """None for the usual one, or any that is free."""
    names: tuple[str, ...] = ()
    """Names under which a proxy asks for it."""
    proxied: bool = False
    """Whether a proxy in front says who may come in, so that no token is asked for."""
    limits: Limits = field(default_factory=Limits)


def serve(setting: Setting, announce: Callable[[str], None]) -> None:
    """Serve until told to stop; ``announce`` is given the address as soon as it answers.

    Raises:
        OSError: the port is taken, or the address is none of this machine's.
    """
    listening = _listen(setting)
    token = None if setting.proxied else secrets.token_urlsafe(32)
    port = int(listening.getsockname()[1])
    sweep()
    folder = Path(tempfile.mkdtemp(prefix=own_prefix()))
    try:
        hosts = Hosts(setting.host, frozenset(name.lower() for name in setting.names))
        app = application(Desk(setting.limits, folder), hosts, Sessions(token), f"tenderlint-{port}")
        threading.Thread(target=prepare, daemon=True).start()
        announce(_address(setting.host, port, token))
        _run(uvicorn.Server(_config(app)), listening)
    finally:
        listening.close()
        shutil.rmtree(folder, ignore_errors=True)


def _config(app: Callable[..., Any]) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="on",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=_GRACE,
    )


def _run(server: uvicorn.Server, listening: socket.socket) -> None:
    """Run until a signal; a terminal that is closed ends it as surely as Ctrl+C."""

    def stop(*_: object) -> None:
        server.should_exit = True

    # uvicorn raises a signal once more when it is done: by itself that would end the program with folders left behind.
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), stop)
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])


def _listen(setting: Setting) -> socket.socket:
    """A socket that takes connections from now on."""
    family = socket.AF_INET6 if ":" in setting.host else socket.AF_INET
    if setting.port is not None:
        return _bound(family, setting.host, setting.port)
    try:
        return _bound(family, setting.host, PORT)
    except OSError:
        return _bound(family, setting.host, 0)


def _bound(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        if hasattr(signal, "SIGHUP"):  # elsewhere the option lets two programs share a port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(_BACKLOG)
    except OSError:
        made.close()
        raise
    return made


def _address(host: str, port: int, token: str | None) -> str:
    shown = {"0.0.0.0": socket.gethostname(), "::": socket.gethostname()}.get(host, host)  # noqa: S104 - only compared
    place = f"[{shown}]" if ":" in shown else shown
    return f"http://{place}:{port}/" + (f"?token={token}" if token else "")
