"""What a pattern means: its slots as spaCy ``Matcher`` patterns, matched over everything.

The trie that runs must give the same hits; this matcher is the measure in tests and benchmarks, and may be chosen
with ``--matcher spacy`` by someone who wants to see it for herself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tenderlint.language.lexicon import NAME, NUMBER, NUMBER_WORDS, Phrase, names_in
from tenderlint.language.phrase_book import PhraseBook, taken_apart
from tenderlint.language.tokens import Tokens
from tenderlint.language.trie import Hits

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NUMBER_PATTERN = {"LOWER": {"REGEX": rf"^(?:\d.*|{'|'.join(sorted(NUMBER_WORDS))})$"}}

_NAME_PATTERN = {"TAG": NAME}


def token_patterns(phrase: Phrase) -> list[dict[str, Any]]:
    """One spaCy token pattern a word of a phrase."""
    return [_pattern(forms) for forms in phrase]


def _pattern(forms: tuple[str, ...]) -> dict[str, Any]:
    if NUMBER in forms:
        return _NUMBER_PATTERN
    return _NAME_PATTERN if NAME in forms else {"LOWER": {"IN": list(forms)}}


class ReferenceMatcher:
    """A blank spaCy pipeline and one ``Matcher`` with every phrase of a book."""

    def __init__(self, book: PhraseBook) -> None:
        import spacy  # noqa: PLC0415 - half a second, wanted only here
        from spacy.matcher import Matcher  # noqa: PLC0415

        self._vocab = spacy.blank("en").vocab
        self._matcher = Matcher(self._vocab)
        self._slots: list[tuple[int, ...]] = []
        self._known = book.words
        for slots, phrases in _by_slots(book).items():
            self._matcher.add(str(len(self._slots)), [token_patterns(phrase) for phrase in phrases])
            self._slots.append(slots)

    def find(self, tokens: Tokens) -> Hits:
        """All occurrences of all slots, as :meth:`tenderlint.language.trie.Trie.find` gives them."""
        if not tokens.words:
            return {}
        hits: dict[int, set[tuple[int, int]]] = {}
        for key, start, end in self._matcher(self._document(tokens)):
            for slot in self._slots[int(self._vocab.strings[key])]:
                hits.setdefault(slot, set()).add((start, end))
        return {slot: sorted(spans) for slot, spans in hits.items()}

    def _document(self, tokens: Tokens) -> Doc:
        from spacy.tokens import Doc  # noqa: PLC0415

        named = names_in(tokens, self._known)
        tags = [NAME if index in named else "-" for index in range(len(tokens.words))]
        return Doc(self._vocab, words=list(tokens.words), tags=tags)


def _by_slots(book: PhraseBook) -> dict[tuple[int, ...], list[Phrase]]:
    """Each phrase once, under all the slots it belongs to, with the first words of like phrases put together.

    The same patterns in fewer: spaCy's matcher takes time for each of them at every word.
    """
    heads: dict[tuple[tuple[int, ...], Phrase], list[str]] = {}
    for number, phrase in enumerate(map(taken_apart, book.phrases)):
        heads.setdefault((book.slots(number), phrase[1:]), []).extend(phrase[0])
    grouped: dict[tuple[int, ...], list[Phrase]] = {}
    for (shared, rest), first in heads.items():
        # A number or a name is a pattern of its own, so it cannot stand among the words of a list.
        words = tuple(dict.fromkeys(word for word in first if word not in (NUMBER, NAME)))
        for head in (words, (NUMBER,) * (NUMBER in first), (NAME,) * (NAME in first)):
            if head:
                grouped.setdefault(shared, []).append((head, *rest))
    return grouped
