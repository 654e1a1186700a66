"""Lists that checks go by, kept beside them as YAML so that a person can read and mend them."""

from __future__ import annotations

import contextlib
import hashlib
from importlib.resources import files
from typing import Any

import msgspec

from tenderlint.store import Store, cache_folder


def listed_in(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """What ``checks/<name>.yaml`` holds, with dates as text.

    It is kept in a form that is read at once: to import what reads YAML takes longer than all the checks of a letter.
    """
    text = files("tenderlint.checks").joinpath(f"{name}.yaml").read_bytes()
    store, key = Store(cache_folder() / "lists"), hashlib.sha256(text).hexdigest()
    kept = store.get(key)
    with contextlib.suppress(msgspec.MsgspecError):
        return msgspec.msgpack.decode(kept or b"")
    packed = _packed(text)
    store.put(key, packed)
    return msgspec.msgpack.decode(packed)


def _packed(text: bytes) -> bytes:
    import yaml  # noqa: PLC0415 - see above

    return msgspec.msgpack.encode(yaml.load(text, Loader=yaml.CSafeLoader))
