"""Which names this desk answers to: a page elsewhere must not reach it by a name of its own (DNS rebinding)."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

from msgspec import Struct

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Hosts(Struct, frozen=True):
    """The names and addresses under which the desk is asked for."""

    bound: str
    """The address it listens on."""
    names: frozenset[str] = frozenset()
    """Further names that were allowed: of a proxy in front."""

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it."""
        return is_loopback(self.bound)

    def allows(self, header: str) -> bool:
        """Whether a request for this host (and port) is one for us."""
        name = _name(header)
        if name in LOOPBACK or name in self.names or name == self.bound.lower():
            return True
        # An address cannot be rebound: only a name can be made to point here by somebody else.
        return not self.is_local and (_is_address(name) or name == socket.gethostname().lower())


def is_loopback(host: str) -> bool:
    """Whether an address leads no further than this machine."""
    if host.lower() in LOOPBACK:
        return True
    return _is_address(host) and ip_address(host).is_loopback


def same_origin(origin: str, host: str) -> bool:
    """Whether a page of this origin was served by the host that is asked: a proxy may have put TLS in between."""
    return origin.startswith(("http://", "https://")) and urlsplit(origin).netloc.lower() == host.lower()


def _name(header: str) -> str:
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:
        return ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
