"""A pack with everything that can be wrong with a file: each gets its sentence, and the rest is still read."""

import io
import os
import pickle
import struct
import subprocess
import sys
import zipfile

import pytest
from reportlab.pdfgen.canvas import Canvas

from tenderlint.model.document import Document, Format, Unread
from tenderlint.read import as_pack, gather, read_one, read_pack
from tenderlint.read.limits import MAX_FILE, MAX_MEMBERS
from tests.read import make

GOOD = "The supplier must hold public liability insurance of £2 million."


def read(folder, *names):
    return read_pack([folder / name for name in names] or [folder])


def codes(pack):
    return {unread.path: unread.code for unread in pack.unread}


def only(pack) -> Document:
    (document,) = pack.documents
    assert not pack.unread
    return document


BAD = {
    "damaged.docx": (make.docx(GOOD)[:2000], "damaged"),
    "truncated.odt": (make.odt(f"<text:p>{GOOD}</text:p>")[:300], "damaged"),
    "truncated.xlsx": (make.xlsx({"Prices": [["a", "b"]]})[:-200], "damaged"),
    "junk.pdf": (bytes(range(256)) * 40, "damaged"),
    "nothing-inside.pdf": (b"%PDF-1.7\n%%EOF\n", "damaged"),
    "empty.docx": (b"", "empty"),
    "blank.txt": (b" \n\n\t\n", "empty"),
    "locked.docx": (make.ole({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}), "encrypted"),
    "locked.odt": (make.odt("", manifest="<manifest><encryption-data/></manifest>"), "encrypted"),
    "old.doc": (make.ole({"WordDocument": b"x"}), "legacy"),
    "slides.ppt": (make.ole({"PowerPoint Document": b"x"}), "unsupported"),
    "message.msg": (make.ole({"__substg1.0_0037001F": b"x"}), "unsupported"),
    "slides.pptx": (make.zipped({"[Content_Types].xml": "presentationml", "ppt/presentation.xml": "x"}), "unsupported"),
    "notes.rtf": (b"{\\rtf1 Hello}", "unsupported"),
    "plan.png": (b"\x89PNG\r\n\x1a\n" + bytes(100), "unsupported"),
    "photo.jpg": (b"\xff\xd8\xff\xe0" + bytes(100), "unsupported"),
    "site.dwg": (b"AC1027" + bytes(100), "unsupported"),
    "pack.7z": (b"7z\xbc\xaf\x27\x1c" + bytes(100), "unsupported"),
    "mystery.xyz": (bytes(range(256)) * 4, "unsupported"),
    "bomb.xlsx": (make.zipped({"xl/workbook.xml": bytes(40 * 1024 * 1024)}), "unsafe"),
    "entities.odt": (
        make.zipped(
            {
                "mimetype": "application/vnd.oasis.opendocument.text",
                "content.xml": '<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>',
            }
        ),
        "unsafe",
    ),
    "entities.docx": (
        make.zipped({"word/document.xml": '<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>'.encode("utf-16")}),
        "unsafe",
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_and_the_rest_is_read(tmp_path, name):
    content, code = BAD[name]
    pack = read(make.write(tmp_path, {name: content, "good.txt": GOOD}))
    assert codes(pack) == {name: code}
    assert [document.path for document in pack.documents] == ["good.txt"]
    (unread,) = pack.unread
    for sentence in (unread.reason, unread.advice):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert "Traceback" not in sentence
        assert str(tmp_path) not in sentence


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_named_alone_gets_the_same_answer(tmp_path, name):
    content, code = BAD[name]
    assert codes(read(make.write(tmp_path, {name: content}), name)) == {name: code}


def test_a_missing_path_is_told(tmp_path):
    pack = read(make.write(tmp_path, {"good.txt": GOOD}), "good.txt", "terms.docx")
    assert codes(pack) == {"terms.docx": "missing"}
    assert len(pack.documents) == 1


def test_a_file_without_permission_is_told(tmp_path):
    make.write(tmp_path, {"secret.txt": GOOD, "good.txt": GOOD})
    (tmp_path / "secret.txt").chmod(0)
    for folder in (tmp_path, *tmp_path.parents[:3]):
        if folder.stat().st_uid == os.geteuid() and folder.name.startswith(("pytest", "test_")):
            folder.chmod(0o755)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)  # root may read everything: look with the eyes of nobody
    try:
        pack = read(tmp_path, "good.txt", "secret.txt")
    finally:
        if root:
            os.seteuid(0)
    assert codes(pack)["secret.txt"] == "denied"


def test_a_folder_with_nothing_in_it(tmp_path):
    assert read(tmp_path) == as_pack([])


def test_a_pdf_of_pictures_has_no_text(tmp_path):
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.save()
    assert codes(read(tmp_path)) == {"scan.pdf": "no-text"}


def test_a_wrong_suffix_is_read_as_what_the_file_is(tmp_path):
    document = only(read(make.write(tmp_path, {"terms.pdf": make.docx(GOOD)})))
    assert document.format is Format.DOCX
    (note,) = document.notes
    assert note.code == "wrong-suffix"
    assert note.text == "Its name ends in .pdf, but it is a Word document and was read as one."


def test_a_file_without_a_suffix_is_read(tmp_path):
    document = only(read(make.write(tmp_path, {"terms": make.docx(GOOD)})))
    assert (document.format, document.notes) == (Format.DOCX, ())


def test_an_old_workbook_is_read_with_a_note(tmp_path):
    document = only(read(make.write(tmp_path, {"old.xls": make.xls([["Item", "Rate"], ["Mowing", "per visit"]])})))
    assert document.format is Format.XLS
    assert [note.code for note in document.notes] == ["legacy-format"]
    assert [block.text for block in document.blocks] == ["Prices", "Item | Rate", "Mowing | per visit"]


def test_a_workbook_of_150_000_words_is_read_to_its_end(tmp_path):
    rows = [["Service", "What we need"], *([f"Row {at}", "word " * 48] for at in range(3000))]
    document = only(read(make.write(tmp_path, {"large.xlsx": make.xlsx({"All": rows})})))
    assert document.words == 150_000 + 5
    assert document.blocks[-1].location.row == 3001


def test_a_lying_workbook_cannot_swell(tmp_path):
    """The central directory says 100 bytes where the stream holds 30 MiB: only what is declared is unpacked."""
    honest = make.zipped(
        {"[Content_Types].xml": "spreadsheetml.sheet.main", "xl/workbook.xml": bytes(30 * 1024 * 1024)}
    )
    lying = honest.replace(struct.pack("<I", 30 * 1024 * 1024), struct.pack("<I", 100))
    assert lying != honest
    assert codes(read(make.write(tmp_path, {"liar.xlsx": lying}))) == {"liar.xlsx": "damaged"}


def test_folders_are_walked_without_what_is_no_document(tmp_path):
    make.write(
        tmp_path,
        {
            "itt.txt": GOOD,
            "annexes/b.txt": GOOD,
            ".hidden.txt": GOOD,
            ".git/config.txt": GOOD,
            "~$itt.docx": b"lock",
            "build.py": "print()",
            "data.json": "{}",
            "style.css": "p {}",
            "LICENSE": "MIT",
        },
    )
    pack = read(tmp_path)
    assert [document.path for document in pack.documents] == ["annexes/b.txt", "itt.txt"]
    assert not pack.unread


def test_a_program_named_by_hand_is_answered(tmp_path):
    pack = read(make.write(tmp_path, {"build.py": "print()"}), "build.py")
    assert codes(pack) == {"build.py": "unsupported"}


def test_paths_are_relative_to_what_was_given(tmp_path):
    make.write(tmp_path, {"a/itt.txt": GOOD, "b/terms.txt": GOOD})
    assert [document.path for document in read(tmp_path, "a/itt.txt").documents] == ["itt.txt"]
    assert [document.path for document in read(tmp_path, "a", "b/terms.txt").documents] == ["a/itt.txt", "b/terms.txt"]
    assert [document.path for document in read(tmp_path, "a", "a/itt.txt").documents] == ["itt.txt"]


@pytest.mark.parametrize("pattern", ["drafts", "drafts/", "drafts/*", "*.md", "old.md", "**/old.md", "./drafts"])
def test_files_can_be_left_out(tmp_path, pattern):
    make.write(tmp_path, {"itt.txt": GOOD, "drafts/old.md": GOOD})
    pack = read_pack([tmp_path], exclude=[pattern])
    assert [document.path for document in pack.documents] == ["itt.txt"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path):
    make.write(tmp_path, {"pack/itt.txt": GOOD, "private.txt": GOOD})
    (tmp_path / "pack/link.txt").symlink_to(tmp_path / "private.txt")
    pack = read(tmp_path / "pack")
    assert codes(pack) == {"link.txt": "unsafe"}
    assert len(pack.documents) == 1


def test_an_archive_is_a_pack(tmp_path):
    archive = make.zipped({"itt.txt": GOOD, "terms/terms.docx": make.docx(GOOD), "__MACOSX/._itt.txt": b"x"})
    pack = read(make.write(tmp_path, {"pack.zip": archive}), "pack.zip")
    assert [document.path for document in pack.documents] == ["pack.zip/itt.txt", "pack.zip/terms/terms.docx"]
    assert not pack.unread
    assert [path.name for path in tmp_path.iterdir()] == ["pack.zip"]


def test_archives_within_archives_are_opened_twice_and_no_deeper(tmp_path):
    archive = make.zipped({"deep.txt": GOOD})
    for name in ("third.zip", "second.zip", "first.zip"):
        archive = make.zipped({name: archive, f"beside-{name}.txt": GOOD})
    pack = read(make.write(tmp_path, {"pack.zip": archive}))
    assert [document.path for document in pack.documents] == [
        "pack.zip/beside-first.zip.txt",
        "pack.zip/first.zip/beside-second.zip.txt",
        "pack.zip/first.zip/second.zip/beside-third.zip.txt",
    ]
    assert codes(pack) == {"pack.zip/first.zip/second.zip/third.zip": "unsafe"}


def test_members_that_lead_astray_are_refused_and_the_rest_is_read(tmp_path):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in ("../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "itt.txt"):
            archive.writestr(name, GOOD)
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("twice.txt", GOOD)
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("twice.txt", GOOD)
    pack = read(make.write(tmp_path, {"pack.zip": data.getvalue()}))
    assert [document.path for document in pack.documents] == ["pack.zip/itt.txt"]
    assert set(codes(pack).values()) == {"unsafe"}
    assert len(pack.unread) == 5


def test_a_package_with_two_parts_of_one_name_is_refused(tmp_path):
    data = io.BytesIO(make.docx(GOOD))
    with zipfile.ZipFile(data, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", "<other/>")
    assert codes(read(make.write(tmp_path, {"two.docx": data.getvalue()}))) == {"two.docx": "unsafe"}


def test_a_large_archive_of_small_files_is_opened(tmp_path):
    filler = {f"drawing{at}.png": os.urandom(1024) * 1024 * 21 for at in range(10)}
    archive = make.zipped({"itt.txt": GOOD, **filler}, zipfile.ZIP_STORED)
    assert len(archive) > MAX_FILE
    pack = read(make.write(tmp_path, {"pack.zip": archive}))
    assert [document.path for document in pack.documents] == ["pack.zip/itt.txt"]
    assert len(pack.unread) == 10


def test_an_archive_with_too_many_members_is_refused(tmp_path):
    archive = make.zipped({f"{at}.txt": b"" for at in range(MAX_MEMBERS + 1)}, zipfile.ZIP_STORED)
    pack = read(make.write(tmp_path, {"pack.zip": archive, "good.txt": GOOD}))
    assert codes(pack) == {"pack.zip": "unsafe"}
    assert len(pack.documents) == 1


def test_a_bomb_in_an_archive_is_refused(tmp_path):
    archive = make.zipped({"bomb.txt": bytes(64 * 1024 * 1024)})
    assert codes(read(make.write(tmp_path, {"pack.zip": archive}))) == {"pack.zip": "unsafe"}


def test_a_file_too_large_to_read_is_told_without_reading_it(tmp_path):
    with (tmp_path / "huge.pdf").open("wb") as file:
        file.truncate(201 * 1024 * 1024)
    assert codes(read(tmp_path)) == {"huge.pdf": "too-large"}


def test_a_member_with_a_password_is_told(tmp_path):
    archive = bytearray(make.zipped({"locked.txt": GOOD}))
    archive[archive.index(b"PK\x01\x02") + 8] |= 1
    assert codes(read(make.write(tmp_path, {"pack.zip": bytes(archive)}))) == {"pack.zip/locked.txt": "encrypted"}


def test_an_archive_of_nothing_is_told(tmp_path):
    assert codes(read(make.write(tmp_path, {"pack.zip": make.zipped({"build.py": "x"})}))) == {"pack.zip": "empty"}


def test_a_reader_that_crashes_costs_one_document(tmp_path, monkeypatch):
    def crash(data):
        raise RecursionError

    monkeypatch.setattr("tenderlint.read.text.read_text", crash)
    pack = read(make.write(tmp_path, {"a.txt": GOOD, "b.md": GOOD}))
    assert codes(pack) == {"a.txt": "damaged"}
    assert "RecursionError" in pack.unread[0].reason
    assert len(pack.documents) == 1


def test_a_missing_library_is_no_fault_of_the_file(tmp_path, monkeypatch):
    def crash(data):
        raise ModuleNotFoundError("No module named 'docx'", name="docx")

    monkeypatch.setattr("tenderlint.read.text.read_text", crash)
    (unread,) = read(make.write(tmp_path, {"a.txt": GOOD})).unread
    assert unread.code == "denied"
    assert "not installed whole on this machine: docx is missing" in unread.reason


def test_progress_is_told_before_each_file(tmp_path):
    make.write(tmp_path, {"a.txt": GOOD, "b.txt": GOOD})
    seen = []
    read_pack([tmp_path], progress=lambda *told: seen.append(told))
    assert seen == [(0, 2, "a.txt"), (1, 2, "b.txt")]


def test_files_can_be_read_in_any_order_and_elsewhere(tmp_path):
    make.write(tmp_path, {"a.txt": GOOD, "b.md": GOOD, "c.docx": b"", "pack.zip": make.zipped({"d.txt": GOOD})})
    sources = pickle.loads(pickle.dumps(gather([tmp_path]).sources))
    answers = [read_one(source) for source in reversed(sources)]
    assert all(isinstance(pickle.loads(pickle.dumps(answer)), Document | Unread) for answer in answers)
    assert as_pack(answers) == read_pack([tmp_path])


def test_importing_the_package_imports_no_reader():
    heavy = "docx lxml pypdfium2 pdfminer python_calamine markdown_it charset_normalizer odfdo spacy"
    script = f"import sys, tenderlint.read; print([name for name in {heavy.split()} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_earlier_report_of_ours_is_no_part_of_the_pack(tmp_path):
    (tmp_path / "itt.txt").write_text("Bids are opened at noon.")
    (tmp_path / "report.html").write_text('<html><meta name="generator" content="tenderlint 0.1.0"><p>Barriers</html>')
    (tmp_path / "page.html").write_text("<html><p>Bids are opened at noon.</html>")
    assert [document.path for document in read_pack([tmp_path]).documents] == ["itt.txt", "page.html"]
