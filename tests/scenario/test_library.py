"""Finding scenarios: those that come with the game, and those that somebody brings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.errors import NotFound, ScenarioError
from game.scenario import available, check, find, library, load

from .small import SMALL, changed, written


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of one good scenario and one broken one."""
    for name, text in (("small", SMALL), ("broken", changed("id: small", "id: Broken"))):
        (tmp_path / name).mkdir()
        written(tmp_path / name, text)
    (tmp_path / "README.md").write_text("Not a scenario.")
    monkeypatch.setattr(library, "_home", lambda: tmp_path)
    return tmp_path


def test_a_broken_scenario_does_not_hide_the_others(home: Path) -> None:
    broken, small = available()
    assert (broken.id, broken.title) == ("broken", "broken")
    assert [mistake.rule for mistake in broken.mistakes] == ["bad-id"]
    assert (small.id, small.title, small.mistakes) == ("small", "A small scenario", ())
    assert load(small.path).summary == small.summary


def test_a_scenario_is_found_by_name_folder_or_file(home: Path) -> None:
    file = home / "small" / "scenario.yaml"
    assert find("small") == file
    assert find(str(home / "small")) == file
    assert find(str(file)) == file


def test_a_name_that_is_none_is_answered_with_the_nearest_one(home: Path) -> None:
    with pytest.raises(NotFound, match="no scenario 'smal': did you mean 'small'"):
        find("smal")


@pytest.mark.parametrize("name", ["", "nothing", "\x00", "x" * 10_000, "../..", "/dev/null", "a/b"])
def test_any_name_at_all_is_found_or_not_found(home: Path, name: str) -> None:
    with pytest.raises(NotFound, match="broken, small"):
        find(name)


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    for missing in (tmp_path / "none.yaml", tmp_path, Path("/dev/zero")):
        with pytest.raises(NotFound, match="There is no file"):
            check(missing)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_a_file_that_may_not_be_read_is_not_found(home: Path) -> None:
    file = find("small")
    file.chmod(0)
    with pytest.raises(NotFound, match="cannot be read"):
        load(file)
    assert [entry.mistakes[0].rule for entry in available()] == ["bad-id", "unreadable"]


def test_messages_name_a_file_from_the_working_directory(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(home)
    with pytest.raises(ScenarioError) as caught:
        load(find("broken"))
    assert str(caught.value).startswith("broken/scenario.yaml:1:5: the text 'Broken' cannot be")


@pytest.mark.parametrize("entry", available(), ids=lambda entry: str(entry.id))
def test_every_scenario_that_comes_with_the_game_can_be_played(entry: library.Entry) -> None:
    assert entry.mistakes == ()
    assert load(entry.path).id == entry.id
