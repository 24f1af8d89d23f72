from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.scenario.small import WHOLE, written


def arguments(path: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "game", "scenario", "playtest", str(path), *more]


def playtest(path: Path, *more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(arguments(path, *more), capture_output=True, text=True, check=False)


def test_the_same_seeds_give_the_same_report_whatever_the_workers(tmp_path: Path) -> None:
    path, reports = written(tmp_path, WHOLE), set()
    for workers in ("1", "2"):
        html, data = tmp_path / f"{workers}.html", tmp_path / f"{workers}.json"
        files = ("--html", str(html), "--json", str(data))
        done = playtest(path, "--games", "8", "--seed", "5", "--workers", workers, *files)
        assert done.returncode == 0, done.stderr
        reports.add((done.stdout, html.read_text(encoding="utf-8"), data.read_bytes()))
    assert len(reports) == 1
    document = json.loads(data.read_bytes())
    assert document["games"] == 8
    assert document["modules"]["press"]["pairs"] == 2
    assert all(f["place"].startswith(f"{path}:") for f in document["findings"])


def test_the_core_game_is_played_without_modules(tmp_path: Path) -> None:
    done = playtest(written(tmp_path, WHOLE), "--games", "3", "--level", "core", "--workers", "1")
    assert done.returncode == 0
    assert "Module" not in done.stdout
    assert "3 games, at level core" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C of a console cannot be sent there")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_stops_and_reports_what_was_played(tmp_path: Path, workers: str) -> None:
    path, errors = written(tmp_path, WHOLE), tmp_path / "errors"
    command = arguments(path, "--games", "100000", "--workers", workers)
    with errors.open("w") as stderr:
        running = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            start_new_session=True,
            # As if in a terminal: the progress bar is drawn when the games begin.
            env={**os.environ, "FORCE_COLOR": "1"},
        )
    waited_until = monotonic() + 60
    while "Playing" not in errors.read_text() and monotonic() < waited_until:
        sleep(0.1)
    os.killpg(running.pid, signal.SIGINT)
    said, _ = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "of 100000, stopped" in said
    assert "Who played" in said
    assert "Traceback" not in errors.read_text()


def test_a_scenario_with_mistakes_is_refused_with_their_places(tmp_path: Path) -> None:
    done = playtest(written(tmp_path, WHOLE.replace("rounds: 3", "rounds: three")))
    assert done.returncode == 2
    assert "scenario.yaml:8:" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_page_that_cannot_be_written_is_said_and_the_report_is_not_lost(tmp_path: Path) -> None:
    path, nowhere = written(tmp_path, WHOLE), tmp_path / "no" / "such.html"
    done = playtest(path, "--games", "2", "--workers", "1", "--html", str(nowhere))
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Who played" in done.stdout
