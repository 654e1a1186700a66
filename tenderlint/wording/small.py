"""Text in small letters, in which every character keeps its place.

An expression that disregards case tries every place of a text letter by letter; the same one in small letters, on a
text made small once, is several times quicker, and what it finds stands at the same place in the text as written.
"""

from __future__ import annotations


def small(text: str) -> str:
    """``text`` in small letters, character for character.

    >>> small("The Tender, of İzmir")
    'the tender, of İzmir'
    """
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    # A capital dotted İ has two small letters.
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
