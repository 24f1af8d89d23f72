from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from csv import DictReader
from dataclasses import replace
from functools import partial
from io import StringIO
from operator import attrgetter
from pathlib import Path

import pytest

from game.analysis.best import best
from game.delegates.seats import diplomats
from game.errors import CommuniqueError
from game.report import dumps
from game.report.simulation import document, grid, sheet
from game.rules.moves import Silence
from game.rules.state import ChairText, SilenceAnswer
from game.scenario import Scenario, find, load
from game.simulate import Game, Tally, looked_back, play, play_games, processes, temperaments
from game.simulate.kept import header, kept
from tests.scenario.small import WHOLE, written
from tests.scenario.small import scenario as small

SCENARIO = load(find("two-plus-two"))
SMALL = small(WHOLE)
PLAYERS = temperaments(SMALL.temperaments)


def played(games: int, scenario: Scenario = SCENARIO) -> list[Game]:
    players = temperaments(scenario.temperaments)
    return list(play_games(scenario.setting, players, range(1, 1 + games)))


def tally(games: list[Game], scenario: Scenario = SCENARIO) -> Tally:
    counted = Tally(scenario.setting.seats)
    for game in games:
        counted.add(game)
    return counted


def test_every_figure_is_a_mean_over_the_games() -> None:
    games = played(3)
    counted = tally(games)
    for seat in SCENARIO.setting.seats:
        assert counted.gain(seat) == sum(game.gains[seat] for game in games) / 3
        assert counted.joined(seat) == sum(game.joined[seat] for game in games) / 3
        walk_away = SCENARIO.setting.instructions[seat].walk_away
        assert counted.score(seat) == pytest.approx(counted.gain(seat) + walk_away)
    assert counted.agreement == sum(game.text is not None for game in games) / 3
    assert counted.nash_share == pytest.approx(sum(game.nash_share for game in games) / 3)
    for kind, times in counted.course.items():
        assert times == sum(game.course[kind] for game in games) / 3


def test_what_is_counted_does_not_grow_with_the_games() -> None:
    games = played(2, SMALL)
    few, many = tally(games, SMALL), tally(games * 200, SMALL)
    assert len(pickle.dumps(many)) <= len(pickle.dumps(few)) + 200


def test_of_no_games_nothing_is_said() -> None:
    counted = Tally(SCENARIO.setting.seats)
    assert (counted.agreement, counted.nash_share, counted.gain("mofa")) == (0, 0, 0)


def test_the_table_has_a_row_a_seat_and_the_document_every_game() -> None:
    games, players = played(2), temperaments(SCENARIO.temperaments)
    counted = tally(games)
    assert grid(SCENARIO, players, counted).row_count == 5
    data = json.loads(dumps(document(SCENARIO, players, counted, games, 1)))
    assert [game["seed"] for game in data["each"]] == [1, 2]
    assert set(data["seats"]) == set(SCENARIO.setting.seats)


def simulate(path: Path, *arguments: str, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "game", "simulate", *arguments, "--json", str(path)],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_same_seed_gives_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    printed = set()
    for hash_seed in ("0", "1", "4242"):
        path = tmp_path / f"{hash_seed}.json"
        done = simulate(path, "two-plus-two", "--games", "3", "--seed", "9", hash_seed=hash_seed)
        assert done.returncode == 0
        printed.add((done.stdout, path.read_bytes()))
    assert len(printed) == 1


def test_a_place_that_cannot_be_written_is_said_without_a_traceback(tmp_path: Path) -> None:
    done = simulate(tmp_path / "no" / "such.json", "two-plus-two", "--games", "1")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.long
def test_two_hundred_games_are_as_a_scenario_should_be() -> None:
    counted = tally(played(200))
    gains = [counted.gain(seat) for seat in SCENARIO.setting.seats]
    assert 0.60 <= counted.agreement <= 0.95
    assert min(gains) >= 5
    assert max(gains) <= 3 * min(gains)


def test_a_game_is_the_same_in_whatever_executor_it_is_played() -> None:
    here = list(play_games(SMALL.setting, PLAYERS, range(1, 4)))
    with ThreadPoolExecutor(2) as threads, processes(2) as others:
        assert list(play_games(SMALL.setting, PLAYERS, range(1, 4), threads)) == here
        assert list(play_games(SMALL.setting, PLAYERS, range(1, 4), others)) == here


def test_games_in_the_file_are_not_played_again(tmp_path: Path) -> None:
    scenario, path = str(written(tmp_path, WHOLE)), tmp_path / "games.jsonl"
    once = simulate(tmp_path / "3.json", scenario, "--games", "3", "--jsonl", str(path))
    assert once.returncode == 0
    before = path.read_bytes()
    simulate(tmp_path / "4.json", scenario, "--games", "4", "--jsonl", str(path))
    assert path.read_bytes().startswith(before)
    assert path.read_bytes().count(b"\n") == 1 + 4
    simulate(tmp_path / "fresh.json", scenario, "--games", "4", "--workers", "1")
    assert (tmp_path / "4.json").read_bytes() == (tmp_path / "fresh.json").read_bytes()


