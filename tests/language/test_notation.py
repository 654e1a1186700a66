import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.language.lexicon import Lexicon
from tenderlint.language.notation import GAP, NotationError, parse
from tenderlint.language.program import compile_pattern


def test_a_sequence_reads_into_elements():
    party, must, verb, loss = parse("{supplier} {must} ... indemnify|protect ...3 loss?")
    assert (party.name, must.gap, verb.gap, loss.gap) == ("supplier", 0, GAP, 3)
    assert verb.words == ("indemnify", "protect")
    assert loss.optional
    assert not verb.optional


def test_alternatives_may_be_phrases_and_sets():
    first, second = parse("cover (in force|in place|{held})?  ...2 {must}|copy")[1:]
    assert first.words == ("in force", "in place", "{held}")
    assert first.optional
    assert (second.words, second.gap) == (("{must}", "copy"), 2)
    lexicon = Lexicon()
    compile_pattern("{held}|copy", {"held": ("hold", "in force")}, lexicon)
    assert len(lexicon.phrases[0]) == 3


@pytest.mark.parametrize(
    ("pattern", "column", "says"),
    [
        ("", 1, "at least one element"),
        ("... pay", 1, "a gap must stand between"),
        ("pay ... ...", 9, "a gap must stand between"),
        ("pay ...", 5, "a gap must stand between"),
        ("pay {Supplier}", 5, "neither a word"),
        ("pay (now)", 5, "neither a word"),
        ("pay (now|)", 5, "neither a word"),
        ("a? b?", 1, "at least one element that is not optional"),
        ("a? b? c? d? e? f", 1, "at most 4 optional"),
    ],
)
def test_an_error_names_its_column(pattern, column, says):
    with pytest.raises(NotationError, match=says) as error:
        parse(pattern)
    assert error.value.column == column


def test_an_unknown_set_names_its_column():
    with pytest.raises(NotationError, match="no vocabulary set “buyer”") as error:
        compile_pattern("pay the {buyer}", {}, Lexicon())
    assert error.value.column == 9


def test_a_set_that_includes_itself_is_an_error():
    with pytest.raises(NotationError, match="includes itself"):
        compile_pattern("{a}", {"a": ("{b}",), "b": ("{a}",)}, Lexicon())


WORDS = st.from_regex(r"=?[a-z]{1,8}(-[a-z]{1,5})?", fullmatch=True)
ELEMENTS = st.one_of(
    WORDS, st.just("{loss}"), st.lists(WORDS, min_size=2, max_size=3).map("|".join), st.just("<number>")
)
GAPS = st.sampled_from(["", " ...", " ...4"])


@given(st.lists(st.tuples(ELEMENTS, GAPS), min_size=1, max_size=6), ELEMENTS)
def test_what_is_written_is_what_is_read(parts, last):
    pattern = " ".join(f"{element}{gap}" for element, gap in parts) + f" {last}"
    elements = parse(pattern)
    assert [each.source for each in elements] == [element for element, _ in parts] + [last]
    assert [each.gap for each in elements[1:]] == [{"": 0, " ...": GAP, " ...4": 4}[gap] for _, gap in parts]


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused_with_a_column(text):
    def column():
        try:
            return 1 if parse(text) else 0
        except NotationError as error:
            return error.column

    assert 1 <= column() <= len(text) + 1
