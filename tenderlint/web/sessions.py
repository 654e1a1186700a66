"""Who may come in: a browser that has shown the token, or, behind a proxy, any that the proxy lets through."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from hmac import compare_digest
from typing import Final

from msgspec import Struct, field

_MOST: Final = 1_000
"""Browsers that are remembered; the one that came longest ago is forgotten first."""


class Session(Struct, frozen=True):
    """One browser."""

    id: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    csrf: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    """What its forms must carry."""

    def made(self, given: str) -> bool:
        """Whether a form bears this browser's mark."""
        return compare_digest(given.encode(), self.csrf.encode())


class Sessions:
    """The browsers that were let in since the desk was opened."""

    def __init__(self, token: str | None) -> None:
        self._token = token
        self._known: OrderedDict[str, Session] = OrderedDict()

    @property
    def open_to_all(self) -> bool:
        """Whether no token is asked for."""
        return self._token is None

    def is_token(self, given: str) -> bool:
        """Whether this is the token, compared in a time that tells nothing of it."""
        return self._token is not None and compare_digest(given.encode(), self._token.encode())

    def find(self, name: str) -> Session | None:
        """The browser with this cookie."""
        return self._known.get(name)

    def new(self) -> Session:
        """Let a browser in."""
        session = Session()
        self._known[session.id] = session
        while len(self._known) > _MOST:
            self._known.popitem(last=False)
        return session
