"""What goes to the process that checks a pack, and what comes back from it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct, field

from tenderlint.web.limits import Limits


class Upload(Struct, frozen=True):
    """A file that was sent, under a name of ours."""

    name: str
    """As a person named it; for showing only."""
    file: Path
    size: int
    in_folder: bool = False
    """Whether it came with a folder, and was not chosen by itself."""


class Wishes(Struct, frozen=True, kw_only=True):
    """What a person chose beside the files."""

    regime: str | None = None
    value: float | None = None
    """Pounds that the contract is worth, for a pack that does not say."""
    suggest: bool = False
    """Whether the Word copies offer tracked changes."""
    bidder: Mapping[str, str] = field(default_factory=dict)
    """What was typed of a bidder's profile, by the names of its keys."""
    profile: str = ""
    """A profile as TOML, under what was typed."""


class Task(Struct, frozen=True, kw_only=True):
    """One check."""

    id: str
    title: str
    folder: Path
    """Where the files lie and the results go; nothing is written elsewhere."""
    uploads: tuple[Upload, ...]
    wishes: Wishes
    limits: Limits
    csrf: str
    """What forms on the page of the result carry."""
    check: int = 1
    """Which check of this pack it is."""
    before: Path | None = None
    """The kept report of an earlier version, to compare with."""


class Step(msgspec.Struct, frozen=True, tag=True):
    """How far the check is."""

    stage: str
    """reading, checking or writing."""
    done: int = 0
    total: int = 0
    name: str = ""


class Download(msgspec.Struct, frozen=True):
    """A result that can be saved."""

    key: str
    """Its part of the address."""
    title: str
    file: str
    """Its name in the folder of the task: ours, never a person's."""
    saved_as: str
    """The name that a browser offers."""
    media: str
    kind: str
    """What it is listed under: "report", "copy", "fit" or "questions"."""


class Made(msgspec.Struct, frozen=True, tag=True):
    """The check is done."""

    downloads: tuple[Download, ...]


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The check came to no result, for a reason that a person is told."""

    sentence: str


Message = Step | Made | Failed

PAGE = "desk.html"
"""The page of the result, in the folder of the task."""
KEPT = "report.bin"
"""The report as a later check reads it, to tell what has changed."""
LONGEST_MESSAGE = 1024 * 1024
"""Bytes: what a process says of itself is short, and one that was taken over is not listened to."""


def encode(message: Message) -> bytes:
    """The message as JSON: unlike a pickle it can do nothing where it is read."""
    return msgspec.json.encode(message)


def decode(content: bytes) -> Message:
    """The message.

    Raises:
        msgspec.MsgspecError: it is none.
    """
    return msgspec.json.decode(content, type=Step | Made | Failed)
