"""Regular expressions, whose compiled form is kept between runs.

Readers, extractors and checks have five hundred of them. To compile those takes a third of a second in every process,
which is longer than all the rest of a short check; to take up a compiled form takes a hundredth of one.

Python has no public way to keep a compiled form. What ``re`` does after parsing is done here from the kept form, under
a key that holds the very build of Python; where anything about it is not as expected, ``re.compile`` does the work.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import re
import sys
from array import array
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import msgspec

from tenderlint.store import Store, cache_folder

_LARGEST: Final = 64 * 1024 * 1024
"""Bytes that the kept forms of a few versions and Pythons may take."""
_MOST: Final = 900
"""Expressions kept together, which every process reads. All commands have some 650; where there are more, those of
older versions are among them, and only what this run used stays."""
_FORMAT: Final = 2
"""Of the kept forms: versions that write them otherwise, installed side by side, keep their own."""
_WORD: Final = "I"
"""Type code of an instruction, an unsigned number of four bytes."""

_Key = tuple[bytes, int]
"""The text of an expression, in which half a character may stand, and its flags."""
_Form = tuple[int, bytes, int, dict[str, int]]
"""Flags, instructions, number of groups, and groups by name."""


def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """The same as ``re.compile(source, flags)``, sooner where the compiled form is kept.

    Raises:
        re.error: the expression is wrong.
    """
    return _table().pattern(source, int(flags))


def words_like(*expressions: str) -> str:
    """Expression of any word that one of ``expressions`` matches from its start on, each of which opens with a letter.

    It begins with these letters, to which a search skips, where one that begins with a boundary tries every place.
    """
    return "|".join(rf"{each[0]}(?<!\w{each[0]}){each[1:]}" for each in expressions)


@dataclass(slots=True, repr=False)
class _Table:
    """The expressions of this process: those that were kept, and those that it had to compile."""

    forms: dict[_Key, _Form]
    used: dict[_Key, _Form] = field(default_factory=dict)
    new: bool = False

    def pattern(self, source: str, flags: int) -> re.Pattern[str]:
        key = source.encode("utf-8", "surrogatepass"), flags
        form = self.forms.get(key)
        if form is not None:
            with contextlib.suppress(Exception):  # whatever is wrong with it, the expression itself is at hand
                pattern = _pattern(source, form)
                self.used[key] = form
                return pattern
        pattern = re.compile(source, flags)
        if (form := _form(source, flags)) is not None:
            self.used[key] = form
            self._keep_at_the_end()
        return pattern

    def _keep_at_the_end(self) -> None:
        if not self.new:
            self.new = True
            atexit.register(self.keep)

    def keep(self) -> None:
        """Write down what was compiled, with what others have written since."""
        store, key = _store(), _key()
        forms = {**_read(store.get(key)), **self.used}
        kept = forms if len(forms) <= _MOST else self.used
        store.put(key, msgspec.msgpack.encode(list(kept.items())))


@cache
def _table() -> _Table:
    return _Table(_read(_store().get(_key())))


def _store() -> Store:
    return Store(cache_folder() / "regex", _LARGEST)


def _key() -> str:
    """Instructions differ from one build of Python to the next."""
    return hashlib.sha256(f"{_FORMAT} {sys.version} {sys.byteorder} {_magic()}".encode()).hexdigest()[:32]


def _magic() -> object:
    return getattr(_engine(), "MAGIC", None)


def _engine() -> Any:  # noqa: ANN401 - private to Python
    import _sre  # type: ignore[import-not-found]  # noqa: PLC0415

    return _sre


def _read(content: bytes | None) -> dict[_Key, _Form]:
    if content is None:
        return {}
    try:
        return dict(msgspec.msgpack.decode(content, type=list[tuple[_Key, _Form]]))
    except msgspec.MsgspecError:
        return {}


def _pattern(source: str, form: _Form) -> re.Pattern[str]:
    flags, instructions, groups, by_name = form
    names: list[str | None] = [None] * (groups + 1)
    for name, number in by_name.items():
        names[number] = name
    code = array(_WORD, instructions).tolist()
    pattern: re.Pattern[str] = _engine().compile(source, flags, code, groups, by_name, tuple(names))
    return pattern


def _form(source: str, flags: int) -> _Form | None:
    """The compiled form as ``re`` makes it; None where this Python does it otherwise than is known here."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]  # noqa: PLC0415

        parsed = _parser.parse(source, flags)
        state = parsed.state
        code = array(_WORD, map(int, _compiler._code(parsed, flags)))
        form = int(flags | state.flags), code.tobytes(), state.groups - 1, dict(state.groupdict)
        return form if _pattern(source, form) == re.compile(source, flags) else None
    except Exception:  # nothing is lost but time
        return None
