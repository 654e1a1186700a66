"""Kinds of clause are data: strictly read, each kind once, and found by files of the built-in catalogue."""

import json
from importlib.resources import files

import pytest

from tenderlint.catalogue.errors import CatalogueError
from tenderlint.catalogue.load import load
from tenderlint.catalogue.store import load_compiled

KINDS = (
    "liability_uncapped liability_cap liquidated_damages termination_for_convenience insurance audit_right "
    "ip_assignment exclusivity non_compete most_favoured_customer indemnity"
).split()
CLAUSE = """\
clause: naming_right
title: A right to put a name on something
says: Lets a party put its name on a building or an event.
match:
  - "name ...6 (building|event)"
unless:
  - "name of the road"
examples:
  flag:
    - The Sponsor may name the building.
    - The Bank names the event.
    - The name is painted on the building.
    - Its name is given to the event.
  leave:
    - The building has four storeys.
    - The event has no sponsor.
    - The name of the road beside the building is Mill Lane.
    - The Sponsor may paint the door.
"""


def own(tmp_path, text=CLAUSE, name="naming_right.yaml"):
    folder = tmp_path / "clauses"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_every_kind_of_the_report_has_a_file():
    assert sorted(each.id for each in load_compiled().clauses) == sorted(KINDS)


def test_a_person_may_add_a_kind(tmp_path):
    catalogue = load([own(tmp_path)])
    assert {each.id for each in catalogue.clauses} == {*KINDS, "naming_right"}
    added = next(each.clause for each in catalogue.clauses if each.id == "naming_right")
    assert added.says == "Lets a party put its name on a building or an event."
    assert added.source.endswith("naming_right.yaml")
    assert not {rule.id for rule in catalogue.rules} & {"naming_right"}


def test_a_kind_is_described_once(tmp_path):
    with pytest.raises(CatalogueError, match=r"exclusivity.*is described by .*exclusivity\.yaml") as error:
        load([own(tmp_path, CLAUSE.replace("clause: naming_right", "clause: exclusivity"))])
    assert error.value.line == 1


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("clause: naming_right", "clause: Naming right", 1, "Naming right"),
        ("title: A", "colour: red\ntitle: A", 2, "colour"),
        ("says: Lets a party put its name on a building or an event.", "says: Names.", 3, "too short"),
        ("says:", "severity: high\nsays:", 3, "severity"),
        ("...6 (building|event)", "...6 {building}", 5, "building"),
        ("...6 (building|event)", "...6", 5, "gap"),
        ('"name of the road"', "{any: [x], scope: page}", 7, ""),
        ("    - The Bank names the event.\n", "", 10, "too short"),
    ],
)
def test_an_error_names_its_line(tmp_path, old, new, line, says):
    assert old in CLAUSE
    with pytest.raises(CatalogueError) as error:
        load([own(tmp_path, CLAUSE.replace(old, new))])
    assert error.value.file.endswith("naming_right.yaml")
    assert error.value.line == line
    assert says in str(error.value)


def test_patterns_are_written_as_in_rules():
    def defs(schema):
        return json.loads(files("tenderlint.catalogue").joinpath(schema).read_text("utf-8"))["$defs"]

    of_rules = defs("rule.schema.json")
    assert defs("clause.schema.json") == {name: of_rules[name] for name in ("pattern", "condition", "conditions")}
