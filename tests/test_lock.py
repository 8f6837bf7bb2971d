"""The lock file pins every dependency of the project file, within its range and with hashes, and names no host."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
PINS = {
    (canonicalize_name(found[1]), found[2]): found[3]
    for found in re.finditer(
        r"^([A-Za-z0-9._-]+)==([^\s;]+)[^\n]*\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)*)", LOCK, re.M
    )
}


@pytest.mark.parametrize("needed", [*PROJECT["dependencies"], *EXTRAS["dev"], *EXTRAS["ray"]])
def test_a_dependency_is_pinned_within_its_range(needed):
    wanted = Requirement(needed)
    pinned = [version for name, version in PINS if name == canonicalize_name(wanted.name)]
    assert pinned, "run `make lock`"
    assert all(wanted.specifier.contains(version, prereleases=True) for version in pinned), "run `make lock`"


def test_every_pin_has_hashes():
    assert len(PINS) > 50 and all(PINS.values())
    assert len(PINS) == len(re.findall(r"^[A-Za-z0-9]", LOCK, re.M))


def test_no_host_or_path_of_ours():
    assert not re.search(r"://|file:|--index|--find-links|^-", LOCK, re.M)
