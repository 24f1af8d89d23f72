from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from game.archive import opened
from game.archive.cast import LONGEST, SHORTEST, Frame, cast
from game.archive.playback import Playback
from game.commands.line import app
from game.rules.moves import Adjourn, Say
from game.screens.replay.film import HEIGHT, WIDTH, film
from game.table import Table
from tests.archive.test_playback import SCENARIO
from tests.debrief.logs import GOLDEN

OWN = re.compile(r"\x1b\[[0-9;?]*[mHJKlh]")
"""The escape sequences that a cast is made of."""

ROW = re.compile(r"\x1b\[(\d+);1H(.*?)\x1b\[K", re.DOTALL)


def read(text: str) -> tuple[dict[str, Any], list[list[Any]]]:
    """Header and events, as docs.asciinema.org/manual/asciicast/v2 describes them."""
    header, *events = [json.loads(line) for line in text.splitlines()]
    assert header["version"] == 2
    assert all(isinstance(header[key], int) and header[key] > 0 for key in ("width", "height"))
    for event in events:
        at, code, data = event
        assert isinstance(at, int | float)
        assert code in ("o", "m")
        assert isinstance(data, str)
    times = [event[0] for event in events]
    assert times == sorted(times)
    assert times[-1] == header["duration"]
    return header, events


def shown(events: list[list[Any]]) -> dict[int, str]:
    """The rows that a terminal shows in the end, by number."""
    rows: dict[int, str] = {}
    for _, code, data in events:
        if code == "o":
            rows |= {int(number): OWN.sub("", row) for number, row in ROW.findall(data)}
    return rows


def test_only_rows_that_changed_are_drawn_again() -> None:
    frames = [Frame(("a", "b"), 0, "first"), Frame(("a", "c"), 0)]
    header, events = read("".join(cast(frames, "A title", 10, 2)))
    assert header["title"] == "A title"
    assert [event[2] for event in events if event[1] == "m"] == ["first"]
    first, second = (event[2] for event in events[2:4])
    assert "\x1b[1;1H" in first
    assert "\x1b[1;1H" not in second
    assert "\x1b[2;1H" in second
    assert shown(events) == {1: "a", 2: "c"}


@pytest.mark.parametrize(("new", "seconds"), [(0, SHORTEST), (120, 2.0), (10_000, LONGEST)])
def test_a_frame_stays_as_long_as_it_takes_to_read(new: int, seconds: float) -> None:
    assert read("".join(cast([Frame(("a",), new)], "", 1, 1)))[0]["duration"] == seconds
    fast = "".join(cast([Frame(("a",), new)], "", 1, 1, 2.0))
    assert read(fast)[0]["duration"] == seconds / 2


def test_a_film_shows_every_round_and_ends_at_the_end() -> None:
    playback = Playback(opened(GOLDEN[0]))
    header, events = read(film(playback, "okinawa", 4.0))
    assert (header["width"], header["height"]) == (WIDTH, HEIGHT)
    rounds = [event[2] for event in events if event[1] == "m"]
    assert rounds == [f"round {n}, informals" for n in range(1, playback.end.round + 1)]
    rows = shown(events)
    assert sorted(rows) == list(range(1, HEIGHT + 1))
    assert all(cell_len(row) == WIDTH for row in rows.values())
    assert "the end" in rows[HEIGHT]


def test_a_film_of_a_seat_shows_nothing_of_what_it_did_not_hear(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    table = Table.open(SCENARIO, 7, dict(SCENARIO.temperaments), path)
    table.submit(Say("mofa", ("state",), "entre nous"))
    table.submit(Adjourn())
    table.close()
    playback = Playback(opened(path))
    assert "entre nous" in film(playback, None, 1.0)
    assert "entre nous" in film(playback, "state", 1.0)
    assert "entre nous" not in film(playback, "mod", 1.0)


def test_hostile_words_do_nothing_in_a_cast(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    table = Table.open(SCENARIO, 7, dict(SCENARIO.temperaments), path)
    table.submit(Say("mofa", (), "HOSTILE"))
    table.submit(Adjourn())
    table.close()
    hostile = "\\u001b]0;owned\\u0007\\u001b[2J\\u202e[bold]x\\u009b31m"
    path.write_text(path.read_text(encoding="utf-8").replace("HOSTILE", hostile), encoding="utf-8")
    _, events = read(film(Playback(opened(path)), None, 1.0))
    drawn = "".join(data for _, code, data in events if code == "o")
    said = OWN.sub("", drawn)
    assert "<U+001B>]0;owned<U+0007>" in said.replace("\n", "")
    assert not set(said) & set("\x1b\x07\x9b\u202e")
    assert drawn.count("\x1b[2J") == 1


def test_the_command_writes_one_and_says_what_is_wrong(tmp_path: Path) -> None:
    run = CliRunner()
    out = tmp_path / "game.cast"
    told = ["replay", str(GOLDEN[0]), "--as", "mofa", "--speed", "8", "--cast", str(out)]
    assert run.invoke(app, told).exit_code == 0
    header, _ = read(out.read_text(encoding="utf-8"))
    assert header["title"].endswith("MOFA")
    wrong = run.invoke(app, ["replay", str(GOLDEN[0]), "--as", "nobody", "--cast", str(out)])
    assert "There is no seat nobody in it" in str(wrong.exception)
    assert run.invoke(app, ["replay", "no-such-game"]).exit_code != 0


def test_no_game_is_written_over(tmp_path: Path) -> None:
    log = tmp_path / "game.jsonl"
    log.write_bytes(GOLDEN[0].read_bytes())
    wrong = CliRunner().invoke(app, ["replay", str(log), "--cast", str(log)])
    assert "is a game's log" in str(wrong.exception)
    assert log.read_bytes() == GOLDEN[0].read_bytes()
