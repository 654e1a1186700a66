"""Tracked changes: the document is read as if every one of them were accepted."""

from tenderlint.model.document import BlockKind
from tests.read.word.package import abstract, labels, level, num, p, r, read, style, texts

ID = 'w:id="1" w:author="A"'


def inserted(content: str) -> str:
    return f"<w:ins {ID}>{content}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {ID}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_insertions_are_in_and_deletions_out() -> None:
    reading = read(p(r("The cap is ") + deleted("none") + inserted(r("£1 million")) + r(".")))
    assert [draft.text for draft in reading.drafts] == ["The cap is £1 million."]
    assert (reading.properties.insertions, reading.properties.deletions) == (1, 1)


def test_a_deletion_within_an_insertion_is_out() -> None:
    assert texts(p(inserted(r("kept ") + deleted("dropped")))) == ["kept"]


def test_what_was_moved_stands_where_it_went() -> None:
    gone = f"<w:moveFrom {ID}>{r('Moved text.')}</w:moveFrom>"
    come = f"<w:moveTo {ID}>{r('Moved text.')}</w:moveTo>"
    body = p(gone, mark=f"<w:moveFrom {ID}/>") + p("Between.") + p(come, mark=f"<w:moveTo {ID}/>")
    assert texts(body) == ["Between.", "Moved text."]


def test_a_deleted_mark_joins_paragraphs() -> None:
    body = p("The Supplier ", mark=f"<w:del {ID}/>") + p("shall pay.") + p("Next.")
    reading = read(body)
    assert [(draft.text, draft.paragraph) for draft in reading.drafts] == [("The Supplier shall pay.", 1), ("Next.", 3)]


def test_a_wholly_deleted_entry_is_not_counted() -> None:
    lists = abstract(1, level(0, "%1.")) + num(1, 1)
    gone = p(deleted("Gone."), num=(1, 0), mark=f"<w:del {ID}/>")
    assert labels(p("A", num=(1, 0)) + gone + p("B", num=(1, 0)), numbering=lists) == ["1.", "2."]


def test_a_deleted_heading_before_text_leaves_the_text_its_own_kind() -> None:
    body = p(deleted("Old title"), style="H", mark=f"<w:del {ID}/>") + p("Plain text.")
    (draft,) = read(body, styles=style("H", name="heading 1")).drafts
    assert (draft.kind, draft.text) == (BlockKind.PARAGRAPH, "Plain text.")


def test_a_deleted_mark_at_the_end_of_the_document_or_a_cell() -> None:
    last = p("Last.", mark=f"<w:del {ID}/>")
    cells = f"<w:tc>{p('One', mark=f'<w:del {ID}/>')}</w:tc><w:tc>{p('Two')}</w:tc>"
    assert texts(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + last) == ["One | Two", "Last."]


def test_a_deleted_mark_before_a_table_does_not_reach_into_it() -> None:
    table = f"<w:tbl><w:tr><w:tc>{p('One')}</w:tc><w:tc>{p('Two')}</w:tc></w:tr></w:tbl>"
    assert texts(p("Above", mark=f"<w:del {ID}/>") + table + p("Below")) == ["Above", "One | Two", "Below"]


def test_rows_and_cells() -> None:
    def row(text: str, change: str = "") -> str:
        return f"<w:tr><w:trPr>{change}</w:trPr><w:tc>{p(text)}</w:tc><w:tc>{p('£1')}</w:tc></w:tr>"

    table = f"<w:tbl>{row('Kept')}{row('New', f'<w:ins {ID}/>')}{row('Gone', f'<w:del {ID}/>')}</w:tbl>"
    assert texts(table) == ["Kept | £1", "New | £1"]


def test_the_former_properties_of_a_paragraph_count_for_nothing() -> None:
    former = f'<w:pPrChange {ID}><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    (draft,) = read(p("Plain", props=former)).drafts
    assert draft.kind is BlockKind.PARAGRAPH


def test_a_hidden_mark_runs_a_heading_into_its_text() -> None:
    body = p("Term. ", style="H", mark="<w:vanish/><w:specVanish/>") + p("Two years.")
    (draft,) = read(body, styles=style("H", name="heading 1")).drafts
    assert (draft.kind, draft.text) == (BlockKind.HEADING, "Term. Two years.")
