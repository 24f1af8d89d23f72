"""The command line, in one process: `main` is what the installed command runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

from game.__main__ import main
from game.record.shelf import shelf
from tests.archive.kept import GAMES, NAMES, keep, keep_saying


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*arguments: str | Path, typed: str = "") -> Done:
        monkeypatch.setattr(sys, "argv", ["communique", "log", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", StringIO(typed))
        with pytest.raises(SystemExit) as left:
            main()
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Done(int(left.value.code or 0), said.out, said.err)

    return command


def test_kept_games_are_listed_and_found_by_name(run: Run) -> None:
    assert "No games are kept yet" in run("list").err
    keep(shelf() / "first.jsonl")
    (shelf() / "bad.jsonl").write_text("\x1b[2J\n")
    listed = run("list").out
    assert "first.jsonl: " in listed
    assert "Two Plus Two, ended in round" in listed
    assert "bad.jsonl: " in listed
    assert run("show", "first").out == run("show", shelf() / "first.jsonl").out


def test_a_game_is_shown_round_by_round(run: Run, tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl", GAMES[0])
    shown = run("show", path, "--round", "1", "--seat", "mofa").out.splitlines()
    assert shown[0] == "Round 1"
    assert all(line.startswith("  ") for line in shown[1:])


def test_exports_are_written_and_never_over_a_game(run: Run, tmp_path: Path) -> None:
    path, sheet = keep(tmp_path / "game.jsonl"), tmp_path / "rows.csv"
    before = path.read_bytes()
    assert run("export", path, "--csv", sheet, "--jsonl", tmp_path / "rows.jsonl").code == 0
    assert sheet.read_text(encoding="utf-8").startswith("game,seq,move,row,round,phase,kind,seat")
    refused = run("export", path, "--jsonl", path)
    assert (refused.code, "is a game's log" in refused.err) == (2, True)
    assert path.read_bytes() == before
    assert run("export", path).code == 2


def test_anonymised_games_and_what_is_said_of_them_name_nobody(run: Run, tmp_path: Path) -> None:
    path = keep_saying(tmp_path / "Zebulon.jsonl", *NAMES, "Zebulon!", number=GAMES[0])
    done = run("anonymise", path, "--out", tmp_path / "out", "--text", "keep")
    assert done.code == 0
    game = tmp_path / "out" / "game-1.jsonl"
    rows = tmp_path / "rows"
    run("export", game, "--csv", rows.with_suffix(".csv"), "--jsonl", rows.with_suffix(".jsonl"))
    outputs = [file.read_text(encoding="utf-8") for file in (game, *tmp_path.glob("rows.*"))]
    for text in (done.out, done.err, run("show", game).out, *outputs):
        assert "zebulon" not in text.casefold()
        assert "quixwood" not in text.casefold()


def test_erasing_asks_first_and_names_what_would_go(run: Run, tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl")
    (tmp_path / "game.jsonl.lock").touch()
    kept = run("erase", path, typed="n\n")
    assert (kept.code, path.exists()) == (1, True)
    assert "game.jsonl.lock" in kept.out
    assert run("erase", path, typed="y\n").code == 0
    assert not [*tmp_path.iterdir()]


def test_erasing_several_erases_none_if_one_is_no_log(run: Run, tmp_path: Path) -> None:
    path = keep(tmp_path / "game.jsonl")
    (tmp_path / "notes.txt").write_text("mine")
    assert run("erase", path, tmp_path / "notes.txt", "--yes").code == 2
    assert path.exists()
    assert run("erase", path, "--yes").code == 0
    assert not path.exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "nowhere\x1b[2J"),
        ("show", "n" * 5000),
        ("show", "bad.jsonl"),
        ("show", "people.jsonl"),
        ("show", "good.jsonl", "--seat", "nato"),
        ("show", "good.jsonl", "--round", "99"),
        ("export", "good.jsonl", "--csv", "no/such/folder.csv"),
        ("anonymise", "good.jsonl", "--out", "out", "--text", "scramble"),
        ("anonymise", "good.jsonl", "bad.jsonl", "--out", "out", "--text", "drop"),
        ("erase", "bad.jsonl", "--yes"),
    ],
)
def test_what_cannot_be_done_is_said_with_exit_code_2(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    good = keep(tmp_path / "good.jsonl")
    (tmp_path / "bad.jsonl").write_text("[" * 100_000)
    text = good.read_text(encoding="utf-8")
    (tmp_path / "people.jsonl").write_text(text.replace('"players":{', '"players":[1],"x":{', 1))
    done = run(*arguments)
    assert done.code == 2
    assert done.err
    assert "\x1b" not in done.err
    assert not (tmp_path / "out").exists()
