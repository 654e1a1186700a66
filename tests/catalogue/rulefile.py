"""A small rule file and folder, for tests to bend."""

RULE = """\
id: TST001
name: test-rule
title: The supplier must pay for everything
category: risk
kind: text
severity: high
affects: [sme]
match:
  - "{supplier} {must} ... pay ... everything"
message: The supplier must pay for everything there is.
why: A small firm cannot pay for everything there is.
instead: The Supplier pays for what it has agreed to pay for.
examples:
  flag:
    - The Supplier shall pay for everything.
    - A contractor must at all times pay for nearly everything.
  leave:
    - The Council shall pay for everything.
    - The Supplier shall not be required to pay for everything.
"""


def folder(tmp_path, text=RULE, name="TST001-test-rule.yaml"):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path
