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

from game.delegates.seats import diplomats
from game.record import drift, read, replay
from game.room import Room
from game.rules.names import Phase
from game.scenario import find, from_document, load
from game.table import Table

HERE = Path(__file__).parent
SEEDS = {HERE / f"two-plus-two-{seed}.jsonl": seed for seed in (1, 2)}


def write(path: Path, seed: int) -> None:
    scenario = load(find("two-plus-two"))
    path.unlink(missing_ok=True)
    table = Table.open(scenario, seed, dict(scenario.temperaments), path)
    Room(table, diplomats(scenario.temperaments), seed).settle()
    table.close()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_golden_game_is_decided_today_as_it_was(path: Path) -> None:
    if os.environ.get("COMMUNIQUE_GOLDEN") == "write":
        write(path, SEEDS[path])
    record = read(path)
    setting = from_document(dict(record.header.scenario)).setting
    drift(setting, record.header.seed, record.entries)
    assert replay(setting, record.header.seed, record.entries).phase is Phase.ENDED


def test_drift_is_named_on_the_command_line(tmp_path: Path) -> None:
    path = next(iter(SEEDS))
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
