"""Lists that checks go by, kept beside them as YAML so that a person can read and mend them."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml


def listed_in(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """What ``checks/<name>.yaml`` holds."""
    return yaml.load(files("tenderlint.checks").joinpath(f"{name}.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
