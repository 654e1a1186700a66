"""The vocabulary file: sets of words and phrases that patterns name in braces."""

from __future__ import annotations

from tenderlint.catalogue.marked import load_marked
from tenderlint.language.lexicon import expand
from tenderlint.language.notation import NotationError

Vocabulary = dict[str, tuple[str, ...]]


def read_vocabulary(text: str, file: str) -> Vocabulary:
    """Read a vocabulary. Raises CatalogueError for a set that includes an unknown set, or itself."""
    marked = load_marked(text, file, "vocabulary.schema.json")
    vocabulary = {name: tuple(str(entry) for entry in entries) for name, entries in marked.value.items()}
    for name in vocabulary:
        try:
            expand(vocabulary, name)
        except NotationError as error:
            raise marked.error(str(error), (name,)) from None
    return vocabulary
