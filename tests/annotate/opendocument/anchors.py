"""What an OpenDocument text says of its comments, found by other means than those that wrote it."""

from lxml import etree

from tests.annotate.word.anchors import parts

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n", f"{TABLE}table-cell": " | ", f"{TEXT}p": " ", f"{TEXT}s": " "}


def root(data):
    return etree.fromstring(parts(data)["content.xml"], etree.XMLParser(collect_ids=False))


def words(data):
    """The content without any comment, as it is kept."""
    tree = root(data)
    for each in list(tree.iter(f"{OFFICE}annotation", f"{OFFICE}annotation-end")):
        before = each.getprevious()
        holder = each.getparent()
        if before is None:
            holder.text = (holder.text or "") + (each.tail or "")
        else:
            before.tail = (before.tail or "") + (each.tail or "")
        holder.remove(each)
    return etree.tostring(tree, method="c14n")


def comments(data):
    """(author, text, words between its ends) of each comment; None for the words of one without ends."""
    found = {}
    order = []
    _walk(root(data), found, set(), order)
    return [tuple(each) for each in order]


def _walk(element, found, running, order):
    for child in element.iterchildren("*"):
        if child.tag == f"{OFFICE}annotation":
            lines = "\n".join("".join(each.itertext()) for each in child.iter(f"{TEXT}p"))
            name = child.get(f"{OFFICE}name")
            order.append([child.findtext(CREATOR), lines, "" if name else None])
            if name:
                found[name] = order[-1]
                running.add(name)
        elif child.tag == f"{OFFICE}annotation-end":
            running.remove(child.get(f"{OFFICE}name"))
        elif child.tag != f"{TEXT}note":
            for name in running:
                found[name][2] += _SIGNS.get(child.tag, "") + (child.text or "")
            _walk(child, found, running, order)
        for name in running:
            found[name][2] += child.tail or ""
