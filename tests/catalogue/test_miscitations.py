"""What is often said of the law of procurement and is not so: no regime file may say it, and no regime may cite it."""

import re
from pathlib import Path

import pytest

from tenderlint.catalogue.regimes import citable, load_regimes

REGIMES = load_regimes(Path(__file__).parents[2] / "rules" / "regimes")
EVERY = {reference.key: reference for regime in REGIMES.values() for reference in regime.references}
ACT = ("pa23", "pa23-below", "light-touch")


def says(pattern, *regimes):
    """Keys of the references, citable under these regimes (or any), that say or cite something."""
    pool = {key for name in regimes for key in citable(REGIMES, name)} if regimes else set(EVERY)
    told = {key: f"{EVERY[key].cite} {EVERY[key].says}" for key in sorted(pool)}
    return [key for key, text in told.items() if re.search(pattern, text, re.IGNORECASE)]


NEVER = {
    "a cap of twice the turnover in the Act": (
        r"\b(?:twice|two times|double|2\s?x)\b",
        ACT,
        "Asks that turnover be no more than two times the contract value.",
    ),
    "a cap of twice the yearly value": (
        r"twice the (?:annual|yearly) (?:contract )?value",
        (),
        "Asks that turnover be no more than twice the yearly value.",
    ),
    "percentage weights that the Act requires": (
        r"(?:requires?|must|asks for) (?:\w+ ){0,4}percentage",
        ACT,
        "Asks for a percentage weight of each criterion.",
    ),
    "a bar on price alone in the Act": (
        r"never be the only award criterion",
        ACT,
        "Asks that price never be the only award criterion.",
    ),
    "freedom of choice, in the words of the Regulations, under the Act": (
        r"unrestricted freedom",
        ACT,
        "Asks that criteria give no unrestricted freedom of choice.",
    ),
    "six days for answers under the Act": (
        r"\bsix days\b",
        ACT,
        "Asks that answers be given six days before the deadline.",
    ),
    "a general minimum of ten days": (
        r"(?:minimum|shortest|at least)[^,;]{0,40}\b(?:10|ten) days",
        (),
        "Sets the shortest tendering period at 10 days.",
    ),
    "25 days below the threshold or for light touch contracts": (
        r"\b25 days\b",
        ("pa23-below", "light-touch"),
        "Sets the shortest tendering period at 25 days.",
    ),
    "30 or 35 days below the threshold or for light touch contracts": (
        r"tendering periods?[^;]*\b3[05]\b",
        ("pa23-below", "light-touch"),
        "Sets the shortest tendering period at 35 days.",
    ),
    "the indicators of large contracts for light touch ones": (
        r"at least three key",
        ("pa23-below", "light-touch"),
        "Asks for at least three key performance indicators.",
    ),
    "a standstill that light touch contracts must have": (
        r"asks for a standstill",
        ("pa23-below", "light-touch"),
        "Asks for a standstill of eight working days.",
    ),
    "reasons for not using lots in a light touch notice": (
        r"asks that the tender notice give the reasons",
        ("light-touch",),
        "Asks that the tender notice give the reasons for not using lots.",
    ),
    "limits on changes to light touch contracts": (
        r"limits changes to a contract",
        ("light-touch",),
        "Limits changes to a contract in force.",
    ),
    "a duty to divide into lots": (
        r"(?:must|asks? \w+ \w+ to|(?<!not )obliges? \w+ \w+ to) (?:divide|split)",
        (),
        "Asks the buyer to divide the contract into lots.",
    ),
    "an obligation to remove small firms' barriers": (
        r"asks the buyer to (?:remove|reduce)",
        (),
        "Asks the buyer to remove the barriers that small firms face.",
    ),
    "s.85 as the duty to small firms": (
        r"s\.85\b.*barriers",
        (),
        "Procurement Act 2023, s.85: asks for regard to the barriers of small firms.",
    ),
    "s.31 or s.34 as the reservation of contracts": (
        r"ss?\.3[14]\b.*\breserv",
        (),
        "Procurement Act 2023, s.31: allows a contract to be reserved.",
    ),
    "s.98 as the procurement documents": (
        r"s\.98\b.*procurement documents",
        (),
        "Procurement Act 2023, s.98: defines the procurement documents.",
    ),
    "a reservation for charities in general under the Act": (
        r"(?<!no )reserv(?:ed?|ation) (?:\w+ )?for charities",
        ACT,
        "Allows a contract to be reserved for charities.",
    ),
    "location as a matter for contracts above the threshold": (
        r"reserved by location",
        ("pa23", "light-touch"),
        "Lets a procurement be reserved by location.",
    ),
    "a ban on asking for any accounts": (
        r"no condition require (?:annual )?accounts",
        (),
        "Asks that no condition require annual accounts.",
    ),
    "a ban on insurance at the start of the contract": (
        r"insurance[^.]*(?:at|from) (?:the )?(?:start|commencement)",
        (),
        "Asks that no insurance be required at the start.",
    ),
    "a clock that starts at verification under the Act": (
        r"(?:verif|approv|undisputed)\w*[^.]*\b30 days|30 days[^.]*undisputed",
        ACT,
        "Implies payment within 30 days of an invoice being undisputed.",
    ),
    "a cap on a supplier's liability in the Act of 1977": (
        r"Unfair Contract Terms.*(?:caps the supplier|indemnit)",
        (),
        "Unfair Contract Terms Act 1977: makes wide indemnities void.",
    ),
    "employers' liability of £10m as the law": (
        r"employers' liability.*£10m",
        (),
        "Sets employers' liability cover at £10m.",
    ),
    "twelve weeks or three months from the Covenant or the Compact": (
        r"(?:Covenant|Compact).*(?:12|twelve|three) (?:weeks|months)",
        (),
        "Civil Society Covenant: asks for twelve weeks of consultation.",
    ),
    "a weight that the Social Value Act sets": (
        r"Social Value\) Act.*(?:weight of|%)",
        (),
        "Public Services (Social Value) Act 2012: asks for a weight of 10 %.",
    ),
    "thresholds of 2024 and 2025 as the present ones": (
        r"£?(?:214,904|139,688|5,372,609|138,760|213,477)",
        (),
        "Sets the threshold at £214,904.",
    ),
    "the policy statement of 2024": (
        r"(?:May 2024|2024) .*Policy Statement|Policy Statement.*2024",
        (),
        "National Procurement Policy Statement (May 2024)",
    ),
    "a reform of late payment that is not law": (
        r"60[- ]day cap|Small Business Commissioner",
        (),
        "Sets a 60-day cap on payment terms.",
    ),
    "sections whose commencement was not checked": (
        r"Act 2023, s{1,2}\.(?:70|83A)\b|Part 5A",
        (),
        "Procurement Act 2023, s.70: asks for payments over £30,000 to be published.",
    ),
    "a judgement that something is unlawful": (
        r"\b(?:un|il)(?:lawful|legal)",
        (),
        "Makes such a term unlawful.",
    ),
}
"""What nobody may say, under which regimes (none: any), and how it is said."""


