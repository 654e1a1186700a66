"""Replacements as tracked changes: what they strike out, where they are not made, and that they can be undone."""

import pytest
from lxml import etree

from tenderlint.annotate.files import without_former
from tenderlint.model.document import Format
from tenderlint.model.rule import Substitute
from tenderlint.read.word.trace import Tracer
from tests.annotate.notes import annotated, document, finding
from tests.annotate.word.anchors import W, comments, parts, raw, root
from tests.read.word.package import docx, p, r

PLAIN = Substitute(r"(?i)\bforthwith\b", "at once")
BRAND = Substitute(r"Karcher", r"\g<0> or equivalent")


def changed(body, words, *suggest, **parts):
    data = docx(body, **parts)
    read = document(data)
    return data, annotated(data, read, [finding(read, words, suggest=suggest)], suggest=True)[0]


def decided(data, *, accept):
    """The words of the body with every tracked change of ours accepted, or rejected."""
    tree = root(data)
    for mark in tree.iter(f"{W}ins", f"{W}del"):
        if mark.get(f"{W}author") == "tenderlint" and (mark.tag == f"{W}ins") != accept:
            for text in mark.iter(f"{W}t", f"{W}delText"):
                text.text = ""
    return ["".join(each.text or "" for each in p.iter(f"{W}t", f"{W}delText")) for p in tree.iter(f"{W}p")]


@pytest.mark.parametrize(
    ("body", "words", "suggest", "accepted"),
    [
        (p("You pay forthwith, in full."), "pay forthwith", PLAIN, "You pay at once, in full."),
        (
            p(r("You pay forth") + r("with", "<w:b/>") + r(", in full.")),
            "pay forthwith",
            PLAIN,
            "You pay at once, in full.",
        ),
        (p("Forthwith you pay."), "Forthwith", PLAIN, "At once you pay."),
        (p("Use Karcher machines."), "Use Karcher", BRAND, "Use Karcher or equivalent machines."),
        (p("Use a Karcher"), "Use a Karcher", BRAND, "Use a Karcher or equivalent"),
        (p("the Act 1998 applies"), "Act 1998", Substitute("Act 1998", "Act 2018"), "the Act 2018 applies"),
        (p("any and all losses"), "any and all", Substitute("any and all", "all"), "all losses"),
    ],
)
def test_accepted_and_rejected(body, words, suggest, accepted):
    data, copy = changed(body, words, suggest)
    assert decided(copy, accept=True) == [accepted]
    assert decided(copy, accept=False) == ["".join(each.text for each in root(data).iter(f"{W}t"))]
    assert raw(without_former(copy, Format.DOCX)) == raw(data)
    assert len(comments(copy)) == 1


def test_what_is_put_in_looks_like_what_it_stands_beside():
    _, copy = changed(p(r("Pay forthwith", "<w:b/>")), "forthwith", PLAIN)
    (mark,) = root(copy).iter(f"{W}ins")
    assert mark.find(f"{W}r/{W}rPr/{W}b") is not None
    assert mark.get(f"{W}author") == "tenderlint"


FIELD = "".join(
    (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        r("Pay forthwith"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    )
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(p(FIELD), id="field"),
        pytest.param(p(f'<w:fldSimple w:instr="X">{r("Pay forthwith")}</w:fldSimple>'), id="simple field"),
        pytest.param(p(f'<w:ins w:id="1" w:author="Ann">{r("Pay forthwith")}</w:ins>'), id="somebody's insertion"),
        pytest.param(
            p(f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r('Pay forthwith')}</w:sdtContent></w:sdt>"),
            id="control",
        ),
    ],
)
def test_where_none_is_made_the_comment_stands_alone(body):
    data = docx(body)
    read = document(data)
    copy, _ = annotated(data, read, [finding(read, "forthwith", suggest=(PLAIN,))], suggest=True)
    ours = [each for each in root(copy).iter(f"{W}ins", f"{W}del") if each.get(f"{W}author") == "tenderlint"]
    assert ours == []
    assert len(comments(copy)) == 1


def test_two_findings_on_the_same_words_offer_one_change():
    data = docx(p("You pay forthwith."))
    read = document(data)
    found = [finding(read, "forthwith", mark=mark, suggest=(PLAIN,)) for mark in (1, 2)]
    copy, _ = annotated(data, read, found, suggest=True)
    assert len(list(root(copy).iter(f"{W}ins"))) == 1
    assert len(comments(copy)) == 2


def test_ids_are_taken_once_and_twice_is_once():
    body = p('<w:bookmarkStart w:id="40" w:name="x"/>' + r("You pay forthwith.")) + p("Use Karcher soap.")
    data = docx(body)
    read = document(data)
    found = [finding(read, "forthwith", suggest=(PLAIN,)), finding(read, "Use Karcher", mark=2, suggest=(BRAND,))]
    copy, _ = annotated(data, read, found, suggest=True)
    keys = [each.get(f"{W}id") for each in root(copy).iter(f"{W}ins", f"{W}del", f"{W}bookmarkStart")]
    assert len(set(keys)) == len(keys) == 4
    plain = without_former(copy, Format.DOCX)
    assert Tracer(plain).texts() == Tracer(data).texts()
    assert parts(annotated(plain, read, found, suggest=True)[0]) == parts(copy)


def test_without_asking_nothing_is_changed():
    data = docx(p("You pay forthwith."))
    read = document(data)
    copy, _ = annotated(data, read, [finding(read, "forthwith", suggest=(PLAIN,))])
    assert not list(root(copy).iter(f"{W}ins", f"{W}del"))
    assert etree.tostring(root(copy)).count(b"commentRangeStart") == 1
