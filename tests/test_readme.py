"""The README shows what really happens."""

import re

import pytest

from tests.command import ROOT, tenderlint

README = (ROOT / "README.md").read_text("utf-8")


def test_the_output_shown_is_the_output_printed():
    (shown,) = re.findall(r"<!-- output: check samples/heavy-handed -->\n```text\n(.+?)```", README, re.DOTALL)
    printed = tenderlint("check", "samples/heavy-handed", cwd=ROOT).stdout
    assert printed.rstrip().endswith(shown.rstrip())


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_every_link_leads_somewhere(link):
    assert (ROOT / link).exists()


def test_there_are_two_commands_of_one_line_each():
    commands = re.findall(r"<!-- the \w+ command -->\n```sh\n(.+?)\n```", README, re.DOTALL)
    assert len(commands) == 2
    assert all("\n" not in command for command in commands)
