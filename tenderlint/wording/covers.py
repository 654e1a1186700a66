"""What each insurance is called in a sentence."""

from __future__ import annotations

from typing import Final

COVERS: Final = {
    "public": "public liability",
    "employers": "employers’ liability",
    "professional": "professional indemnity",
    "product": "product liability",
    "cyber": "cyber",
}
"""By the name that a profile gives it."""
COVERS_BY_KIND: Final = {f"insurance_{name}": words for name, words in COVERS.items()}
"""By the kind of fact that tells its sum."""
