"""A report set aside until the next version of its pack is checked: in the private folder, and gone with it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec.structs import replace

from tenderlint.model.report import Report


def keep(report: Report, file: Path) -> None:
    """Write the report without the words of its documents: findings and facts hold their own quotes."""
    bare = tuple(replace(document, blocks=()) for document in report.documents)
    file.write_bytes(msgspec.msgpack.encode(replace(report, documents=bare)))


def kept(file: Path) -> Report:
    """The report as it was kept.

    Raises:
        OSError: it is not there. msgspec.MsgspecError: it is not a report.
    """
    return msgspec.msgpack.decode(file.read_bytes(), type=Report)
