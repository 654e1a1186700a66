"""A pack on its way in: from the form to a task that stands in the line."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path
from typing import Final

from anyio.to_thread import run_sync
from msgspec.structs import replace
from starlette.requests import Request

from tenderlint.web.bidder import asked_about
from tenderlint.web.desk import Desk
from tenderlint.web.form import wishes
from tenderlint.web.job import Job
from tenderlint.web.limits import MIB, Limits
from tenderlint.web.names import common_folder, distinct, pack_title
from tenderlint.web.parts import Parts
from tenderlint.web.refuse import forged, gone, no_files, too_large, too_many_files
from tenderlint.web.sessions import Session
from tenderlint.web.task import KEPT, Task, Upload
from tenderlint.web.upload import received

_MARK: Final = "csrf"


async def take(request: Request, desk: Desk, before: Job | None = None) -> Job:
    """Receive the form of a request and put its pack in the line; ``before`` is the check that it repeats.

    Raises:
        Refused: the form cannot be taken; nothing of it is kept. ClientDisconnect: the sender went away.
    """
    session: Session = request.state.session
    with desk.place() as folder:
        try:
            parts = await received(request, folder, desk.limits, lambda fields: _must_be_ours(fields, session))
            _must_be_ours(parts.fields, session)
            task = await run_sync(_task, parts, folder, desk.limits, session, before)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        job = Job(task=task, session=session.id)
        desk.add(job)
    return job


def _must_be_ours(fields: dict[str, str], session: Session) -> None:
    if not session.made(fields.get(_MARK, "")):
        raise forged()


def _task(parts: Parts, folder: Path, limits: Limits, session: Session, before: Job | None) -> Task:
    chosen = wishes(parts.fields)
    asked_about(chosen)
    uploads = named(parts.uploads)
    if before is not None and not (uploads and parts.fields.get("others") == "drop"):
        uploads = (*uploads, *_carried(before, uploads, folder))
    if not uploads:
        raise no_files()
    _check(uploads, limits)
    names = [upload.name for upload in uploads]
    title = common_folder([upload.name for upload in parts.uploads]) or pack_title(names)
    return Task(
        id=secrets.token_urlsafe(16),
        title=before.task.title if before else title,
        check=before.task.check + 1 if before else 1,
        folder=folder,
        uploads=tuple(sorted(uploads, key=lambda each: each.name)),
        wishes=chosen,
        limits=limits,
        csrf=session.csrf,
        before=before.file(KEPT) if before else None,
    )


def named(uploads: list[Upload]) -> tuple[Upload, ...]:
    """The files under names that differ, without the folder that holds them all."""
    top = common_folder([upload.name for upload in uploads])
    names = distinct(upload.name.removeprefix(f"{top}/") if top else upload.name for upload in uploads)
    return tuple(replace(upload, name=name) for upload, name in zip(uploads, names, strict=True))


def _carried(before: Job, uploads: tuple[Upload, ...], folder: Path) -> list[Upload]:
    """The files of the last check that no new one takes the place of, copied: the old result may be deleted first."""
    taken = {upload.name for upload in uploads}
    stay = [upload for upload in before.task.uploads if upload.name not in taken]
    made = []
    for ordinal, upload in enumerate(stay, len(uploads) + 1):
        place = folder / f"{ordinal:04}.bin"
        try:
            shutil.copyfile(upload.file, place)
        except FileNotFoundError:
            raise gone() from None
        made.append(replace(upload, file=place))
    return made


def _check(uploads: tuple[Upload, ...], limits: Limits) -> None:
    """Old and new files together must keep to the bounds too."""
    if len(uploads) > limits.files:
        raise too_many_files(limits.files)
    if sum(upload.size for upload in uploads) > limits.megabytes * MIB:
        raise too_large(limits.megabytes)
