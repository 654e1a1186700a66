"""A form as it is sent: bounded in size and in patience, and read off to its end where it is refused."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs

from anyio.to_thread import run_sync
from python_multipart.multipart import parse_options_header
from starlette.requests import ClientDisconnect, Request

from tenderlint.web.limits import MIB, Limits
from tenderlint.web.parts import Parts
from tenderlint.web.refuse import Refused, broken_form, too_large

_SILENCE: Final = 60.0
"""Seconds without a byte after which a sender is taken to be gone."""
_PIECE: Final = MIB
"""Bytes that are gathered before they are written."""
_OVERHEAD: Final = MIB
"""Bytes of a form that are not files."""
_SMALL: Final = 20_000
_DRAINED: Final = 60.0
"""Seconds for which a refused form is still read: a browser shows the answer only when it has sent all."""


async def received(
    request: Request, folder: Path, limits: Limits, may_begin: Callable[[dict[str, str]], None]
) -> Parts:
    """The fields of a form, and its files in ``folder``.

    Raises:
        Refused: it is too large, broken, or ``may_begin`` refuses it. ClientDisconnect: the sender went away.
    """
    kind, options = parse_options_header(request.headers.get("content-type", "").encode("latin-1"))
    if kind != b"multipart/form-data" or not options.get(b"boundary"):
        raise broken_form()
    if _announced(request) > limits.megabytes * MIB + _OVERHEAD:
        raise too_large(limits.megabytes)
    parts = Parts(options[b"boundary"], folder, limits, may_begin)
    try:
        async for piece in _pieces(request):
            await run_sync(parts.write, piece)
    finally:
        parts.close()
    return parts


async def small_form(request: Request) -> dict[str, str]:
    """The fields of a form without files.

    Raises:
        Refused: it is larger than any of ours.
    """
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _SMALL:
            raise broken_form()
    return {name: values[-1] for name, values in parse_qs(body.decode("utf-8", "replace")).items()}


async def drain(request: Request) -> None:
    """Read what is still being sent of a form that was refused, for a while, and drop it."""
    until = time.monotonic() + _DRAINED
    with suppress(ClientDisconnect, TimeoutError, RuntimeError):
        async for _ in request.stream():
            if time.monotonic() > until:
                return


def _announced(request: Request) -> int:
    length = request.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() else 0


async def _pieces(request: Request) -> AsyncIterator[bytes]:
    """The body in pieces that are worth a turn of a thread."""
    stream = request.stream()
    gathered = bytearray()
    while True:
        try:
            chunk = await asyncio.wait_for(anext(stream), _SILENCE)
        except StopAsyncIteration:
            break
        except TimeoutError:
            said = "The pack stopped coming, so it was given up. Nothing was kept; send it again."
            raise Refused(HTTPStatus.REQUEST_TIMEOUT, said) from None
        gathered += chunk
        if len(gathered) >= _PIECE:
            yield bytes(gathered)
            gathered.clear()
    yield bytes(gathered)
