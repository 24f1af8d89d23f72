"""`communique scenario convert`, as somebody types it."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from game.commands.scenario import app
from game.errors import CommuniqueError, ScenarioError
from tests.bridges.games import genius, scoreable


def scenario(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.mark.parametrize("source", ["genius files", "genius folder", "scoreable game"])
def test_what_is_converted_passes_the_check(tmp_path: Path, source: str) -> None:
    given = tmp_path / "given"
    given.mkdir()
    files = [scoreable(given / "pier")] if source == "scoreable game" else genius(given)
    done = scenario(
        "convert", *([given] if source == "genius folder" else files), "--out", tmp_path / "out"
    )
    assert done.exit_code == 0, done.output
    assert "Left out:" in done.stderr
    assert scenario("check", tmp_path / "out").exit_code == 0


def test_a_converted_game_goes_out_to_negmas(tmp_path: Path) -> None:
    pytest.importorskip("negmas")
    scenario("convert", scoreable(tmp_path / "pier"), "--out", tmp_path / "ours")
    done = scenario("convert", tmp_path / "ours", "--to", "negmas", "--out", tmp_path / "theirs")
    assert done.exit_code == 0, done.output
    assert sorted(file.name for file in (tmp_path / "theirs").iterdir()) == [
        "01-pierco.yml",
        "02-town.yml",
        "03-anglers-club.yml",
        "domain.yml",
    ]


def test_nothing_is_written_if_anything_is_wrong_with_the_source(tmp_path: Path) -> None:
    files = genius(tmp_path)
    files[1].write_text("<", encoding="utf-8")
    done = scenario("convert", *files, "--out", tmp_path / "out")
    assert isinstance(done.exception, ScenarioError)
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_there_is_refused_first(tmp_path: Path) -> None:
    done = scenario("convert", *genius(tmp_path), "--out", tmp_path)
    assert isinstance(done.exception, CommuniqueError)
    assert "exists already" in str(done.exception)


def test_only_one_scenario_goes_out_at_a_time(tmp_path: Path) -> None:
    done = scenario("convert", "a", "b", "--to", "negmas", "--out", tmp_path / "out")
    assert "One scenario at a time" in str(done.exception)
