"""Templates that escape whatever comes from a document, and the page's own style and script."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from tenderlint.report.demands import where
from tenderlint.report.excerpt import excerpt
from tenderlint.report.html.anchors import anchor, web_address
from tenderlint.report.places import place
from tenderlint.report.verdict import reason
from tenderlint.report.words import CATEGORIES, CONFIDENCES, DEMANDS, MEANINGS, ROLES, SEVERITIES, STANDINGS, affected
from tenderlint.wording.clean import clip, visible
from tenderlint.wording.counts import count
from tenderlint.wording.places import spot


def environment() -> Environment:
    """Templates of this folder, with the words and places that they name."""
    made = Environment(
        loader=PackageLoader("tenderlint.report.html", "."),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"place": place, "spot": spot, "anchor": anchor, "excerpt": excerpt, "reason": reason}
    made.filters |= {"affected": affected, "web_address": web_address, "clip": clip}
    made.globals |= {"CATEGORIES": CATEGORIES, "MEANINGS": MEANINGS, "ROLES": ROLES, "SEVERITIES": SEVERITIES}
    made.globals |= {"CONFIDENCES": CONFIDENCES}
    made.globals |= {"STANDINGS": STANDINGS, "DEMANDS": DEMANDS, "where": where, "count": count}
    return made


def asset(name: str) -> Markup:
    """A file of ours that stands in the page as it is."""
    return Markup(files("tenderlint.report.html").joinpath(name).read_text("utf-8"))  # noqa: S704 - our own text


def policy(style: str, script: str) -> str:
    """What the page may do: apply this style, run this script, and nothing else; not even load a picture."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}"


def _shown(value: object) -> object:
    """Control characters are taken out of every text that a template writes, unless it is ours."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
