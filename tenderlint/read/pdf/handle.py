"""Names for what comes from libraries without types."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, TypeAlias

Handle: TypeAlias = Any
"""An opaque pointer of pdfium's: a document, a page, an object on it."""
Native: TypeAlias = Any
"""A function of pdfium's, or a type or an argument as ctypes knows it."""
Mined: TypeAlias = Any
"""An object of pdfminer's."""


def bare(function: Native, result: Native = None) -> Callable[..., Any]:
    """A function of pdfium's that takes handles, whole numbers and references as they are.

    ctypes otherwise checks and converts every argument, which takes far longer than pdfium takes to answer.
    """
    signature: Native = ctypes.PYFUNCTYPE(result)
    called: Callable[..., Any] = signature(ctypes.cast(function, ctypes.c_void_p).value)
    return called
