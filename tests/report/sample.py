"""A report made by hand, with every feature that an output format must show. All wording is our own."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from tenderlint.model.accuracy import Confidence
from tenderlint.model.decision import Decided, Decision, Kind
from tenderlint.model.document import Document, Format, Location, ReadingNote, Role, Unread
from tenderlint.model.fact import Fact
from tenderlint.model.finding import Context, Finding, Outcome, Result
from tenderlint.model.law import ChosenRegime, Reference, Standing
from tenderlint.model.listed import Listed
from tenderlint.model.profile import HeldTo
from tenderlint.model.report import About, Report, Tool
from tenderlint.model.rule import Category, Severity
from tenderlint.model.template import Gap, Template
from tenderlint.model.threshold import Limit

GUIDE = Reference(
    key="sourcing-playbook",
    cite="Sourcing Playbook, chapter on risk",
    says="Asks buyers to give risk to whoever can best manage it, and never to ask for unlimited liability lightly.",
    url="https://www.gov.uk/government/publications/the-sourcing-and-consultancy-playbooks",
    standing=Standing.GUIDANCE,
    binds="central government",
)
ACT = Reference(
    key="pa23-s22",
    cite="Procurement Act 2023, s.22",
    says="A condition of participation must be a proportionate way to make sure that suppliers can perform.",
    url="https://www.legislation.gov.uk/ukpga/2023/54/section/22",
    standing=Standing.LAW,
    binds="all",
)
ACCOUNTS = "Bidders must submit audited accounts for the last three financial years with their tender."
INDEMNITY = (
    "The Contractor shall indemnify and keep indemnified the Council against all losses, claims, costs and expenses "
    "whatsoever, howsoever arising, in connection with the Services."
)
NOTICE = "The Council may terminate this Agreement at any time on giving fourteen days' written notice."


def indemnity(clause: str, page: int, block: int, **changes: object) -> Finding:
    start = INDEMNITY.index("indemnify and")
    end = INDEMNITY.index(", claims")
    finding = Finding(
        rule="RSK002",
        name="broad-indemnity",
        title="The supplier must indemnify the buyer against everything",
        category=Category.RISK,
        severity=Severity.HIGH,
        confidence=Confidence.HIGH,
        message="The supplier must cover every loss, whatever its cause, with no cap.",
        why="A small firm or charity cannot insure a loss without a limit, so its board has to say no.",
        instead="The Supplier shall indemnify the Council against losses that its negligence or breach causes, "
        "up to a total of £[amount].",
        document="terms.pdf",
        location=Location(block=block, clause=clause, heading=("Liability",), page=page),
        quote=INDEMNITY,
        match=INDEMNITY[start:end],
        context=Context(INDEMNITY + " This clause survives the end of the contract.", start, end),
        affects=("sme", "vcse"),
        law=(ACT, GUIDE),
        fingerprint=f"rsk002-{block}",
        group="rsk002-broad",
    )
    return replace(finding, **changes)  # type: ignore[arg-type]


def accounts(**changes: object) -> Finding:
    finding = Finding(
        rule="SEL003",
        name="audited-accounts",
        title="Audited accounts are demanded from every bidder",
        category=Category.SELECTION,
        severity=Severity.HIGH,
        message="Every bidder must send audited accounts, also those the law does not ask to audit.",
        why="Most small companies and charities are not audited, and an audit costs more than they earn from one bid.",
        instead="Please send audited accounts if the law requires you to have them, otherwise your latest accounts.",
        document="itt.docx",
        location=Location(block=14, clause="4.2(b)", heading=("How to bid",), paragraph=31),
        quote=ACCOUNTS,
        match="submit audited accounts",
        affects=("sme", "vcse"),
        law=(ACT,),
        fingerprint="sel003-14",
    )
    return replace(finding, **changes)  # type: ignore[arg-type]


def termination(**changes: object) -> Finding:
    finding = Finding(
        rule="RSK009",
        name="termination-at-will",
        title="The buyer may end the contract without a reason",
        category=Category.RISK,
        severity=Severity.MEDIUM,
        message="The Council may end the contract at any time on 14 days’ notice.",
        why="Staff and leases last longer than the notice; nobody lends against a contract that can end next month.",
        instead="Either party may end this contract on three months’ written notice.",
        document="terms.pdf",
        location=Location(block=80, clause="19.1", page=12),
        quote=NOTICE,
        match="terminate this Agreement at any time",
        affects=("sme", "vcse"),
        fingerprint="rsk009-80",
    )
    return replace(finding, **changes)  # type: ignore[arg-type]


def no_value(**changes: object) -> Finding:
    finding = Finding(
        rule="VAL012",
        name="value-not-stated",
        title="No contract value is given",
        category=Category.VALUE,
        severity=Severity.LOW,
        message="No value, budget or volume is stated anywhere in the pack.",
        why="Without it a bidder cannot tell whether the work is of her size.",
        instead="The estimated value of this contract is £[amount] over its whole term.",
        document=None,
        location=None,
        quote=None,
        match=None,
        affects=("all",),
        fingerprint="val012-pack",
    )
    return replace(finding, **changes)  # type: ignore[arg-type]


def late(**changes: object) -> Finding:
    """A finding of a rule that compares a fact with a threshold."""
    finding = Finding(
        rule="PAY001",
        name="long-payment-terms",
        title="Invoices are paid later than 30 days",
        category=Category.PAYMENT,
        severity=Severity.MEDIUM,
        message="Invoices are paid after 60 days; the limit is 30 days.",
        why="A small firm has to borrow to wait.",
        instead="The Council pays each valid invoice within 30 days of receiving it.",
        document="terms.pdf",
        location=Location(block=30, clause="5.2", page=3),
        quote="The Council shall pay each invoice within 60 days.",
        match="60 days",
        working=("60 days (terms.pdf, clause 5.2, page 3) > 30 days (payment-days: what public bodies keep to)",),
        evidence=(fact("payment_days", 60, "days", **IN_THE_TERMS),),
        limit=Limit(name="payment-days", value=30, unit="days", says="What public bodies keep to."),
        affects=("sme", "vcse"),
        fingerprint="pay001-30",
    )
    return replace(finding, **changes)  # type: ignore[arg-type]


ITT = Document(
    path="itt.docx", format=Format.DOCX, sha256="a" * 64, blocks=(), words=5230, pages=None, role=Role.INVITATION
)
TERMS = Document(
    path="terms.pdf",
    format=Format.PDF,
    sha256="b" * 64,
    blocks=(),
    words=18200,
    pages=41,
    role=Role.TERMS,
    notes=(ReadingNote("page-without-text", "Page 7 holds only a picture of text and was not read.", 7),),
)
LOCKED = Unread(
    path="pricing.xlsx",
    reason="The file is protected by a password.",
    advice="Save a copy without the password and check that.",
    code="encrypted",
)
OUTCOMES = (
    Outcome("PAY001", Result.FLAGGED, None, "Invoices are paid later than 30 days", Category.PAYMENT),
    Outcome("PAY013", Result.CLEAR, None, "Invoices are paid late", Category.PAYMENT),
    Outcome("RSK002", Result.FLAGGED, None, "The supplier must indemnify the buyer against everything", Category.RISK),
    Outcome("RSK009", Result.FLAGGED, None, "The buyer may end the contract without a reason", Category.RISK),
    Outcome("SEL003", Result.FLAGGED, None, "Audited accounts are demanded from every bidder", Category.SELECTION),
    Outcome("SEL009", Result.CRASHED, "ValueError: no rating", "A credit score decides alone", Category.SELECTION),
    Outcome("SEL021", Result.NOT_APPLICABLE, "no value is stated", "A selection stage below the threshold"),
    Outcome("VAL003", Result.UNDECIDED, "no weights were found in a table or a list", "Weights do not add up"),
    Outcome("VAL004", Result.UNDECIDED, "no weights were found in a table or a list", "Weights differ"),
    Outcome("VAL012", Result.FLAGGED, None, "No contract value is given", Category.VALUE),
)
TERM = Fact(
    kind="term",
    value=36.0,
    unit="months",
    document="itt.docx",
    location=Location(block=3, clause="1.3"),
    quote="The contract runs for three years.",
)


def fact(kind: str, value: float | str | None, unit: str | None = None, **more: object) -> Fact:
    """A fact of the invitation, unless said otherwise."""
    told = {"document": "itt.docx", "location": Location(block=4, clause="1.4"), "quote": "As the invitation says it."}
    return Fact(kind=kind, value=value, unit=unit, **told | more)  # type: ignore[arg-type]


IN_THE_TERMS = {"document": "terms.pdf", "location": Location(block=30, clause="5.2", page=3)}
FACTS = (
    fact("buyer", "Harrowfleet Town Council"),
    fact("contact", "passenger.transport.tenders@harrowfleet.example"),
    fact("contract_value", 240000, "GBP", vat="excluded"),
    fact("contract_value", 80000, "GBP", label="Lot 2"),
    TERM,
    fact("deadline", "2027-02-03T12:00", location=Location(block=2)),
    fact("deadline", "2027-02-03", location=Location(block=9, clause="2.1")),
    fact("price_weight", 40, "%", label="Price"),
    fact("quality_weight", 60, "%", label="Quality"),
    fact("weight", 35, "%", label="Quality / Method"),
    fact("weight", 25, "%", label="Quality / People"),
    fact("turnover_required", 1500000, "GBP"),
    fact("accounts_years", 3, "years"),
    fact("insurance_public", 5000000, "GBP", basis="each claim"),
    fact("payment_days", 30, "days"),
    fact("payment_days", 60, "days", **IN_THE_TERMS),
    fact("parking_spaces", 4),
    fact("indemnity", None, **IN_THE_TERMS),
    fact("indemnity", None, **IN_THE_TERMS | {"location": Location(block=44, clause="11.4", page=9)}),
)
TOOL = Tool(
    version="0.1.0",
    rules="sha256:" + "c" * 64,
    regime=ChosenRegime("pa23", "the pack cites the Procurement Act 2023", "Procurement Act 2023"),
    settings=(("ignore", '["CLR"]'),),
)
HELD = HeldTo("2026-11", newer=("PAY014",), preview=True)


LISTED = Listed(
    label="Schedule 4",
    title="Vehicle standards",
    role=Role.SPECIFICATION,
    document="terms.pdf",
    location=Location(block=12, clause="3.1", page=2),
    quote="Schedule 4 – Vehicle standards",
    supplied_by=None,
)
TEMPLATE = Template(
    document="itt.docx",
    count=7,
    shown=(Gap("itt.docx", Location(block=3, clause="1.2"), "[insert value]", "The value is [insert value]."),),
    gapped_kinds={},
)


def about(outcome: Outcome, **changes: object) -> About:
    """What a report tells of a rule, in words that are no rule's."""
    told = About(
        id=outcome.rule,
        name=outcome.rule.lower(),
        title=outcome.title,
        category=outcome.category or Category.VALUE,
        severity=Severity.MEDIUM,
        why="Who has little time reads the first page and turns to the next tender.",
        instead="Say it on the first page: [what], [by when], [to whom].",
    )
    return replace(told, **changes)  # type: ignore[arg-type]