@pytest.mark.parametrize("slip", NEVER)
def test_a_common_slip_is_never_said(slip):
    pattern, regimes, as_said = NEVER[slip]
    assert re.search(pattern, as_said, re.IGNORECASE)
    assert says(pattern, *regimes) == []


@pytest.mark.parametrize(
    ("keys", "pattern"),
    [
        (("pcr15-r58-9", "scotland-r59-9"), r"twice the estimated contract value, unless"),
        (("pa23-s23-3-b",), r"percentage weights, by ranking, or by describing"),
        (("pa23-s12-4", "pa23-below-s86"), r"consider whether they can be removed.*cannot enforce"),
        (("pa23-s22-3-a",), r"audited annual accounts, except"),
        (("pa23-s22-3-b",), r"in place before award"),
        (("pa23-s68-2",), r"is received"),
        (("pcr15-r113-2",), r"valid and undisputed"),
        (("pa23-s33",), r"employee-controlled.*no reservation for charities"),
        (("pa23-s18", "pa23-regs18-lots"), r"reasons"),
        (("practice-sva-2012",), r"consider.*sets no weight"),
        (("pcr15-r111",), r"works and light-touch services only below the ordinary services threshold"),
        (("practice-el-1998",), r"no less than £5m"),
        (("pa23-s31-4",), r"modifies"),
        (("pa23-s98",), r"records"),
    ],
)
def test_what_is_right_is_said(keys, pattern):
    assert set(keys) <= set(says(pattern))


@pytest.mark.parametrize("key", ["practice-ppn001", "practice-ppn002", "practice-ppn018"])
def test_policy_of_central_government_binds_nobody_else(key):
    assert EVERY[key].standing == "policy"
    assert EVERY[key].binds.startswith("central government")


@pytest.mark.parametrize("key", [key for key in EVERY if "covenant" in key or "compact" in key])
def test_the_compact_and_the_covenant_are_not_law(key):
    assert EVERY[key].standing != "law"
