"""What is sent: taken to disk under names of ours, bounded, and answered with a sentence whatever it is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest
from pypdf import PdfWriter

from tests.command import SAMPLES
from tests.web.serving import DATA, INDEMNITY, Browser, Serving, serving

MIB = 1024 * 1024


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("itt.txt", bytes(64 * MIB))
    return made.getvalue()


def torn() -> bytes:
    data = bytearray((SAMPLES / "heavy-handed" / "itt.docx").read_bytes())
    middle = len(data) // 2
    data[middle : middle + 40] = bytes(40)
    return bytes(data)


def climbing() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("../../climbed.md", INDEMNITY)
        archive.writestr("inside/terms.md", INDEMNITY)
    return made.getvalue()


def blank_pdf(pages: int) -> bytes:
    made, writer = io.BytesIO(), PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    writer.write(made)
    return made.getvalue()


def test_hostile_files_end_in_a_sentence_each_and_the_rest_is_checked(desk: Serving, browser: Browser) -> None:
    address = browser.send(
        ("../../../../escaped.md", f"# Terms\n\n{INDEMNITY}<script>alert(1)</script>\n".encode()),
        ("<img src=x onerror=alert(2)>.md", b"The library opens at nine."),
        ("C:\\Users\\me\\setup.docx", b"MZ\x90\x00\x03" + bytes(range(256)) * 9),
        ("torn.docx", torn()),
        ("bomb.zip", bomb()),
        ("climbing.zip", climbing()),
        ("nothing.pdf", bytes(MIB)),
        ("broken.pdf", b"%PDF-1.7\n%%EOF"),
    )
    page = browser.page(address)
    for name, sentence in [
        ("bomb.zip", "Part of it is packed more than 250 times smaller than it is, as in a “zip bomb”."),
        ("climbing.zip/../../climbed.md", "It was not read: its name leads out of the archive."),
        ("setup.docx", "The file is damaged or incomplete"),
        ("torn.docx", "The file is damaged or incomplete"),
        ("nothing.pdf", "The file is empty."),
        ("broken.pdf", "The file is damaged or incomplete"),
    ]:
        assert f"<strong>{name}</strong><br>{sentence}" in page
    assert ">escaped.md<" in page
    assert ">climbing.zip/inside/terms.md<" in page
    assert "RSK002" in page
    assert "&lt;img src=x onerror=alert(2)&gt;.md" in page
    assert "<img" not in page
    assert "<script>" not in page
    (folder,) = desk.kept()
    assert all(path.parent == folder for path in folder.rglob("*"))
    assert not [path for path in desk.folder.rglob("*") if "escaped" in path.name or "climbed" in path.name]
    assert folder.stat().st_mode & 0o77 == 0
    assert folder.parent.stat().st_mode & 0o77 == 0
    browser.close(address)
    assert desk.kept() == []


def test_a_pack_that_is_too_large_is_refused_and_leaves_nothing(desk: Serving, browser: Browser) -> None:
    said = (413, "The pack is larger than 8 MB, which is the most that is taken. Leave out drawings and pictures.")
    assert browser.refused(("zeros.bin", bytes(10 * MIB))) == said
    assert browser.refused(("a.bin", bytes(5 * MIB)), ("b.bin", bytes(int(3.5 * MIB)))) == said
    assert desk.kept() == []


def test_a_pack_whose_size_is_not_told_is_refused_when_it_has_grown_too_large(desk: Serving, browser: Browser) -> None:
    head = (
        f'--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{browser.csrf}\r\n'
        '--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
    )

    def body() -> Iterator[bytes]:
        yield head.encode()
        for _ in range(40):
            yield bytes(MIB)

    kind = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = browser.client.post("/packs", content=body(), headers={**DATA, **kind})
    assert answer.status_code == 413
    assert desk.kept() == []


def test_too_many_files_and_pages_are_refused(browser: Browser) -> None:
    many = [(f"{number}.md", b"Opens at nine.") for number in range(10)]
    assert browser.refused(*many)[0] == 413
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in many:
            archive.writestr(name, content)
    assert "more than 9 files" in browser.page(browser.send(("pack.zip", packed.getvalue())))
    page = browser.page(browser.send(("scan.pdf", blank_pdf(31))))
    assert "The PDF files have 31 pages; 30 is the most that is checked at once." in page


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"regime": "martian"}, "There is no procurement law of that name. Choose one from the list."),
        ({"value": "a lot"}, "The contract value is not a sum of pounds."),
        ({"value": "-5"}, "The contract value is not a sum of pounds."),
        ({"value": "nan"}, "The contract value is not a sum of pounds."),
        ({"bidder.turnover": "-1"}, "The bidder: “Turnover” must be a sum in pounds, 0 or more"),
        ({"profile": "name = "}, "The file of the bidder’s profile is not TOML."),
        ({"profile": "turnovr = 5"}, "The bidder: Unknown key “turnovr”. Did you mean “Turnover”?"),
    ],
)
def test_a_choice_that_cannot_be_is_named(
    desk: Serving, browser: Browser, fields: dict[str, str], sentence: str
) -> None:
    status, said = browser.refused(("a.md", b"Opens at nine."), **fields)
    assert status == 400
    assert said.startswith(sentence)
    assert desk.kept() == []


def test_a_form_without_files_and_what_is_no_form_are_refused(browser: Browser) -> None:
    assert browser.refused() == (400, "No file was chosen. Choose the files of the pack, a folder or a .zip.")
    for kind, content in [
        ("text/plain", b"x"),
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=x", b"no boundary"),
        ("multipart/form-data; boundary=x", b"--x\r\nno colon\r\n\r\n--x--"),
    ]:
        answer = browser.client.post("/packs", content=content, headers={**DATA, "Content-Type": kind})
        assert answer.status_code in {400, 403}
        assert answer.json()["error"]


def test_only_what_is_no_document_is_told_so(browser: Browser) -> None:
    page = browser.page(browser.send(("pack/.DS_Store", b"x"), ("pack/desktop.ini", b"x")))
    assert "No document was found to check." in page


def test_a_folder_is_taken_as_one_would_be_on_disk(browser: Browser) -> None:
    address = browser.send(
        ("pack/itt.md", INDEMNITY.encode()),
        ("pack/itt.tenderlint.md", INDEMNITY.encode()),
        ("pack/annex/terms.md", INDEMNITY.encode()),
        ("pack/annex/data.json", b"{}"),
        ("pack/.git/config", b"x"),
        ("pack/old.html", b'<meta name="generator" content="tenderlint 0.1.0">'),
    )
    browser.wait(address)
    report = browser.client.get(f"{address}/files/report-5").json()
    assert [document["path"] for document in report["documents"]] == ["annex/terms.md", "itt.md"]
    assert report["unread"] == []


def test_a_new_version_is_compared_with_the_last(desk: Serving, browser: Browser) -> None:
    first = browser.send(
        ("itt.md", b"# Invitation\n\nInvoices are paid within 90 days."), ("terms.md", INDEMNITY.encode())
    )
    assert browser.wait(first) == "done"
    answer = browser.post(f"{first}/again", ("terms.md", b"The library opens at nine."), value="£60k", regime="pcr15")
    second = answer.json()["address"]
    page = browser.page(second)
    assert "Since the last check" in page
    assert "Gone:" in page
    assert "RSK002" in page[page.index("Gone:") : page.index("Check again after a change")]
    report = browser.client.get(f"{second}/files/report-5").json()
    assert [document["path"] for document in report["documents"]] == ["itt.md", "terms.md"]
    assert report["tool"]["settings"] == {"regime": '"pcr15"', "contract-value": "60000.0"}
    third = browser.post(f"{second}/again", ("terms.md", INDEMNITY.encode()), others="drop").json()["address"]
    browser.wait(third)
    report = browser.client.get(f"{third}/files/report-5").json()
    assert [document["path"] for document in report["documents"]] == ["terms.md"]
    browser.close(first)
    assert browser.client.get(first).status_code == 404


def test_packs_that_are_sent_at_once_all_finish(desk: Serving) -> None:
    browsers = [Browser(desk) for _ in range(4)]
    sent = [each.send((f"{number}.md", INDEMNITY.encode())) for number, each in enumerate(browsers)]
    for number, (each, address) in enumerate(zip(browsers, sent, strict=True)):
        assert f"{number}.md" in each.page(address)
        each.__exit__()


def test_a_desk_that_is_ended_leaves_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("ended")
    left = folder / "tenderlint-desk-999999999-abc"
    left.mkdir()
    with serving(folder, "--max-seconds", "3", "--at-once", "1") as desk:
        browser = Browser(desk)
        assert not left.exists()
        slow = browser.send(("long.md", ("# Terms\n\n" + INDEMNITY * 40_000).encode()))
        waits = browser.send(("next.md", b"Opens at nine."))
        assert browser.client.get(f"{waits}/status").json()["words"] == "Waiting: 1 pack ahead of yours."
        assert "The check took longer than the 3 seconds it may take" in browser.page(slow)
        browser.wait(waits)
        browser.send(("long.md", ("# Terms\n\n" + INDEMNITY * 40_000).encode()))
        browser.client.close()
        status, told = desk.end()
        assert status == 0
        assert told.endswith("Closed. Everything that was sent has been deleted.\n")
        assert list(folder.iterdir()) == []
