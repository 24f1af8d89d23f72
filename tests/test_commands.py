from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__
from game.scenario import find

ROOT = Path(__file__).parents[1]


def communique(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments], capture_output=True, text=True, check=False
    )


def test_the_version_and_the_help_are_said() -> None:
    assert communique("--version").stdout == f"communique {__version__}\n"
    help_text = communique("--help").stdout
    assert all(command in help_text for command in ("play", "simulate", "scenario"))


def test_scenarios_are_listed_and_checked() -> None:
    assert "two-plus-two: Two Plus Two" in communique("scenario", "list").stdout
    done = communique("scenario", "check", "two-plus-two")
    assert (done.returncode, done.stdout) == (0, "No mistakes.\n")


def test_the_schema_is_json() -> None:
    assert json.loads(communique("scenario", "schema").stdout)["type"] == "object"


@pytest.mark.parametrize(
    "arguments",
    [("scenario", "check", "nowhere"), ("simulate", "nowhere"), ("play", "nowhere")],
)
def test_a_scenario_that_is_not_there_is_refused_with_those_that_are(
    arguments: tuple[str, ...],
) -> None:
    done = communique(*arguments)
    assert done.returncode == 2
    assert "two-plus-two" in done.stderr
    assert "Traceback" not in done.stderr


def broken(tmp_path: Path, old: str, new: str) -> Path:
    """The scenario with one passage changed."""
    text = find("two-plus-two").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "scenario.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("rounds: 5", "rounds: five", "wrong-type"),
        ("fallback: exchange", "fallback: silence", "unknown-wording"),
        ("    name: Ministry of Foreign Affairs of Japan\n", "", "missing"),
        ("- id: mod\n", "- id: mofa\n", "duplicate"),
        ("  rounds: 5", "\trounds: 5", "tab"),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, old: str, new: str, rule: str) -> None:
    path = broken(tmp_path, old, new)
    line = find("two-plus-two").read_text(encoding="utf-8").split(old)[0].count("\n") + 1
    for arguments in (("scenario", "check"), ("simulate",)):
        done = communique(*arguments, str(path))
        assert done.returncode == 2
        assert "Traceback" not in done.stdout + done.stderr
        named = [x for x in (done.stdout + done.stderr).splitlines() if rule in x]
        assert named, done.stdout + done.stderr
        if rule not in ("missing", "duplicate"):
            assert f"scenario.yaml:{line}:" in named[0]


def test_points_that_do_not_reach_a_hundred_are_named(tmp_path: Path) -> None:
    path = broken(tmp_path, "existing: 12", "existing: 11")
    done = communique("scenario", "check", str(path))
    assert done.returncode == 2
    assert "99" in done.stdout


def test_ten_megabytes_of_nesting_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_text("[" * 10_000_000)
    done = communique("scenario", "check", str(path))
    assert done.returncode == 2
    assert "scenario.yaml:1:" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
