"""Many values for one thing: as many are told as anybody reads."""

from __future__ import annotations

from tenderlint import Config, lint


def test_of_many_values_for_one_thing_the_first_few_are_told(tmp_path):
    file = tmp_path / "itt.md"
    file.write_text("\n\n".join(f"The contract value is £{at * 50_000:,}." for at in range(1, 40)), "utf-8")
    report = lint([file], Config(select=("CLR008",), jobs=1))
    (finding,) = report.findings
    assert finding.message.startswith("The contract value is £50,000 in itt.md")
    assert finding.message.endswith(", and so on.")
    assert len(finding.working) == 20
