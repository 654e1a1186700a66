"""What a Word file says of its comments, found by other means than those that wrote it."""

import io
import zipfile
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_UNSEEN = {f"{W}del", f"{W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
PARENTS = {"p", "hyperlink", "ins", "moveTo", "smartTag", "sdtContent", "fldSimple", "customXml", "dir", "bdo"}


def parts(data):
    """The content of each part by its name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert len(set(archive.namelist())) == len(archive.namelist())
        return {name: archive.read(name) for name in archive.namelist()}


def root(data, name="word/document.xml"):
    return etree.fromstring(parts(data)[name])


def raw(data):
    """Every letter of the body, shown or not."""
    return "".join(
        text for t in root(data).iter(f"{W}t", f"{W}delText", f"{W}instrText", _MATH) for text in t.itertext()
    )


@dataclass
class Comment:
    author: str
    lines: list
    words: str = ""
    """What stands between its ends, a tracked change accepted."""

    @property
    def text(self):
        return "\n".join(self.lines)


def comments(data):
    """The comments by id, each with the words it is on. Fails where an end or a reference is missing or doubled."""
    found = {}
    if "word/comments.xml" not in parts(data):
        return found
    for each in root(data, "word/comments.xml").iterchildren(f"{W}comment"):
        lines = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in each.iter(f"{W}p")]
        found[each.get(f"{W}id")] = Comment(each.get(f"{W}author"), lines)
    seen = {}
    _walk(root(data), found, set(), seen)
    for key in found:
        assert seen.get(key) == ["commentRangeStart", "commentRangeEnd", "commentReference"], key
    return found


def _walk(element, found, running, seen):
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _UNSEEN:
            continue
        name = etree.QName(child).localname
        if name.startswith("comment"):
            key = child.get(f"{W}id")
            seen.setdefault(key, []).append(name)
            if name != "commentReference":
                assert etree.QName(child.getparent()).localname in PARENTS
                (running.add if name.endswith("Start") else running.discard)(key)
            continue
        if name == "r" and child.find(f"{W}rPr/{W}vanish") is not None:
            continue
        sign = (child.text or "") if child.tag in {f"{W}t", _MATH} else _SIGNS.get(name, "")
        sign = {"tc": " | ", "p": " "}.get(name, sign if child.tag != f"{W}tab" or element.tag == f"{W}r" else "")
        for key in running:
            found[key].words += sign
        _walk(child, found, running, seen)
