"""What `detente read --format json` prints is what `detente schema` says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import msgspec
import pytest

from detente.model.reading import schema
from detente.reader import Reader
from detente.reading import captures

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema())


def test_the_schema_is_one(validator) -> None:
    validator.check_schema(validator.schema)


def test_a_reading_by_hand_keeps_to_it(validator, make_reading) -> None:
    validator.validate(json.loads(make_reading().to_json()))


def test_a_read_page_keeps_to_it(validator) -> None:
    page = next(iter(captures(EXAMPLES)))
    whole = json.loads(Reader().read(page).to_json())
    assert whole["events"]
    validator.validate(whole)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("events", 0, "type"), "WAR"),
        (("events", 0, "status"), "perhaps"),
        (("statements", 0, "manner"), 1),
        (("positions", 0, "holder"), None),
        (("figures", 0, "evidence"), None),
        (("article", "text"), None),
    ],
)
def test_what_is_no_reading_is_refused(validator, make_reading, path, value) -> None:
    whole = json.loads(make_reading().to_json())
    part = whole
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(whole)


def test_the_command_prints_the_schema() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from detente.cli.main import run; run()", "schema"], capture_output=True, check=True
    )
    assert json.loads(told.stdout) == json.loads(msgspec.json.encode(schema()))
