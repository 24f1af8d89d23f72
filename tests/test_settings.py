"""What a person has set is kept, and what cannot be read never keeps them from playing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.errors import SettingsError
from game.screens.plenary import screen as plenary
from game.settings import SPEEDS, Settings, load, place, save


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMUNIQUE_HOME", str(tmp_path))
    return tmp_path


def test_they_are_where_the_platform_keeps_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COMMUNIQUE_HOME")
    assert place().parts[-2:] == ("communique", "settings.json")


def test_without_any_there_are_the_defaults_and_nothing_is_said() -> None:
    assert load() == (Settings(), "")


def test_what_is_kept_is_found_again() -> None:
    chosen = Settings(
        theme="paper", motion=False, speed=4, language="fr", guide=False, level="core"
    )
    save(chosen)
    assert load() == (chosen, "")


def test_what_is_not_named_is_as_by_default_and_what_is_not_known_is_let_go() -> None:
    place().write_text('{"speed": 1, "volume": 11}')
    assert load() == (replace(Settings(), speed=1), "")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"theme": "paper",\n oops}', ":2:2: this is no JSON"),
        ("[]", "an object in braces was expected"),
        ("[" * 100_000, "nested too deeply"),
        ('{"motion": 1}', "“motion” takes true or false, not 1"),
        ('{"speed": true}', "“speed” takes a whole number, not true"),
        ('{"theme": null}', "“theme” takes a text, not null"),
        ('{"speed": 5}', "“speed” goes from 0 to 4, not 5"),
        ('{"level": "hard"}', '“level” is one of core, standard, full, not "hard"'),
    ],
)
def test_broken_settings_are_kept_aside_and_said_to_be_broken(text: str, why: str) -> None:
    place().write_text(text)
    settings, said = load()
    assert settings == Settings()
    assert str(place()) in said
    assert why in said
    assert "settings.json.broken; the defaults are used" in said
    assert place().with_name("settings.json.broken").read_text() == text
    assert load() == (Settings(), ""), "it is said once"


def test_settings_that_are_no_text_are_kept_aside() -> None:
    place().write_bytes(b"\xff\xfe")
    assert "cannot be read" in load()[1]


def test_what_cannot_be_put_aside_is_left_and_said() -> None:
    place().write_text("oops")
    (place().with_name("settings.json.broken") / "in the way").mkdir(parents=True)
    settings, said = load()
    assert settings == Settings()
    assert "could not be put aside" in said
    assert place().read_text() == "oops"


def test_settings_that_cannot_be_written_are_refused_in_a_sentence(home: Path) -> None:
    (home / "settings.json" / "in the way").mkdir(parents=True)
    with pytest.raises(SettingsError, match="cannot be written"):
        save(Settings())


def test_the_plenary_has_as_many_speeds_as_can_be_set() -> None:
    assert len(plenary.SPEEDS) == SPEEDS
    assert Settings().speed == plenary.NORMAL
