"""How the procurement is run, and under which law."""

from __future__ import annotations

from tenderlint.model.notice import Length, Procedure, Said
from tenderlint.read.ocds.fields import inner, paragraphs, text, texts, whole
from tenderlint.read.ocds.parse import Fields
from tenderlint.read.ocds.writer import Writer
from tenderlint.regex import regex

_ACTS = {
    ("UKPGA", "2023/54"): "Procurement Act 2023",
    ("UKSI", "2015/102"): "Public Contracts Regulations 2015",
}
"""Names of acts by series and number, as on legislation.gov.uk."""
_HUMP = regex(r"(?<=[a-z])(?=[A-Z])")


def read_procedure(tender: Fields, write: Writer) -> Procedure:
    """The procedure, the law, and the framework that is set up."""
    method = write.said("Procurement method", text(tender, "procurementMethod"))
    details = write.said("Procedure", text(tender, "procurementMethodDetails"))
    category = write.said("Main category", text(tender, "mainProcurementCategory"))
    legal = write.said("Legal basis", _legal(inner(tender, "legalBasis")))
    above = write.flag("Above the relevant threshold", tender, "aboveThreshold")
    regimes = tuple(_regimes(tender, write))
    write.lines.prose(paragraphs(tender, "procurementMethodRationale"))
    techniques = inner(tender, "techniques")
    framework = inner(techniques, "frameworkAgreement")
    return Procedure(
        method=method,
        details=details,
        category=category,
        legal_basis=legal,
        above_threshold=above,
        special_regime=regimes,
        framework=write.flag("Framework", techniques, "hasFrameworkAgreement"),
        open_framework=write.flag("Open framework", framework, "isOpenFrameworkScheme"),
        suppliers=_suppliers(framework, write),
    )


def _legal(basis: Fields) -> str | None:
    """The act's name with its number in its series; notices of the United Kingdom give the number alone."""
    number, scheme = text(basis, "id"), text(basis, "scheme")
    name = text(basis, "description") or _ACTS.get((scheme or "", number or ""))
    cited = " ".join(part for part in (scheme, number) if part) or text(basis, "uri")
    return f"{name} ({cited})" if name and cited else name or cited


def _regimes(tender: Fields, write: Writer) -> list[Said]:
    """Each as its code, and in words on its line."""
    codes = texts(tender, "specialRegime")
    return [Said(code, write.lines.field("Special regime", _HUMP.sub(" ", code).lower())) for code in codes]


def _suppliers(framework: Fields, write: Writer) -> Length | None:
    write.lines.prose(paragraphs(framework, "description"))
    write.lines.prose(paragraphs(framework, "periodRationale"))
    write.day("End of the open framework", text(framework, "openFrameworkSchemeEndDate"))
    most = whole(framework, "maximumParticipants")
    told = "Most suppliers on the framework"
    return None if most is None else Length(most, "suppliers", write.lines.field(told, str(most)))
