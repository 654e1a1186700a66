"""Numbers as Word prints them, worked out from numbering.xml."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.model.document import BlockKind
from tests.read.word.package import abstract, labels, level, num, only, p, read, style

LEGAL = abstract(1, level(0, "%1."), level(1, "%1.%2"), level(2, "(%3)", "lowerLetter"), level(3, "(%4)", "lowerRoman"))
ONE = LEGAL + num(1, 1)


def clauses(*levels: int, lists: str = ONE, using: int = 1) -> list[str | None]:
    return labels("".join(p(f"Clause {at}", num=(using, at)) for at in levels), numbering=lists)


def test_levels_count_under_each_other() -> None:
    assert clauses(0, 1, 1, 2, 2, 3, 1, 0, 1, 2) == ["1.", "1.1", "1.2", "(a)", "(b)", "(i)", "1.3", "2.", "2.1", "(a)"]


def test_a_skipped_level_counts_as_used_once() -> None:
    assert clauses(1, 1, 0, 1, 3) == ["1.1", "1.2", "2.", "2.1", "(i)"]
    assert clauses(0, 2, 1, 2) == ["1.", "(a)", "1.2", "(a)"]


def test_an_entry_is_a_list_item_one_deeper_than_its_level() -> None:
    draft = only(p("The Supplier keeps records.", num=(1, 1)), numbering=ONE)
    assert (draft.kind, draft.level, draft.label, draft.text) == (
        BlockKind.LIST_ITEM, 2, "1.1", "The Supplier keeps records.",
    )  # fmt: skip


def test_an_empty_entry_is_counted_and_not_handed_over() -> None:
    assert labels(p("One", num=(1, 0)) + p("", num=(1, 0)) + p("Three", num=(1, 0)), numbering=ONE) == ["1.", "3."]


def test_lists_of_one_definition_count_on() -> None:
    body = p("A", num=(1, 0)) + p("B", num=(2, 0))
    assert labels(body, numbering=LEGAL + num(1, 1) + num(2, 1)) == ["1.", "2."]


def test_a_start_override_restarts_once() -> None:
    lists = LEGAL + num(1, 1) + num(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    body = "".join(p(str(at), num=(at, 0)) for at in (1, 1, 2, 2, 1, 2))
    assert labels(body, numbering=lists) == ["1.", "2.", "5.", "6.", "7.", "8."]


def test_a_level_override_replaces_the_level() -> None:
    lists = LEGAL + num(1, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "Part %1", "upperRoman")}</w:lvlOverride>')
    assert clauses(0, 0, lists=lists) == ["Part I", "Part II"]


@pytest.mark.parametrize(
    ("restart", "expected"),
    [("0", ["1", "a", "2", "b"]), ("1", ["1", "a", "2", "a"]), (None, ["1", "a", "2", "a"])],
)
def test_restart_of_a_level(restart: str | None, expected: list[str]) -> None:
    extra = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    lists = abstract(1, level(0, "%1"), level(1, "%2", "lowerLetter", extra=extra)) + num(1, 1)
    assert clauses(0, 1, 0, 1, lists=lists) == expected


def test_a_level_may_restart_only_below_a_higher_one() -> None:
    extra = '<w:lvlRestart w:val="1"/>'
    lists = abstract(1, level(0, "%1"), level(1, "%1.%2"), level(2, "%3", "lowerLetter", extra=extra)) + num(1, 1)
    assert clauses(0, 1, 2, 1, 2, 0, 2, lists=lists) == ["1", "1.1", "a", "1.2", "b", "2", "a"]


def test_legal_numbering_prints_figures() -> None:
    lists = abstract(1, level(0, "%1", "upperRoman"), level(1, "%1.%2", extra="<w:isLgl/>")) + num(1, 1)
    assert clauses(0, 0, 1, lists=lists) == ["I", "II", "2.1"]


def test_a_level_may_print_words_or_nothing() -> None:
    lists = abstract(1, level(0, "Schedule %1", "upperLetter"), level(1, "", "none")) + num(1, 1)
    drafts = read(p("Pricing", num=(1, 0)) + p("All sums are in pounds.", num=(1, 1)), numbering=lists).drafts
    assert [(draft.label, draft.kind) for draft in drafts] == [
        ("Schedule A", BlockKind.LIST_ITEM), (None, BlockKind.PARAGRAPH),
    ]  # fmt: skip


@pytest.mark.parametrize(("char", "printed"), [("•", "•"), ("\uf0b7", "•"), ("o", "o"), ("\uf0a7", "▪"), ("–", "–")])
def test_bullets(char: str, printed: str) -> None:
    assert clauses(0, 0, lists=abstract(1, level(0, char, "bullet")) + num(1, 1)) == [printed, printed]


def test_a_picture_bullet_is_a_bullet() -> None:
    extra = '<w:lvlPicBulletId w:val="0"/>'
    assert clauses(0, lists=abstract(1, level(0, "", "bullet", extra=extra)) + num(1, 1)) == ["•"]


def test_a_custom_format_pads_with_zeros() -> None:
    custom = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    both = (
        f'<mc:AlternateContent><mc:Choice Requires="w14">{custom}</mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    one = f'<w:lvl w:ilvl="0"><w:start w:val="9"/>{both}<w:lvlText w:val="Q%1"/></w:lvl>'
    assert clauses(0, 0, lists=abstract(1, one) + num(1, 1)) == ["Q009", "Q010"]


NUMBERED_HEADINGS = {
    "numbering": abstract(
        1, level(0, "%1", extra='<w:pStyle w:val="H1"/>'), level(1, "%1.%2", extra='<w:pStyle w:val="H2"/>')
    )
    + num(1, 1),
    "styles": style("H1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', name="heading 1")
    + style("H2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', name="heading 2")
    + style("Sub", based_on="H2"),
}


def test_styles_join_the_level_that_names_them() -> None:
    body = p("Scope", style="H1") + p("Term", style="H2") + p("Place", style="Sub")
    drafts = read(body, **NUMBERED_HEADINGS).drafts
    assert [(draft.kind, draft.level, draft.label) for draft in drafts] == [
        (BlockKind.HEADING, 1, "1"), (BlockKind.HEADING, 2, "1.1"), (BlockKind.HEADING, 2, "1.2"),
    ]  # fmt: skip


def test_list_zero_turns_a_styles_numbering_off() -> None:
    assert labels(p("Scope", style="H1", num=(0, 0)) + p("Term", style="H1"), **NUMBERED_HEADINGS) == [None, "1"]


def test_a_paragraph_may_name_a_level_of_its_styles_list() -> None:
    numbers = '<w:numPr><w:ilvl w:val="1"/></w:numPr>'
    assert labels(p("Scope", style="H1") + p("Term", style="H1", props=numbers), **NUMBERED_HEADINGS) == ["1", "1.1"]


def test_links_through_a_numbering_style() -> None:
    linked = abstract(2, '<w:numStyleLink w:val="House"/>')
    owner = abstract(1, '<w:styleLink w:val="House"/>', level(0, "§%1"))
    styles = style("House", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    lists = owner + linked + num(1, 1) + num(2, 2)
    assert labels(p("A", num=(1, 0)) + p("B", num=(2, 0)), numbering=lists, styles=styles) == ["§1", "§2"]


def test_links_and_ancestors_in_a_circle_end() -> None:
    lists = abstract(1, '<w:numStyleLink w:val="House"/>') + num(1, 1)
    styles = style("House", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', based_on="Home")
    styles += style("Home", based_on="House")
    assert labels(p("Text", style="House"), numbering=lists, styles=styles) == [None]


def test_a_list_that_is_not_defined_numbers_nothing() -> None:
    assert labels(p("Text", num=(7, 0)), numbering=ONE) == [None]


@given(start=st.integers(0, 300), before=st.integers(0, 4), after=st.integers(1, 5))
def test_an_override_counts_on_from_its_start(start: int, before: int, after: int) -> None:
    lists = (
        LEGAL + num(1, 1) + num(2, 1, f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>')
    )
    body = p("x", num=(1, 0)) * before + p("y", num=(2, 0)) * after
    expected = [*range(1, before + 1), *range(start, start + after)]
    assert labels(body, numbering=lists) == [f"{number}." for number in expected]


@given(st.lists(st.integers(0, 2), min_size=1, max_size=25))
def test_numbers_count_the_entries_since_the_last_one_above_and_a_skipped_one(levels: list[int]) -> None:
    lists = abstract(1, level(0, "%1"), level(1, "%2"), level(2, "%3")) + num(1, 1)
    expected = []
    for at, here in enumerate(levels):
        since = levels[: at + 1]
        above = max((index for index, other in enumerate(since) if other < here), default=-1)
        under = since[above + 1 :]
        skipped = under[0] > here
        expected.append(str(sum(other == here for other in under) + skipped))
    assert clauses(*levels, lists=lists) == expected
