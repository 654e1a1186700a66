"""The vocabulary files: sets of words and phrases that patterns name in braces."""

from __future__ import annotations

from collections.abc import Iterable

from tenderlint.catalogue.marked import Marked, load_marked
from tenderlint.language.lexicon import expand
from tenderlint.language.notation import NotationError
from tenderlint.regex import regex

_SET = regex(r"\{[a-z][a-z0-9-]*\}")
Vocabulary = dict[str, tuple[str, ...]]


def read_vocabulary(files: Iterable[tuple[str, str]]) -> Vocabulary:
    """Read files, given as (name, text), into one vocabulary; a later file adds to the sets of an earlier one.

    Raises CatalogueError for a set that includes one that no file defines, or itself, or that mixes one with words.
    """
    together: Vocabulary = {}
    homes: dict[str, Marked] = {}
    for file, text in files:
        marked = load_marked(text, file, "vocabulary.schema.json")
        for name, entries in marked.value.items():
            _check_entries(marked, name)
            together[name] = (*together.get(name, ()), *entries)
            homes[name] = marked
    for name, marked in homes.items():
        try:
            expand(together, name)
        except NotationError as error:
            raise marked.error(str(error), (name,)) from None
    return together


def _check_entries(marked: Marked, name: str) -> None:
    """Refuse a set among words: it would be looked for as it is written, and so never be found."""
    for at, entry in enumerate(marked.value[name]):
        if ("{" in entry or "}" in entry) and not _SET.fullmatch(entry):
            told = (
                f"“{entry}” mixes a set with words; a set stands alone in its entry, and words beside it in the pattern"
            )
            raise marked.error(told, (name, at))
