from __future__ import annotations

import json
from csv import DictReader
from itertools import product
from pathlib import Path

import pytest

from game.analysis.best import best
from game.errors import CommuniqueError
from game.report.tournament import document, grid, mean, rate, sheet
from game.simulate import Player, player, processes
from game.simulate.ranking import Ranking, ranking
from game.simulate.tournament import Match, Venue, lineup, play_matches
from tests.scenario.small import WHOLE, written
from tests.scenario.small import scenario as small
from tests.simulate.own import communique, example, module

SMALL = small(WHOLE)
VENUES = {SMALL.id: Venue(SMALL.setting, best(SMALL.setting))}
PLAYERS: dict[str, Player] = {name: player(name) for name in ("bridge-builder", "hardliner")}
SEATS = ("a", "b", "c", "d", "e")


def matches(games: int) -> list[Match]:
    pairs = [(SMALL.id, seed) for seed in range(games)]
    return list(play_matches(VENUES, PLAYERS, pairs))


def ranked(played: list[Match]) -> Ranking:
    found = ranking(PLAYERS)
    for match in played:
        found.add(match)
    return found


@pytest.mark.parametrize("players", [("x",), ("x", "y"), ("x", "y", "z"), tuple("stuvwxyz")])
def test_in_every_cycle_each_delegate_has_each_seat_once(players: tuple[str, ...]) -> None:
    for cycle in range(6):
        seeds = range(cycle * len(players), (cycle + 1) * len(players))
        sat = [
            (seat, name) for seed in seeds for seat, name in lineup(SEATS, players, seed).items()
        ]
        assert sorted(sat) == sorted(product(SEATS, players))


def test_over_the_cycles_every_two_delegates_meet() -> None:
    players = tuple("stuvwxyz")
    tables = [set(lineup(SEATS, players, seed).values()) for seed in range(160)]
    for pair in product(players, players):
        assert any({*pair} <= table for table in tables)


def test_the_matches_are_the_same_in_other_processes() -> None:
    pairs = [(SMALL.id, seed) for seed in range(6)]
    with processes(2) as executor:
        assert list(play_matches(VENUES, PLAYERS, pairs, executor)) == matches(6)


def test_a_delegate_s_figure_for_a_game_is_the_mean_over_its_seats() -> None:
    played = matches(4)
    record = ranked(played).players["hardliner"]
    means, agreed = [], 0
    for match in played:
        seats = [seat for seat, name in match.players.items() if name == "hardliner"]
        means.append(sum(match.game.gains[seat] for seat in seats) / len(seats))
        agreed += match.game.text is not None
        for seat in seats:
            own = SMALL.setting.instructions[seat]
            room = VENUES[SMALL.id].best.attainable[seat] - own.walk_away
            assert match.shares[seat] == (match.game.gains[seat] / room if room else None)
    assert record.gain.mean == pytest.approx(sum(means) / 4)
    assert (record.agreement.hits, record.agreement.of) == (agreed, 4)


def test_of_too_few_games_no_interval_is_told() -> None:
    few, enough = ranked(matches(4)), ranked(matches(12))
    assert "±" not in mean(few.players["hardliner"].gain, "+.1f")
    assert "±" in mean(enough.players["hardliner"].gain, "+.1f")
    assert rate(enough.agreement).endswith(")")
    data = document(PLAYERS, {"all": few}, [], 0)
    assert data["rankings"]["all"]["players"]["hardliner"]["gain"]["interval"] is None


def test_the_table_has_a_row_a_delegate_and_the_best_is_first() -> None:
    found = ranked(matches(12))
    assert grid("Small", found).row_count == 2
    gains = [record.gain.mean for _, record in found.ranked]
    assert gains == sorted(gains, reverse=True)


def test_the_sheet_has_a_row_a_seat_of_a_game() -> None:
    played = matches(3)
    rows = list(DictReader(sheet(played).splitlines()))
    assert len(rows) == 3 * len(SMALL.setting.seats)
    for row in rows:
        match = played[int(row["seed"])]
        assert row["player"] == match.players[row["seat"]]
        assert int(row["gain"]) == match.game.gains[row["seat"]]
        assert row["agreed"] == str(int(match.game.text is not None))


def test_a_tournament_is_taken_up_where_it_stopped(tmp_path: Path) -> None:
    scenario, name = str(written(tmp_path, WHOLE)), module(tmp_path, "patient", example())
    company = ("--delegate", "stickler", "--delegate", f"{name}:Patient", "--jsonl", "kept.jsonl")
    once = communique(tmp_path, "tournament", scenario, "--games", "2", *company)
    assert once.returncode == 0, once.stderr
    before = (tmp_path / "kept.jsonl").read_bytes()
    more = ("--games", "4", "--json", "out.json", "--csv", "out.csv", "--workers", "1")
    again = communique(tmp_path, "tournament", scenario, *more, *company)
    assert again.returncode == 0, again.stderr
    assert (tmp_path / "kept.jsonl").read_bytes().startswith(before)
    data = json.loads((tmp_path / "out.json").read_text())
    assert [match["seed"] for match in data["each"]] == [0, 1, 2, 3]
    assert data["rankings"]["all"]["games"] == 4
    assert set(data["players"]) == {"stickler", "patient:Patient"}
    assert all(len(line) <= 80 for line in again.stdout.splitlines())
    module(tmp_path, name, example() + "# another\n")
    other = communique(tmp_path, "tournament", scenario, *more, *company)
    assert other.returncode == 2
    assert "games of another" in other.stderr


def test_several_scenarios_have_a_table_each_and_one_together(tmp_path: Path) -> None:
    scenario = str(written(tmp_path, WHOLE))
    given = ("--games", "2", "--delegate", "stickler", "--level", "core")
    done = communique(tmp_path, "tournament", scenario, "the-hotline", *given)
    assert done.returncode == 0, done.stderr
    titles = [line.strip() for line in done.stdout.splitlines() if "games" in line]
    assert titles[:3] == [
        f"{SMALL.title}: 2 games",
        "The Hotline: 2 games",
        "All scenarios: 4 games",
    ]


def test_one_delegate_named_twice_is_refused(tmp_path: Path) -> None:
    twice = ("--delegate", "stickler", "--delegate", "stickler")
    done = communique(tmp_path, "tournament", "the-hotline", *twice)
    assert (done.returncode, "named twice" in done.stderr) == (2, True)


def test_a_seed_before_zero_is_a_seed_too() -> None:
    assert set(lineup(SEATS, ("x", "y"), -3)) == set(SEATS)


def test_an_unknown_delegate_ends_it_before_it_begins() -> None:
    with pytest.raises(CommuniqueError):
        player("hawk")
