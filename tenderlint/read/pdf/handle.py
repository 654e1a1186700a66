"""Names for what comes from libraries without types."""

from __future__ import annotations

from typing import Any, TypeAlias

Handle: TypeAlias = Any
"""An opaque pointer of pdfium's: a document, a page, an object on it."""
Mined: TypeAlias = Any
"""An object of pdfminer's."""
