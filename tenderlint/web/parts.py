"""Takes a form with files apart as it comes in: files go straight to disk, never into memory."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO, Final

from msgspec.structs import replace
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from tenderlint.web.limits import MIB, Limits
from tenderlint.web.names import shown
from tenderlint.web.refuse import Refused, broken_form, too_large, too_many_files
from tenderlint.web.task import Upload

_MOST_FIELDS: Final = 100
_LONGEST_FIELD: Final = 20_000
"""Bytes of one field that is no file: a line that somebody typed, or a profile."""
_READ_AS_TEXT: Final = frozenset({b"profile"})
"""Fields in which a file is no part of the pack."""


class Parts:
    """The fields and files of one form. ``may_begin`` is asked, with the fields so far, before the first file."""

    def __init__(
        self, boundary: bytes, folder: Path, limits: Limits, may_begin: Callable[[dict[str, str]], None]
    ) -> None:
        self.fields: dict[str, str] = {}
        self.uploads: list[Upload] = []
        self._folder = folder
        self._limits = limits
        self._may_begin = may_begin
        self._size = 0
        self._names: list[bytes] = [b"", b""]
        self._disposition = b""
        self._field = ""
        self._value = bytearray()
        self._file: BinaryIO | None = None
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin,
                "on_part_data": self._data,
                "on_part_end": self._end,
                "on_header_field": self._header_name,
                "on_header_value": self._header_value,
                "on_header_end": self._header_end,
                "on_headers_finished": self._headers_end,
            },
        )

    def write(self, content: bytes) -> None:
        """Take the next bytes of the form.

        Raises:
            Refused: they are no form, or there is more than is taken.
        """
        try:
            self._parser.write(content)
        except FormParserError:
            raise broken_form() from None
        except OSError as fault:
            raise _no_room() from fault

    def close(self) -> None:
        """Let go of a file that broke off."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _begin(self) -> None:
        self._disposition, self._field = b"", ""
        self._value.clear()

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._names[0] += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._names[1] += data[start:end]

    def _header_end(self) -> None:
        name, value = self._names
        if name.lower() == b"content-disposition":
            self._disposition = value
        self._names = [b"", b""]

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._disposition)
        if b"filename" in options and options.get(b"name") not in _READ_AS_TEXT:
            self._open(options[b"filename"])
        elif len(self.fields) >= _MOST_FIELDS:
            raise broken_form()
        self._field = options.get(b"name", b"").decode("utf-8", "replace")

    def _open(self, given: bytes) -> None:
        self._may_begin(self.fields)
        # Browsers send an empty part where no file was chosen.
        if not given:
            return
        if len(self.uploads) >= self._limits.files:
            raise too_many_files(self._limits.files)
        place = self._folder / f"{len(self.uploads) + 1:04}.bin"
        name = shown(given.decode("utf-8", "replace").replace("%22", '"'))
        self.uploads.append(Upload(name, place, 0, in_folder="/" in name))
        self._file = place.open("xb")

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._file is not None:
            self._size += end - start
            if self._size > self._limits.megabytes * MIB:
                raise too_large(self._limits.megabytes)
            self._file.write(data[start:end])
        elif len(self._value) + end - start <= _LONGEST_FIELD:
            self._value += data[start:end]
        else:
            raise broken_form()

    def _end(self) -> None:
        if self._file is not None:
            self.uploads[-1] = replace(self.uploads[-1], size=self._file.tell())
            self.close()
        elif self._field and (self._value or self._field not in self.fields):
            self.fields[self._field] = self._value.decode("utf-8", "replace")


def _no_room() -> Refused:
    said = "There is no room left on the disk of this machine for the pack. Nothing was kept."
    return Refused(HTTPStatus.INSUFFICIENT_STORAGE, said)
