from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from game.record import Header, Log
from game.record.shelf import left, new_path, saved, shelf
from tests.record.kept import a_game, entries, recorded

NOW = datetime(2022, 1, 7, 9, 30)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path))
    return tmp_path


def keep(name: str, seed: int, finished: bool, age: int) -> Path:
    """A game on the shelf, of the seat of north."""
    path = shelf() / name
    log = Log.create(
        path, Header(seed, {"id": "small", "title": "A small table"}, {"north": "person"})
    )
    game = a_game(1)
    for entry in entries(game)[: None if finished else 3]:
        log.append(entry)
    log.close()
    os.utime(path, (age, age))
    return path


def test_the_shelf_is_where_the_platform_keeps_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMUNIQUE_HOME")
    assert shelf().parts[-2:] == ("communique", "games")


def test_an_empty_shelf_has_no_games() -> None:
    assert saved() == ()
    assert left("small", None, None) is None


def test_a_new_game_never_takes_the_name_of_another() -> None:
    first = recorded(new_path("small", NOW), a_game(1))
    second = recorded(new_path("small", NOW), a_game(1))
    assert [first.name, second.name] == [
        "small-20220107-093000.jsonl",
        "small-20220107-093000-2.jsonl",
    ]


def test_games_are_listed_with_their_state_the_latest_first() -> None:
    keep("old.jsonl", 1, finished=True, age=1000)
    keep("new.jsonl", 2, finished=False, age=2000)
    new, old = saved()
    assert (new.path.name, new.title, new.seats, new.seed) == (
        "new.jsonl",
        "A small table",
        ("north",),
        2,
    )
    assert (new.round, new.ended) == (1, False)
    assert old.ended


def test_a_game_that_cannot_be_read_is_listed_with_its_problem() -> None:
    shelf().mkdir(parents=True)
    (shelf() / "bad.jsonl").write_text("what is this\n")
    (bad,) = saved()
    assert "no Communiqué log" in bad.problem
    assert left("small", None, None) is None


def test_the_game_that_was_left_is_found_by_scenario_seat_and_seed() -> None:
    keep("one.jsonl", 1, finished=False, age=1000)
    keep("two.jsonl", 2, finished=False, age=2000)
    keep("done.jsonl", 3, finished=True, age=3000)

    def found(scenario: str, seat: str | None, seed: int | None) -> str | None:
        game = left(scenario, seat, seed)
        return game.path.name if game else None

    assert found("small", None, None) == "two.jsonl"
    assert found("small", "north", 1) == "one.jsonl"
    assert found("small", "south", None) is None
    assert found("small", None, 3) is None
    assert found("large", None, None) is None
