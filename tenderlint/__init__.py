"""tenderlint: lints public tenders for what shuts small firms, charities and social enterprises out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tenderlint.model.config import Config
    from tenderlint.model.report import Report
    from tenderlint.pipeline import lint

__all__ = ["Config", "Report", "__version__", "lint"]
__version__ = "0.1.0"

_HOMES = {"lint": "tenderlint.pipeline", "Config": "tenderlint.model.config", "Report": "tenderlint.model.report"}


def __getattr__(name: str) -> object:
    """Load the public names on first use, so that importing the package costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(name)
    from importlib import import_module  # noqa: PLC0415 - the point of this function

    return getattr(import_module(_HOMES[name]), name)
