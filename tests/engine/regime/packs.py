"""Small packs of our own writing, read as files are, and the law chosen for them."""

from pathlib import Path

from tenderlint.catalogue.folders import built_in
from tenderlint.catalogue.regimes import load_regimes
from tenderlint.catalogue.thresholds import read_thresholds
from tenderlint.engine.regime import choose
from tenderlint.model.config import Config
from tenderlint.pipeline import read
from tests.facts.extract import extract

REGIMES = load_regimes(built_in() / "regimes")
THRESHOLDS = read_thresholds(
    (built_in() / "thresholds.yaml").read_text("utf-8"),
    "thresholds.yaml",
    frozenset(reference.key for regime in REGIMES.values() for reference in regime.references),
)


def pack_of(folder: Path, **texts: str):
    """A pack of Markdown files, each named for its key."""
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return read([folder], Config(jobs=1))


def chosen(folder: Path, *, configured: str | None = None, **texts: str):
    """The law chosen for such a pack."""
    pack = pack_of(folder, **texts)
    return choose(pack, REGIMES, configured, extract(pack), THRESHOLDS)
