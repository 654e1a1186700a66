"""Where the catalogue lives, and which of its files are rules: cheap to ask, without loading any."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tenderlint.catalogue.errors import CatalogueError

_NOT_RULES = frozenset({"vocabulary.yaml", "thresholds.yaml", "questions.yaml"})


def built_in() -> Path:
    """The folder of the built-in catalogue: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def rule_files(folders: Iterable[Path]) -> list[Path]:
    """Every file that counts, in a stable order. Raises CatalogueError for a folder that is not there."""
    found: list[Path] = []
    for folder in folders:
        if not folder.exists():
            raise CatalogueError(str(folder), "there is no such folder of rules")
        found += [folder] if folder.is_file() else sorted(folder.rglob("*.yaml"))
    return found


def holds_a_rule(path: Path) -> bool:
    """Whether a file of the catalogue is a rule, not vocabulary, thresholds, questions, law or a kind of clause."""
    return path.name not in _NOT_RULES and "regimes" not in path.parts and not holds_a_clause(path)


def holds_a_clause(path: Path) -> bool:
    """Whether a file of the catalogue is a kind of clause: it stands in a folder named so."""
    return path.name not in _NOT_RULES and path.parent.name == "clauses"
