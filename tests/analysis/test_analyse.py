"""`communique analyse`: in words and as JSON, of scenarios and of recorded games."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from game.commands.line import app
from game.errors import CommuniqueError, LogError, NotFound
from game.scenario import find, load

GOLDEN = Path(__file__).parents[1] / "golden"
TWO_PLUS_TWO = find("two-plus-two")


def analyse(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["analyse", *arguments])


def test_a_scenario_is_told_in_words() -> None:
    said = analyse("two-plus-two", "--level", "core").stdout
    for words in (
        "in the zone of agreement.",
        "settlements, complete.",
        "Nash, product of gains: ",
        "Kalai-Smorodinsky, least share of the best: ",
        "Egalitarian, least gain: ",
        "Welfare, sum of gains: ",
        "Nothing comes into force without: MOFA, MOD, STATE, DOD and OKINAWA.",
        "OKINAWA, walk-away value of ",
    ):
        assert words in said
    assert "partial" not in said
    assert "home" not in said


def test_a_scenario_is_given_whole_as_json() -> None:
    found = json.loads(analyse("two-plus-two", "--json").stdout)
    setting = load(TWO_PLUS_TWO).setting
    assert found["walk_away"] == {s: i.walk_away for s, i in setting.instructions.items()}
    assert found["texts"]["size"] >= found["texts"]["zone"] > 0
    assert found["frontier"]["complete"]
    assert found["frontier"]["within"] == 0
    nash = found["solutions"]["nash"]
    assert nash["proven"]
    assert nash["settlement"] in found["frontier"]["settlements"]
    assert list(found["solutions"]["best"]) == list(setting.seats)
    assert found["coalitions"][0]["members"] == list(setting.seats)
    assert {price["limit"] for price in found["prices"]} == {
        "walk-away value",
        "red line",
        "home audience",
    }
    assert "missed_trades" not in found


def test_of_a_recorded_game_it_is_told_what_was_missed() -> None:
    path = GOLDEN / "one-hardliner.jsonl"
    assert "Missed trades: " in analyse(str(path)).stdout
    found = json.loads(analyse(str(path), "--json").stdout)
    for trade in found["missed_trades"]:
        assert min(trade["gains"].values()) >= 0


def test_the_modules_of_a_record_are_those_it_was_played_with() -> None:
    found = json.loads(analyse(str(GOLDEN / "core.jsonl"), "--json").stdout)
    assert all(price["limit"] != "home audience" for price in found["prices"])


def test_a_game_that_goes_on_is_not_opened(tmp_path: Path) -> None:
    lines = (GOLDEN / "core.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    path = tmp_path / "left.jsonl"
    path.write_text("".join(lines[:20]), encoding="utf-8")
    with pytest.raises(CommuniqueError, match="not over"):
        raise refused(str(path))


def refused(*arguments: str) -> BaseException:
    """The refusal that the command line says in a sentence; there must be one."""
    result = analyse(*arguments)
    assert result.exception is not None
    return result.exception


def test_what_is_not_there_is_refused() -> None:
    assert isinstance(refused("no-such-scenario"), NotFound)
    assert isinstance(refused("no-such-record.jsonl"), LogError)


def test_a_record_that_is_none_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "strange.jsonl"
    path.write_bytes(b"\x00\xff{not json\x1b[31m\n" * 3)
    assert isinstance(refused(str(path)), LogError)
