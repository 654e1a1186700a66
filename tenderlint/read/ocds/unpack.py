"""From a package, a record or a bare release to the one release that says how the procurement stands."""

from __future__ import annotations

from msgspec import Struct

from tenderlint.model.document import ReadingNote
from tenderlint.read.draft import CannotRead
from tenderlint.read.ocds.fields import line, objects, text
from tenderlint.read.ocds.merge import in_order, merged
from tenderlint.read.ocds.parse import Fields

_ALONE = "Download the notice of this procurement alone, and check that."
_COMPILED = "Download the record with its compiled release, or the releases themselves, and check that."
_OPENING_TAGS = frozenset({"tender"})


class Unpacked(Struct, frozen=True):
    """The release that is read, and the releases it was put together from."""

    release: Fields
    releases: tuple[Fields, ...]
    envelope: str | None = None
    """ "release-package" or "record-package" where there is one."""
    issued: str | None = None
    """When the tender notice itself came out, as written; None where only later notices are at hand."""
    notes: tuple[ReadingNote, ...] = ()


def unpack(top: Fields) -> Unpacked:
    """Find the release to read. Raises :class:`CannotRead` where there is none, or where there are several
    procurements and nobody could say which is meant."""
    if "records" in top:
        records = objects(top, "records")
        _one_procurement(records)
        if not records:
            raise CannotRead("empty", "The record package holds no record.", _COMPILED)
        return _record(records[-1], "record-package")
    if "releases" in top and "ocid" not in top:
        releases = objects(top, "releases")
        if not releases:
            raise CannotRead("empty", "The release package holds no release.", _ALONE)
        return _releases(releases, "release-package")
    if "compiledRelease" in top or "releases" in top:
        return _record(top, None)
    return _releases([top], None)


def _record(record: Fields, envelope: str | None) -> Unpacked:
    releases = objects(record, "releases")
    compiled = record.get("compiledRelease")
    if isinstance(compiled, dict) and compiled:
        return Unpacked(compiled, (compiled,), envelope, _issued(releases) or _issued([compiled]))
    whole = [release for release in releases if "ocid" in release or "tender" in release]
    if not whole:
        reason = "The record only points to releases elsewhere, and tenderlint never goes on line to fetch them."
        raise CannotRead("unsupported", reason, _COMPILED)
    return _releases(whole, envelope)


def _releases(releases: list[Fields], envelope: str | None) -> Unpacked:
    _one_procurement(releases)
    ordered = in_order(releases)
    release, notes = merged(ordered)
    return Unpacked(release, tuple(ordered), envelope, _issued(ordered), notes)


def _one_procurement(entries: list[Fields]) -> None:
    ocids = {ocid for entry in entries if (ocid := text(entry, "ocid"))}
    if len(ocids) > 1:
        reason = f"It holds the notices of {len(ocids):,} procurements, and a pack is about one."
        raise CannotRead("unsupported", reason, _ALONE)


def _issued(releases: list[Fields]) -> str | None:
    """The date of the first release that is a tender notice and no change to one."""
    for release in in_order(releases):
        tags = release.get("tag")
        if isinstance(tags, list) and _OPENING_TAGS & {line(tag) for tag in tags}:
            return text(release, "date")
    return None
