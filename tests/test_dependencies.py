"""Every dependency is documented, with the range that the project file gives it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NEEDED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
TOLD = (ROOT / "docs" / "dependencies.md").read_text("utf-8")


@pytest.mark.parametrize("needed", NEEDED)
def test_a_dependency_is_documented(needed):
    name, versions = re.fullmatch(r"([A-Za-z0-9-]+)(.*)", needed).groups()
    assert f"| {name} | {versions} |" in TOLD
