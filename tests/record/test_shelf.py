from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest

from game.errors import LogError
from game.record import Entry, Header, Log, read, replay
from game.record.shelf import abandon, left, new_path, saved, shelf, take_up
from game.rules.events import (
    Event,
    ReadinessDeclared,
    RoundBegan,
    SilenceAnswered,
    SilenceOpened,
)
from game.rules.moves import Silence
from game.rules.names import Phase
from game.scenario import from_document
from tests.record.kept import a_game, entries, recorded

GOLDEN = Path(__file__).parents[1] / "golden"
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


def test_a_game_is_listed_by_its_last_round_alone_and_damage_before_it_keeps_it_from_going_on() -> (
    None
):
    events: tuple[Event, ...] = (RoundBegan(1, 3),)
    log = Log.create(shelf() / "one.jsonl", Header(1, {"id": "small"}, {"north": "person"}))
    for each in (events, (ReadinessDeclared("north", True),), (RoundBegan(2, 3),)):
        log.append(Entry(None, each))
    log.close()
    path = shelf() / "one.jsonl"
    path.write_text(path.read_text().replace('"ready":true', '"ready":[]'))
    (game,) = saved()
    assert (game.round, game.problem) == (2, "")
    assert left("small", None, None) is None, "it cannot be gone on with"


@pytest.mark.parametrize("damage", ['{"move":null}', "no line of a log"])
def test_damage_in_the_last_round_is_listed_with_its_line(damage: str) -> None:
    path = keep("one.jsonl", 1, finished=False, age=1000)
    with path.open("a") as log:
        log.write(f"{damage}\n")
    (game,) = saved()
    assert game.problem.startswith(f"{path}:5: ")
    assert ("a move and its events were expected" in game.problem) is damage.startswith("{")


def test_those_at_the_table_are_called_as_the_record_has_it() -> None:
    document = {"id": "small", "delegations": [{"id": "north", "short": "NORD", "name": "Nord"}]}
    players = {"north": "person", "south": "stickler"}
    Log.create(shelf() / "one.jsonl", Header(1, document, players)).close()
    (game,) = saved()
    assert (game.called("north"), game.called("south")) == (("NORD", "Nord"), ("SOUTH", "SOUTH"))


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.jsonl")), ids=lambda path: path.stem)
def test_at_a_glance_a_game_stands_where_its_moves_have_led_it(path: Path, home: Path) -> None:
    record = read(path)
    (home / "games").mkdir()
    for length in range(2, len(record.entries) + 1, 7):
        lines = path.read_bytes().splitlines(keepends=True)[: 1 + length]
        (home / "games" / "one.jsonl").write_bytes(b"".join(lines))
        (game,) = saved()
        state = replay(
            from_document(record.header.scenario).setting,
            record.header.seed,
            record.entries[:length],
        )
        assert (game.round, game.phase, game.problem) == (state.round, state.phase, "")


def test_the_game_that_was_left_is_found_by_scenario_seat_and_seed() -> None:
    keep("one.jsonl", 1, finished=False, age=1000)
    keep("two.jsonl", 2, finished=False, age=2000)
    keep("done.jsonl", 3, finished=True, age=3000)

    def found(scenario: str, seat: str | None, seed: int | None) -> str | None:
        game = left(scenario, None if seat is None else (seat,), seed)
        return game.path.name if game else None

    assert found("small", None, None) == "two.jsonl"
    assert found("small", "north", 1) == "one.jsonl"
    assert found("small", "south", None) is None
    assert found("small", None, 3) is None
    assert found("large", None, None) is None


def test_a_game_that_was_left_is_found_by_the_modules_that_it_is_played_with() -> None:
    document = {"id": "small", "procedure": {"modules": ["pacts", "press"]}}
    played = {"all.jsonl": None, "core.jsonl": (), "pacts.jsonl": ("leaks", "pacts")}
    for name, modules in played.items():
        header = Header(1, document, {"north": "person"}, modules=modules)
        log = Log.create(shelf() / name, header)
        log.append(Entry(None, (RoundBegan(1, 3),)))
        log.close()

    def found(*modules: str) -> str | None:
        game = left("small", None, None, modules)
        return game.path.name if game else None

    assert found() == "core.jsonl"
    assert found("pacts") == "pacts.jsonl"
    assert found("pacts", "press") == "all.jsonl"
    assert found("press") is None


def stands(name: str, *events: Event) -> tuple[Phase, tuple[str, ...]]:
    """Where a game of people at north and south stands after some events."""
    players = {"north": "Ada", "south": "person", "west": "stickler"}
    document = {"id": "small", "delegations": [{"id": "west", "temperament": "stickler"}]}
    log = Log.create(shelf() / name, Header(1, document, players))
    log.append(Entry(None, events))
    log.close()
    game = next(game for game in saved() if game.path.name == name)
    assert (game.seats, game.names) == (("north", "south"), ("Ada", ""))
    return game.phase, game.awaited


def test_a_game_says_which_people_it_waits_for() -> None:
    north, south = ReadinessDeclared("north", True), ReadinessDeclared("south", True)
    west = ReadinessDeclared("west", False)
    opened, kept = SilenceOpened((), ()), SilenceAnswered("south", Silence.KEEP, None, "")
    assert stands("a.jsonl", RoundBegan(1, 3)) == (Phase.INFORMALS, ("north", "south"))
    assert stands("b.jsonl", RoundBegan(1, 3), north, west) == (Phase.INFORMALS, ("south",))
    both = (RoundBegan(1, 3), north, south, ReadinessDeclared("north", False))
    assert stands("c.jsonl", *both) == (Phase.INFORMALS, ("north",))
    assert stands("d.jsonl", RoundBegan(1, 3), north, south, opened, kept) == (
        Phase.SILENCE,
        ("north",),
    )


def test_a_game_laid_aside_is_not_taken_up_by_itself() -> None:
    path = keep("one.jsonl", 1, finished=False, age=1000)
    aside = abandon(path)
    assert [game.path for game in saved()] == [aside]
    assert saved()[0].abandoned
    assert left("small", None, None) is None
    assert take_up(aside) == path
    assert left("small", None, None) == saved()[0]


def test_laying_aside_never_takes_another_games_place() -> None:
    path = keep("one.jsonl", 1, finished=False, age=1000)
    keep("one.abandoned.jsonl", 2, finished=False, age=1000)
    with pytest.raises(LogError, match="is there already"):
        abandon(path)
    assert len(saved()) == 2


def test_a_game_that_is_played_elsewhere_is_not_laid_aside() -> None:
    path = keep("one.jsonl", 1, finished=False, age=1000)
    log, _record = Log.resume(path)
    with pytest.raises(LogError, match="is being played"):
        abandon(path)
    log.close()


def test_a_game_that_is_gone_cannot_be_laid_aside() -> None:
    with pytest.raises(LogError, match="cannot be renamed"):
        abandon(shelf() / "gone.jsonl")
