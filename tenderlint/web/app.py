"""The addresses of the desk, and what answers each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any, Final

from anyio.to_thread import run_sync
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from tenderlint.web.desk import Desk
from tenderlint.web.guard import Guard
from tenderlint.web.hosts import Hosts
from tenderlint.web.job import Job, State
from tenderlint.web.pages import STATIC, form_names, page, static
from tenderlint.web.refuse import Refused, forged, gone
from tenderlint.web.sending import take
from tenderlint.web.sessions import Sessions
from tenderlint.web.task import PAGE, Wishes
from tenderlint.web.upload import drain, small_form
from tenderlint.web.words import share, words
from tenderlint.wording.counts import count

Endpoint = Callable[[Request], Awaitable[Response]]

_SAID: Final = {
    "cancelled": "The check was cancelled, and the files were deleted.",
    "closed": "The result and the files were deleted.",
}
_HEADINGS: Final = {
    HTTPStatus.NOT_FOUND: "Not here",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "Too much at once",
    HTTPStatus.SERVICE_UNAVAILABLE: "Busy",
}
_ALONE: Final = (
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The page's own policy, inside it, narrows this to its one style."""


class Pages:
    """What answers the addresses, around one desk."""

    def __init__(self, desk: Desk, hosts: Hosts) -> None:
        self._desk = desk
        self._hosts = hosts

    async def start(self, request: Request) -> Response:
        """The form, and the results of this browser."""
        limits, session = self._desk.limits, request.state.session
        shown = page(
            "start.html.jinja",
            csrf=session.csrf,
            limits=limits,
            keeping=_span(limits.minutes),
            local=self._hosts.is_local,
            **form_names(Wishes()),
            jobs=self._desk.of(session.id),
            said=_SAID.get(request.query_params.get("said", "")),
        )
        return HTMLResponse(shown)

    async def send(self, request: Request) -> Response:
        """Take a pack."""
        return await self._taken(request, None)

    async def again(self, request: Request) -> Response:
        """Take a new version of a pack, or the same with other settings."""
        return await self._taken(request, self._job(request))

    async def show(self, request: Request) -> Response:
        """A pack: how far it is, its result, or why it has none."""
        job = self._job(request)
        match job.state:
            case State.DONE:
                return _file(job, PAGE, "text/html")
            case State.FAILED:
                raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, job.sentence)
            case _:
                told = words(job, self._desk.ahead(job))
                csrf = request.state.session.csrf
                return HTMLResponse(page("waiting.html.jinja", job=job, words=told, share=share(job), csrf=csrf))

    async def status(self, request: Request) -> Response:
        """How far a pack is, for the page that waits for it."""
        job = self._job(request)
        told = "" if job.finished else words(job, self._desk.ahead(job))
        return JSONResponse({"state": job.state.value, "words": told, "share": share(job)})

    async def close(self, request: Request) -> Response:
        """Delete a pack and all that was made of it."""
        job = self._job(request)
        fields = await small_form(request)
        if not request.state.session.made(fields.get("csrf", "")):
            raise forged()
        await run_sync(self._desk.close, job)
        said = "cancelled" if fields.get("why") == "cancelled" else "closed"
        return RedirectResponse(f"/?said={said}", HTTPStatus.SEE_OTHER)

    async def fit(self, request: Request) -> Response:
        """Whether the bidder can bid: a page that stands alone, shut off from the desk by a policy of its own."""
        job = self._job(request)
        found = next((each for each in (job.made.downloads if job.made else ()) if each.kind == "fit"), None)
        if found is None:
            raise gone()
        answer = _file(job, found.file, "text/html")
        answer.headers["Content-Security-Policy"] = _ALONE
        return answer

    async def file(self, request: Request) -> Response:
        """A file to save."""
        job = self._job(request)
        download = job.download(request.path_params["key"])
        if download is None:
            raise gone()
        return _file(job, download.file, download.media, download.saved_as)

    def _job(self, request: Request) -> Job:
        job = self._desk.get(request.path_params["id"], request.state.session.id)
        if job is None:
            raise gone()
        return job

    async def _taken(self, request: Request, before: Job | None) -> Response:
        try:
            job = await take(request, self._desk, before)
        except Refused:
            await drain(request)
            raise
        except ClientDisconnect:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        address = f"/packs/{job.task.id}"
        if _wants_data(request):
            return JSONResponse({"address": address}, HTTPStatus.CREATED)
        return RedirectResponse(address, HTTPStatus.SEE_OTHER)


def application(desk: Desk, hosts: Hosts, sessions: Sessions, cookie: str) -> ASGIApp:
    """The whole desk as an ASGI application; it opens and shuts the desk as it is started and stopped."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        desk.open()
        try:
            yield
        finally:
            await run_sync(desk.shut)

    handlers: dict[Any, Callable[[Request, Any], Awaitable[Response]]] = {
        Refused: _refused,
        HTTPException: _not_found,
        Exception: _broken,
    }
    pages = Starlette(routes=_routes(Pages(desk, hosts)), exception_handlers=handlers, lifespan=lifespan)
    return Guard(pages, hosts, sessions, cookie, refusal)


def refusal(request: Request, why: Refused) -> Response:
    """The sentence, as a page or as data, by what is asked for."""
    if _wants_data(request):
        return JSONResponse({"error": why.sentence}, why.status)
    heading = _HEADINGS.get(why.status, "That did not work")
    back = hasattr(request.state, "session")
    shown = page("refusal.html.jinja", heading=heading, sentence=why.sentence, back=back)
    return HTMLResponse(shown, why.status)


def _routes(pages: Pages) -> list[Route]:
    return [
        Route("/", pages.start, methods=["GET"]),
        Route("/packs", pages.send, methods=["POST"]),
        Route("/packs/{id}", pages.show, methods=["GET"]),
        Route("/packs/{id}/status", pages.status, methods=["GET"]),
        Route("/packs/{id}/again", pages.again, methods=["POST"]),
        Route("/packs/{id}/close", pages.close, methods=["POST"]),
        Route("/packs/{id}/fit", pages.fit, methods=["GET"]),
        Route("/packs/{id}/files/{key}", pages.file, methods=["GET"]),
        Route("/static/{name}", _static, methods=["GET"]),
    ]


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise gone()
    return Response(static(name), media_type=STATIC[name])


async def _refused(request: Request, why: Refused) -> Response:
    return refusal(request, why)


async def _not_found(request: Request, fault: HTTPException) -> Response:
    said = "There is no such page on this desk. Go back to its first page."
    return refusal(request, Refused(HTTPStatus(fault.status_code), said))


async def _broken(request: Request, _: Exception) -> Response:
    said = "Something went wrong inside tenderlint, and nothing was done. Go back and try again."
    return refusal(request, Refused(HTTPStatus.INTERNAL_SERVER_ERROR, said))


def _file(job: Job, name: str, media: str, saved_as: str | None = None) -> Response:
    """A file of the result, unless its time has just run out."""
    path = job.file(name)
    if not path.is_file():
        raise gone()
    return FileResponse(path, media_type=media, filename=saved_as)


def _wants_data(request: Request) -> bool:
    return "application/json" in request.headers.get("accept", "")


def _span(minutes: float) -> str:
    hours = minutes / 60
    if hours >= 1 and hours.is_integer():
        return "an hour" if hours == 1 else f"{hours:.0f} hours"
    return count(max(1, round(minutes)), "minute", "minutes")
