"""Golden games: recorded once, decided again with every change of the rules.

After a change that is meant, `COMMUNIQUE_GOLDEN=write python -m pytest tests/golden` records them
anew; the difference is then there to be read.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game import prose
from game.delegates.seats import diplomats
from game.record import drift, read, replay
from game.room import Room
from game.rules.names import LEVELS, Level, Phase
from game.scenario import find, from_document, load
from game.table import Table, played

HERE = Path(__file__).parent
SCENARIO = load(find("two-plus-two"))
MIXES = {
    "core": dict(SCENARIO.temperaments),
    "as-cast": dict(SCENARIO.temperaments),
    "opportunists": dict.fromkeys(SCENARIO.setting.seats, "opportunist"),
    "one-hardliner": {
        **dict.fromkeys(SCENARIO.setting.seats, "bridge-builder"),
        "dod": "hardliner",
    },
    "sticklers-and-allies": dict(
        zip(SCENARIO.setting.seats, ["stickler", "loyal-ally"] * 3, strict=False)
    ),
}
PATHS = {HERE / f"{name}.jsonl": name for name in MIXES}


def write(path: Path, name: str) -> None:
    path.unlink(missing_ok=True)
    level = Level.CORE if name == "core" else Level.FULL
    table = Table.open(SCENARIO, 1, MIXES[name], path, LEVELS[level])
    Room(table, diplomats(MIXES[name]), 1).settle()
    table.close()


def transcript(path: Path) -> str:
    """The game as MOFA heard it, a line an event that is worth one, and the wire."""
    table, _ = Table.resume(path)
    view = table.view("mofa")
    table.close()
    told = []
    for number, (event, line) in enumerate(zip(view.minutes, prose.lines(view), strict=True)):
        told += [prose.told(line, view)] if line else []
        told += [f"    {d.outlet}: {d.headline}" for d in prose.wire(event, view, number)]
    return "\n".join(told) + "\n"


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_golden_game_is_decided_today_as_it_was(path: Path) -> None:
    if os.environ.get("COMMUNIQUE_GOLDEN") == "write":
        write(path, PATHS[path])
    record = read(path)
    setting = played(from_document(dict(record.header.scenario)), record.header)
    drift(setting, record.header.seed, record.entries)
    assert replay(setting, record.header.seed, record.entries).phase is Phase.ENDED


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_golden_game_reads_today_as_it_did(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    told, kept = transcript(copy), path.with_suffix(".txt")
    if os.environ.get("COMMUNIQUE_GOLDEN") == "write":
        kept.write_text(told, encoding="utf-8")
    assert told == kept.read_text(encoding="utf-8")


def test_drift_is_named_on_the_command_line(tmp_path: Path) -> None:
    path = next(iter(PATHS))
    for text, code in (
        (path.read_text(encoding="utf-8"), 0),
        (path.read_text(encoding="utf-8").replace('"now":27', '"now":28', 1), 2),
    ):
        copy = tmp_path / "game.jsonl"
        copy.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-m", "game", "drift", str(copy)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code
        assert ("no drift" if code == 0 else "has other events today") in done.stdout + done.stderr
