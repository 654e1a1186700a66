"""What a pattern means: its slots as spaCy ``Matcher`` patterns, matched over everything.

The trie that runs must give the same hits; this matcher is the measure in tests and benchmarks, and may be chosen
with ``--matcher spacy`` by someone who wants to see it for herself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tenderlint.language.lexicon import NUMBER, NUMBER_WORDS, Lexicon, Phrase
from tenderlint.language.tokens import Tokens
from tenderlint.language.trie import Hits

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NUMBER_PATTERN = {"LOWER": {"REGEX": rf"^(?:\d.*|{'|'.join(sorted(NUMBER_WORDS))})$"}}


def token_patterns(phrase: Phrase) -> list[dict[str, Any]]:
    """One spaCy token pattern a word of a phrase."""
    return [_NUMBER_PATTERN if NUMBER in forms else {"LOWER": {"IN": list(forms)}} for forms in phrase]


class ReferenceMatcher:
    """A blank spaCy pipeline and one ``Matcher`` with every slot of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        import spacy  # noqa: PLC0415 - half a second, wanted only here
        from spacy.matcher import Matcher  # noqa: PLC0415

        self._vocab = spacy.blank("en").vocab
        self._matcher = Matcher(self._vocab)
        for slot, phrases in enumerate(lexicon.phrases):
            self._matcher.add(str(slot), [token_patterns(phrase) for phrase in phrases])

    def find(self, tokens: Tokens) -> Hits:
        """All occurrences of all slots, as :meth:`tenderlint.language.trie.Trie.find` gives them."""
        if not tokens.words:
            return {}
        hits: dict[int, set[tuple[int, int]]] = {}
        document = self._document(tokens)
        for key, start, end in self._matcher(document):
            hits.setdefault(int(self._vocab.strings[key]), set()).add((start, end))
        return {slot: sorted(spans) for slot, spans in hits.items()}

    def _document(self, tokens: Tokens) -> Doc:
        from spacy.tokens import Doc  # noqa: PLC0415

        return Doc(self._vocab, words=list(tokens.words))
