"""Stands in front of every page: host, origin and token are looked at before anything is read or done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from html import escape
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tenderlint.web.hosts import Hosts, same_origin
from tenderlint.web.refuse import Refused
from tenderlint.web.sessions import Session, Sessions

HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}
"""On every answer; a page that needs another policy sets its own."""
_SAFE: Final = frozenset({"GET", "HEAD"})
_OPEN: Final = "/static/"
"""Our own style and script, which tell nothing."""

Refuse = Callable[[Request, Refused], Response]
Inside = Callable[[Scope, Receive, Send], Awaitable[None]]


class Guard:
    """Lets a request through to the pages, with its session in ``request.state``, or answers it with a refusal."""

    def __init__(self, app: ASGIApp, hosts: Hosts, sessions: Sessions, cookie: str, refuse: Refuse) -> None:
        self._app = app
        self._hosts = hosts
        self._sessions = sessions
        self._cookie = cookie
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        guarded = _with_headers(send)
        request = Request(scope, receive)
        try:
            answer = self._answer(request)
        except Refused as why:
            answer = self._refuse(request, why)
        await (answer or self._app)(scope, receive, guarded)

    def _answer(self, request: Request) -> Response | None:
        """An answer that ends the matter; None to let the request through."""
        self._check_host(request)
        if request.url.path.startswith(_OPEN):
            return None
        given = request.query_params.get("token")
        if given is not None and request.method in _SAFE:
            return self._let_in(request, given)
        session = self._sessions.find(request.cookies.get(self._cookie, ""))
        if session is None:
            return self._newcomer(request)
        request.state.session = session
        return None

    def _check_host(self, request: Request) -> None:
        host = request.headers.get("host", "")
        if not self._hosts.allows(host):
            said = "This desk does not answer to that name. Use the address that it printed when it was started."
            raise Refused(HTTPStatus.MISDIRECTED_REQUEST, said)
        origin = request.headers.get("origin")
        if origin is None and request.method in _SAFE:
            return
        if origin is None or not same_origin(origin, host):
            said = "This request came from another site, so nothing was done. Use the pages of the desk itself."
            raise Refused(HTTPStatus.FORBIDDEN, said)

    def _let_in(self, request: Request, given: str) -> Response:
        """Trade the token for a cookie, and take it out of the address, which browsers keep and show."""
        if not self._sessions.is_token(given):
            raise _no_token("That token is not the one of this desk.")
        return self._welcome(request, self._sessions.new())

    def _newcomer(self, request: Request) -> Response:
        if self._sessions.open_to_all and request.method in _SAFE:
            return self._welcome(request, self._sessions.new())
        raise _no_token("This desk is open only to those who have its address.")

    def _welcome(self, request: Request, session: Session) -> Response:
        answer = _sent_on(request)
        secure = request.headers.get("x-forwarded-proto", request.url.scheme) == "https"
        answer.set_cookie(self._cookie, session.id, httponly=True, samesite="strict", secure=secure, path="/")
        return answer


def _no_token(reason: str) -> Refused:
    said = f"{reason} Open the whole address, with its token, that tenderlint printed when it was started."
    return Refused(HTTPStatus.FORBIDDEN, said)


def _sent_on(request: Request) -> Response:
    """On to the same address without the token."""
    path = request.url.path
    if request.headers.get("sec-fetch-site") != "cross-site":
        return RedirectResponse(path, HTTPStatus.SEE_OTHER)
    # From a link in a mail, say, a strict cookie does not outlive a redirect; it does when a page of ours leads on.
    on = f'<!doctype html><meta http-equiv="refresh" content="0; url={escape(quote(path))}"><title>tenderlint</title>'
    return HTMLResponse(on)


def _with_headers(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return guarded