DECIDED = Decided(
    file="tenderlint-decisions.toml",
    accepted=1,
    expired=(
        Decision(
            fingerprint="sel003-14",
            kind=Kind.ACCEPTED,
            rule="SEL003",
            severity=Severity.HIGH,
            document="itt.docx",
            quote=ACCOUNTS,
            reason="The auditor wants it.",
            owner="A. Jones",
            until=date(2026, 9, 30),
        ),
    ),
    orphaned=(
        Decision(
            fingerprint="rsk007-1", kind=Kind.BASELINE, rule="RSK007", severity=Severity.HIGH, document="terms.pdf"
        ),
    ),
)


def full() -> Report:
    """A pack with something wrong of every severity but info, a repeat, an unread file and open questions."""
    findings = (
        accounts(),
        indemnity("11.4", 9, 210),
        indemnity("23.1", 17, 402),
        late(),
        termination(),
        no_value(),
        termination(fingerprint="rsk009-99", suppressed="Agreed by the board for this contract, until April."),
    )
    return Report(
        tool=replace(TOOL, held=HELD, unchosen=15),
        documents=(ITT, TERMS),
        unread=(LOCKED,),
        facts=FACTS,
        findings=findings,
        outcomes=OUTCOMES,
        listed=(LISTED,),
        templates=(TEMPLATE,),
        decided=DECIDED,
        rules=tuple(map(about, OUTCOMES)),
        floor=Severity.LOW,
        below=2,
        least_sure=Confidence.LOW,
        unsure=1,
        hushed=frozenset({"SOC001"}),
        preview=(late(rule="PAY014", name="late-first-payment", fingerprint="pay014-30"),),
        folder="tenders/minibuses & taxis",
    )