def keep(path: Path, seeds: range) -> list[int]:
    """Play games that are kept in a file; the seeds of those that were in it before."""
    head = header([(SMALL, SMALL.setting)], PLAYERS)
    with kept(path, head, Game, attrgetter("seed")) as opened:
        before = list(opened.places)
        games = list(opened.play(seeds, partial(play_games, SMALL.setting, PLAYERS)))
    assert games == played(len(seeds), SMALL)
    return before


def test_a_last_line_that_was_cut_off_is_played_again(tmp_path: Path) -> None:
    path = tmp_path / "games.jsonl"
    keep(path, range(1, 3))
    whole = path.read_bytes()
    path.write_bytes(whole[:-20])
    assert keep(path, range(1, 3)) == [1]
    assert path.read_bytes() == whole
    path.write_bytes(whole[:10])
    assert keep(path, range(1, 3)) == []
    assert path.read_bytes() == whole


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (lambda whole: whole.replace(b'"communique"', b'"other"', 1), "another scenario"),
        (lambda whole: whole + b"{}\n", ":3: this is no game"),
        (lambda whole: whole + b"\x00\xff" * 10 + b"\n", ":3: this is no game"),
        (lambda whole: whole + b"[" * 2_000_000, ":3: this is no game"),
    ],
)
def test_a_file_of_something_else_is_refused_and_left_as_it_is(
    tmp_path: Path, spoilt: Callable[[bytes], bytes], said: str
) -> None:
    path = tmp_path / "games.jsonl"
    keep(path, range(1, 2))
    path.write_bytes(spoilt(path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(CommuniqueError, match=said):
        keep(path, range(1, 2))
    assert path.read_bytes() == before


def test_the_sheet_has_a_row_a_game_and_a_column_a_seat_and_a_clause(tmp_path: Path) -> None:
    games = played(3, SMALL)
    rows = list(DictReader(StringIO(sheet(SMALL, games))))
    for row, game in zip(rows, games, strict=True):
        assert int(row["seed"]) == game.seed
        for seat in SMALL.setting.seats:
            assert int(row[f"{seat}.gain"]) == game.gains[seat]
            assert row[f"{seat}.standing"] == game.standings[seat]
        for clause in SMALL.setting.by_id:
            assert row[f"text.{clause}"] == (game.text or {}).get(clause, "")


def test_the_facts_of_a_game_are_those_of_its_last_state() -> None:
    there = best(SMALL.setting)
    for seed in range(1, 6):
        state = play(SMALL.setting, diplomats(SMALL.temperaments), seed)
        game = looked_back(state, there)
        at_the_end = {clause: wordings[-1] for clause, wordings in game.agreed.items()}
        for clause, agreement in state.agreed.items():
            assert at_the_end[clause] == agreement.wording
        assert set(game.open) | set(state.agreed) == set(SMALL.setting.by_id)
        assert set(game.first_agreed) == set(game.agreed)
        assert all(1 <= first <= game.rounds for first in game.first_agreed.values())
        found = {clause: len(bridges) for clause, bridges in game.bridges.items()}
        assert found == {clause: n for clause, n in state.bridges_found.items() if n}
        unratified = {seat for seat, said in state.ratified.items() if not said}
        assert unratified == {*game.crossed, *game.unmoved} - set(game.broke)
        assert unratified <= set(game.outside)


def test_who_broke_silence_is_known_with_the_red_lines_and_the_homes_in_the_way() -> None:
    crossing = {"strait": "exchange", "costs": "no", "dialogue": "none"}
    ended = play(SMALL.setting, diplomats(SMALL.temperaments), 1)
    broken = replace(
        ended,
        silence={"north": SilenceAnswer(Silence.BREAK)},
        chair_text=ChairText(crossing, ()),
        approvals={("north", "party"): 10},
    )
    game = looked_back(broken, best(SMALL.setting))
    assert game.broke == ("north",)
    assert (game.crossed["north"], game.unmoved["north"]) == (("strait",), ("party",))
    eased = ChairText({**crossing, "strait": "importance"}, ())
    content = {("north", "party"): 60}
    game = looked_back(replace(broken, chair_text=eased, approvals=content), best(SMALL.setting))
    assert game.broke == ("north",)
    assert "north" not in {*game.crossed, *game.unmoved}


def test_reasons_are_kept_with_the_games_if_they_are_asked_for(tmp_path: Path) -> None:
    plain = played(1, SMALL)[0]
    candid = next(play_games(SMALL.setting, PLAYERS, [1], reasons=True))
    assert plain.reasons == ()
    assert replace(candid, reasons=()) == plain
    assert {reason.seat for reason in candid.reasons} == set(SMALL.setting.seats)
    assert {reason.round for reason in candid.reasons} == set(range(1, candid.rounds + 1))
    assert {"FilePositions", "DeclareReady"} <= {reason.move for reason in candid.reasons}
    scenario, path = str(written(tmp_path, WHOLE)), tmp_path / "games.jsonl"
    for _ in range(2):
        done = simulate(
            tmp_path / "1.json", scenario, "--games", "1", "--reasons", "--jsonl", str(path)
        )
        assert done.returncode == 0, done.stderr
    first = json.loads((tmp_path / "1.json").read_text())["each"][0]["reasons"][0]
    assert first["why"]["motive"] == candid.reasons[0].why.motive
    without = simulate(tmp_path / "2.json", scenario, "--games", "1", "--jsonl", str(path))
    assert (without.returncode, "games of another" in without.stderr) == (2, True)
