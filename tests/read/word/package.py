"""Builds small Word files from pieces of XML, so that a test shows exactly what it is about."""

import io
import zipfile

from tenderlint.read.draft import Draft, Reading
from tenderlint.read.word import read_docx

_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    }.items()
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
)


def p(text: str = "", *, style: str = "", num: tuple[int, int] | None = None, props: str = "", mark: str = "") -> str:
    """Return a paragraph; ``num`` is (numId, ilvl), ``mark`` the properties of its mark."""
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        inner += f'<w:numPr><w:ilvl w:val="{num[1]}"/><w:numId w:val="{num[0]}"/></w:numPr>'
    inner += props + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    content = text if text.startswith("<") else r(text)
    return f"<w:p><w:pPr>{inner}</w:pPr>{content}</w:p>"


def r(text: str, props: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{props}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def level(ilvl: int, text: str, style: str = "decimal", *, start: int = 1, extra: str = "") -> str:
    """Return a level of a list."""
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(number: int, *levels: str) -> str:
    """Return an abstract list."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, of: int, overrides: str = "") -> str:
    """Return a list."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def style(style_id: str, props: str = "", *, name: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    """Return a style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name or style_id}"/>{base}{props}</w:style>'
    )


def docx(
    body: str,
    *,
    content_type: str = _MAIN,
    title: str = "",
    relations: tuple[tuple[str, str, str], ...] = (),
    prolog: str = "",
    app: str = "",
    **parts: str,
) -> bytes:
    """Return a package. ``parts`` maps a part's name ("numbering", "header1") to its content; ``relations`` adds
    (id, kind, target).
    """
    files = {"word/document.xml": prolog + _root("document", f"<w:body>{body}</w:body>")}
    links = list(relations)
    for name, content in parts.items():
        kind = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = _root({"header": "hdr", "footer": "ftr"}.get(kind, kind), content)
        links.append((f"r-{name}", kind, f"{name}.xml"))
    files["word/_rels/document.xml.rels"] = _links(links)
    files["docProps/core.xml"] = _CORE.format(title=title)
    files["docProps/app.xml"] = f'<Properties xmlns="{_OFFICE}/extended-properties">{app}</Properties>'
    files["_rels/.rels"] = _links(
        [
            ("r1", "officeDocument", "word/document.xml"),
            ("r2", "core-properties", "docProps/core.xml"),
            ("r3", "extended-properties", "docProps/app.xml"),
        ]
    )
    files["[Content_Types].xml"] = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>'
    )
    return zipped(files)


def zipped(files: dict[str, str]) -> bytes:
    """Return a zip archive of texts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def read(body: str, **parts: object) -> Reading:
    """Build a package and read it."""
    return read_docx(docx(body, **parts))


def texts(body: str, **parts: object) -> list[str]:
    """Build a package, read it and return the texts of its blocks."""
    return [draft.text for draft in read(body, **parts).drafts]


def labels(body: str, **parts: object) -> list[str | None]:
    """Build a package, read it and return the labels of its blocks."""
    return [draft.label for draft in read(body, **parts).drafts]


def only(body: str, **parts: object) -> Draft:
    """Build a package that holds one block, and return it."""
    (draft,) = read(body, **parts).drafts
    return draft


def _root(name: str, content: str) -> str:
    return f"<w:{name} {_SPACES}>{content}</w:{name}>"


def _links(links: list[tuple[str, str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
        for key, kind, target in links
    )
    return f'<Relationships xmlns="{_RELATIONS}">{rows}</Relationships>'