def silent() -> Report:
    """A pack in which nothing was found."""
    return Report(
        tool=TOOL,
        documents=(ITT,),
        unread=(),
        facts=(),
        findings=(),
        outcomes=tuple(each for each in OUTCOMES if each.outcome is Result.CLEAR),
        rules=tuple(about(each) for each in OUTCOMES if each.outcome is Result.CLEAR),
    )


def hostile(text: str) -> Report:
    """A pack whose every word is the same hostile text."""
    place = Location(block=0, clause=text, heading=(text,), sheet=text)
    finding = accounts(
        document=text, location=place, quote=text, match=text, context=Context(text, 0, len(text)), working=(text,)
    )
    document = replace(ITT, path=text, notes=(ReadingNote("recovered", text),))
    return Report(
        tool=replace(TOOL, settings=(("rules", text),)),
        documents=(document,),
        unread=(replace(LOCKED, path=text, reason=text),),
        facts=(
            fact("buyer", text, document=text, location=place, quote=text),
            fact("lots", 2, None, label=text, document=text, location=place, quote=text),
            fact("weight", 20, "%", label=f"{text} / {text}", document=text, location=place, quote=text),
            fact("indemnity", None, document=text, location=place, quote=text),
        ),
        findings=(finding, replace(finding, title=text, message=text, why=text, instead=text, rule="SEL004")),
        outcomes=(Outcome("VAL003", Result.UNDECIDED, text, text),),
        listed=(replace(LISTED, label=text, title=text, document=text, location=place, quote=text),),
        templates=(replace(TEMPLATE, document=text, shown=(replace(TEMPLATE.shown[0], words=text),)),),
        rules=(about(OUTCOMES[0], title=text, why=text, instead=text),),
        folder=text,
    )


def unreadable() -> Report:
    """A pack of which no file could be read."""
    return Report(tool=TOOL, documents=(), unread=(LOCKED,), facts=(), findings=(), outcomes=())
