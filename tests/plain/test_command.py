"""`communique play --plain`, and plain mode by itself where no screen can be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.record.shelf import left


def run(home: Path, typed: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COMMUNIQUE_HOME": str(home), "PYTHONIOENCODING": "utf-8"},
        check=False,
    )


def test_without_a_seat_it_is_asked_for_and_the_game_goes_on_where_it_was_left(
    tmp_path: Path,
) -> None:
    first = run(tmp_path, "okinawa\nfile 2 d none\n", "play", "two-plus-two", "--plain")
    assert "Whose seat do you take? The others are played for you." in first.stdout
    assert first.stdout.endswith("You leave. The game is saved; play it again to go on.\n")
    again = run(tmp_path, "clause 2\n", "play", "two-plus-two")
    assert "You filed: you prefer Consult before deciding." in again.stdout
    assert (first.returncode, again.returncode) == (0, 0)


def test_who_names_a_level_is_given_no_game_at_another(tmp_path: Path) -> None:
    for asked in ([], ["--level", "core"], ["--level", "core"]):
        done = run(tmp_path, "quit\n", "play", "two-plus-two", "--seat", "mofa", *asked)
        assert done.returncode == 0
    assert len(list((tmp_path / "games").glob("*.jsonl"))) == 2


def test_without_a_command_and_a_screen_the_menu_is_a_question(tmp_path: Path) -> None:
    done = run(tmp_path, "two-plus-two\nmofa\nquit\n")
    assert "Which scenario do you play?" in done.stdout
    assert "You are the Ministry of Foreign Affairs of Japan." in done.stdout
    assert len(list((tmp_path / "games").glob("*.jsonl"))) == 1


def test_no_line_at_all_is_no_game(tmp_path: Path) -> None:
    done = run(tmp_path, "", "play", "two-plus-two")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "games").exists()


def test_several_people_need_a_screen_between_them(tmp_path: Path) -> None:
    done = run(tmp_path, "", "play", "two-plus-two", "--plain", "--hot-seat", "okinawa,mofa")
    assert done.returncode == 2
    assert "plain mode is for one seat" in done.stderr


def test_a_game_played_in_plain_mode_is_a_game_like_any_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path, "quit\n", "play", "two-plus-two", "--seat", "okinawa", "--seed", "5")
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path))
    kept = left("two-plus-two", ["okinawa"], 5)
    assert kept is not None
    assert kept.seats == ("okinawa",)
