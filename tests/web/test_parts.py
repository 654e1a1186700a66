"""Forms and names, however they are cut and whatever they hold."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tenderlint.web.form import wishes
from tenderlint.web.limits import Limits
from tenderlint.web.names import common_folder, distinct, pack_title, shown
from tenderlint.web.parts import Parts
from tenderlint.web.refuse import Refused


def form(*parts: tuple[str, str | None, bytes]) -> bytes:
    body = b""
    for name, file, content in parts:
        named = f'; filename="{file}"' if file is not None else ""
        body += f'--x\r\nContent-Disposition: form-data; name="{name}"{named}\r\n\r\n'.encode() + content + b"\r\n"
    return body + b"--x--\r\n"


FORM = form(
    ("csrf", None, b"mark"),
    ("files", "d/itt.docx", b"one\r\n--y"),
    ("folder", "", b""),
    ("profile", "bidder.toml", b"staff = 2"),
    ("files", "caf\u00e9.pdf", bytes(range(256))),
)


@given(st.lists(st.integers(1, 40), min_size=1))
def test_a_form_is_read_the_same_however_it_is_cut(cuts: list[int]) -> None:
    with TemporaryDirectory() as folder:
        seen: list[dict[str, str]] = []
        parts = Parts(b"x", Path(folder), Limits(), lambda fields: seen.append(dict(fields)))
        at = 0
        while at < len(FORM):
            step = cuts[at % len(cuts)]
            parts.write(FORM[at : at + step])
            at += step
        assert parts.fields["csrf"] == "mark"
        assert parts.fields["profile"] == "staff = 2"
        assert [(upload.name, upload.size) for upload in parts.uploads] == [("d/itt.docx", 8), ("caf\u00e9.pdf", 256)]
        assert [upload.file.read_bytes() for upload in parts.uploads] == [b"one\r\n--y", bytes(range(256))]
        assert seen[0] == {"csrf": "mark"}


def test_no_file_is_written_before_the_mark_is_seen(tmp_path: Path) -> None:
    def refuse(fields: dict[str, str]) -> None:
        assert fields == {}
        raise Refused(403, "no")

    parts = Parts(b"x", tmp_path, Limits(), refuse)
    with pytest.raises(Refused, match="no"):
        parts.write(form(("files", "a.md", b"x"), ("csrf", None, b"mark")))
    assert list(tmp_path.iterdir()) == []


@given(st.text())
def test_a_name_stays_inside_and_on_one_line(given_: str) -> None:
    name = shown(given_)
    assert name
    assert "\n" not in name
    assert "\\" not in name
    assert not PurePosixPath(name).is_absolute()
    assert ".." not in PurePosixPath(name).parts


@pytest.mark.parametrize(
    ("given_", "name"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("C:\\Users\\me\\itt.docx", "Users/me/itt.docx"),
        ("/", "unnamed file"),
        ("a\u202egpj.docx", "a gpj.docx"),
        ("x" * 300 + ".docx", "x" * 114 + "…" + ".docx"),
    ],
)
def test_names_as_they_are_shown(given_: str, name: str) -> None:
    assert shown(given_) == name


def test_two_files_of_one_name_stay_two() -> None:
    assert distinct(["a/itt.docx", "A/ITT.docx", "b", "b", "b"]) == [
        "a/itt.docx",
        "A/ITT (2).docx",
        "b",
        "b (2)",
        "b (3)",
    ]


def test_what_a_pack_is_called() -> None:
    assert common_folder(["pack/a.md", "pack/b/c.md"]) == "pack"
    assert common_folder(["pack/a.md", "b.md"]) == ""
    assert pack_title(["x/a.md"]) == "a.md"
    assert pack_title(["a.md", "b.md"]) == "a.md and 1 other"
    assert pack_title(["a.md", "b.md", "c.md"]) == "a.md and 2 others"


@pytest.mark.parametrize(
    ("told", "value"), [("", None), ("£150,000", 150_000), ("1.2m", 1_200_000), (" 60 k ", 60_000)]
)
def test_a_value_is_read_as_people_type_it(told: str, value: float | None) -> None:
    assert wishes({"value": told}).value == value
