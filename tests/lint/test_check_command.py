"""`communique scenario check`: lines for people, a list for editors, exit codes for scripts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from game.commands.scenario import app

from .harbour import harbour

WRONG = ("fallback: noted", "fallback: note")


def written(folder: Path, *changes: tuple[str, str]) -> str:
    """The harbour with some changes, in a folder."""
    text = harbour()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    folder.mkdir(exist_ok=True)
    (folder / "scenario.yaml").write_text(text, "utf-8")
    return str(folder)


def poor(folder: Path) -> str:
    """A harbour with a warning and no error."""
    return written(
        folder, ("label: Equal fees, text: The towns will", "label: Equal, text: We shall")
    )


def check(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check", *arguments])


def test_a_good_scenario_has_no_mistakes(tmp_path: Path) -> None:
    done = check(written(tmp_path))
    assert (done.exit_code, done.stdout) == (0, "No mistakes.\n")


def test_a_warning_says_that_it_is_one_and_is_no_failure(tmp_path: Path) -> None:
    done = check(poor(tmp_path))
    assert done.exit_code == 0
    (line,) = done.stdout.splitlines()
    assert "warning: 'shall' belongs in a treaty, write will" in line
    assert line.endswith("[binding-words]")
    assert done.stderr == "1 warning.\n"


def test_a_warning_fails_a_strict_check(tmp_path: Path) -> None:
    assert check("--strict", poor(tmp_path)).exit_code == 1
    assert check("--strict", written(tmp_path)).exit_code == 0


@pytest.mark.parametrize("options", [[], ["--strict"], ["--json"]])
def test_an_error_is_a_failure_of_its_own(options: list[str], tmp_path: Path) -> None:
    assert check(*options, written(tmp_path, WRONG)).exit_code == 2


def test_errors_and_warnings_come_together_by_place(tmp_path: Path) -> None:
    shall = ("The towns will charge equal", "The towns shall charge equal")
    done = check(written(tmp_path, shall, ("walk_away: 40", "walk_away: ten"), WRONG))
    places = [int(line.split(":")[1]) for line in done.stdout.splitlines()]
    assert places == sorted(places)
    assert [line.split("[")[-1] for line in done.stdout.splitlines()] == [
        "unknown-wording]",
        "binding-words]",
        "wrong-type]",
    ]
    assert done.stderr == "2 mistakes, 1 warning.\n"


def test_what_there_is_to_agree_on_waits_until_the_scenario_can_be_played(tmp_path: Path) -> None:
    greedy = ("walk_away: 40", "walk_away: 99")
    assert "[empty-zone]" in check(written(tmp_path, greedy)).stdout
    assert "[empty-zone]" not in check(written(tmp_path, greedy, WRONG)).stdout


def test_editors_are_given_a_list_of_objects(tmp_path: Path) -> None:
    done = check("--json", poor(tmp_path))
    (note,) = json.loads(done.stdout)
    line = (tmp_path / "scenario.yaml").read_text("utf-8").splitlines()[note["line"] - 1]
    assert line[note["column"] - 1 :].startswith("shall")
    assert note == {
        "file": str(tmp_path / "scenario.yaml"),
        "line": note["line"],
        "column": note["column"],
        "rule": "binding-words",
        "severity": "warning",
        "what": "'shall' belongs in a treaty",
        "mend": "write will, should or intend to",
    }


def test_a_good_scenario_is_an_empty_list_for_editors(tmp_path: Path) -> None:
    assert json.loads(check("--json", written(tmp_path)).stdout) == []


def test_several_scenarios_are_checked_at_once(tmp_path: Path) -> None:
    done = check(poor(tmp_path / "a"), written(tmp_path / "b", WRONG))
    assert done.exit_code == 2
    assert [line.split("/")[-2] for line in done.stdout.splitlines()] == ["a", "b"]


@pytest.mark.parametrize("content", ["", "\t", "[" * 100_000, "id: *a", "id: \udce4"])
def test_what_is_no_yaml_is_one_error(content: str, tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_bytes(content.encode("utf-8", "surrogateescape"))
    done = check("--json", str(path))
    assert done.exit_code == 2
    assert [note["severity"] for note in json.loads(done.stdout)] == ["error"]
