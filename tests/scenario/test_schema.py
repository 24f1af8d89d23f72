"""The JSON Schema that editors use: current, explained, and true to what the check accepts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from game.report import dumps
from game.scenario import available, notes_schema, schema
from game.scenario.marks import marked

from .small import WHOLE
from .test_points import tabled, weighed
from .test_readme import example

HOME = Path(__file__).parents[2] / "scenarios"


def wrong(text: str, made: dict[str, Any]) -> list[str]:
    """What an editor would underline."""
    data = json.loads(json.dumps(marked(text.encode(), "file").data, default=date.isoformat))
    Draft202012Validator.check_schema(made)
    return [error.message for error in Draft202012Validator(made).iter_errors(data)]


@pytest.mark.parametrize(
    ("name", "made"), [("scenario", schema()), ("facilitator", notes_schema())]
)
def test_the_file_that_ships_is_today_s_schema(name: str, made: dict[str, Any]) -> None:
    """Write it anew with `communique scenario schema`, `… schema --notes`."""
    assert (HOME / f"{name}.schema.json").read_text("utf-8") == dumps(made)


@pytest.mark.parametrize("made", [schema(), notes_schema()])
def test_every_key_of_the_schema_says_what_it_is_for(made: dict[str, Any]) -> None:
    sheets = [made, *made["$defs"].values()]
    entries = [entry for sheet in sheets for entry in sheet.get("properties", {}).values()]
    assert len(entries) > 5
    assert all(entry.get("description") for entry in entries)


@pytest.mark.parametrize(
    "text", [WHOLE, tabled(), weighed(), example()], ids=["whole", "table", "weights", "readme"]
)
def test_an_editor_finds_nothing_wrong_with_what_the_check_accepts(text: str) -> None:
    assert wrong(text, schema()) == []


def test_an_editor_finds_nothing_wrong_with_the_facilitator_s_notes() -> None:
    assert wrong(example("# facilitator.yaml"), notes_schema()) == []
    assert wrong("timing: {50: []}\n", notes_schema())


def test_an_editor_finds_what_the_check_finds() -> None:
    assert wrong(WHOLE.replace("walk_away: 40", "walk_away: ten"), schema())
    assert wrong(WHOLE.replace("exchange: 0", "exchange: 0.5", 1), schema())
    assert wrong(WHOLE.replace("  - id: isles", "  - id: Isles"), schema())


@pytest.mark.parametrize("entry", available(), ids=lambda entry: str(entry.id))
def test_every_scenario_that_comes_with_the_game_pleases_an_editor(entry: Any) -> None:
    assert wrong(entry.path.read_text("utf-8"), schema()) == []
