"""What a person has set, kept in the platform's place for settings.

The file is `settings.json` there, or in the directory that COMMUNIQUE_HOME names:

    {"theme": "evening", "motion": true, "speed": 2, "language": "en", "guide": true,
     "level": "full"}

A file that cannot be read is kept aside, and the game starts with what it has without one.

Of many people at one server each has settings apart, in memory, and the server's file is neither
read nor written for them.
"""

from __future__ import annotations

import json
import os
from contextvars import ContextVar
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Final

from platformdirs import user_config_path

from game.errors import SettingsError
from game.language import ENGLISH, languages, speak
from game.rules.names import Level

SPEEDS: Final = 5
"""How many speeds the plenary has."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a person likes the screens.

    `theme` is a theme's name; without `motion` nothing moves by itself; `speed` is the plenary's,
    from 0, the slowest, to SPEEDS - 1; `language` is the code of a catalogue, as `fr`;
    `guide` is whether the guide goes on in a game that is taken up again; `level` is how much of
    the rulebook is played in the games that the menu begins, as `core`.
    """

    theme: str = "evening"
    motion: bool = True
    speed: int = 2
    language: str = "en"
    guide: bool = True
    level: str = Level.FULL.value


@dataclass(slots=True)
class Apart:
    """What one of many people at a server has set; lost when the server ends."""

    settings: Settings = Settings()


_apart: ContextVar[Apart | None] = ContextVar("apart", default=None)


def keep_apart(apart: Apart) -> None:
    """From now on keep settings there alone; only in this task and what it starts."""
    _apart.set(apart)


def are_apart() -> bool:
    """Whether settings are kept in memory alone."""
    return _apart.get() is not None


def place() -> Path:
    """Where the settings are kept; it need not exist yet."""
    home = os.environ.get("COMMUNIQUE_HOME")
    return (Path(home) if home else user_config_path("communique")) / "settings.json"


def load() -> tuple[Settings, str]:
    """The settings kept, and what there is to say of them: nothing, if all is well.

    What cannot be read is put aside as `settings.json.broken`, and the defaults are given.
    """
    if (apart := _apart.get()) is not None:
        return apart.settings, ""
    path = place()
    try:
        return _checked(path, path.read_text("utf-8")), ""
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, UnicodeDecodeError) as error:
        why = f"{path} cannot be read: {getattr(error, 'strerror', None) or error}"
    except SettingsError as error:
        why = str(error)
    return Settings(), f"{why}. {_put_aside(path)}"


def save(settings: Settings) -> None:
    """Keep the settings; a kill meanwhile leaves those that were kept before.

    Raises:
        SettingsError: if they cannot be written.
    """
    if (apart := _apart.get()) is not None:
        apart.settings = settings
        return
    path = place()
    beside = path.with_suffix(".tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(asdict(settings), indent=2) + "\n", "utf-8")
        beside.replace(path)
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}") from error


def speak_as_set() -> None:
    """Go on in the language that is set; in English, if there is no catalogue for it."""
    language = load()[0].language
    speak(language if language in languages() else ENGLISH)


def _put_aside(path: Path) -> str:
    aside = path.with_name(path.name + ".broken")
    try:
        path.replace(aside)
    except OSError as error:
        return f"It could not be put aside ({error.strerror}); the defaults are used."
    return f"It is kept as {aside.name}; the defaults are used."


def _checked(path: Path, text: str) -> Settings:
    """The settings that a text holds; what it does not name is as it is by default."""
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        raise SettingsError(f"{where}: this is no JSON ({error.msg})") from error
    except RecursionError as error:
        raise SettingsError(f"{path}: this is nested too deeply") from error
    if not isinstance(given, dict):
        raise SettingsError(f"{path}: an object in braces was expected")
    for field in fields(Settings):
        value = given.get(field.name, field.default)
        if type(value) is not type(field.default):
            kind = _KINDS[type(field.default)]
            raise SettingsError(f"{path}: “{field.name}” takes {kind}, not {json.dumps(value)}")
    # What a later version has set is let go, so that one may go back to this one.
    known = {field.name for field in fields(Settings)}
    settings = Settings(**{name: value for name, value in given.items() if name in known})
    if not 0 <= settings.speed < SPEEDS:
        raise SettingsError(f"{path}: “speed” goes from 0 to {SPEEDS - 1}, not {settings.speed}")
    if settings.level not in (levels := [level.value for level in Level]):
        there = ", ".join(levels)
        raise SettingsError(f"{path}: “level” is one of {there}, not {json.dumps(settings.level)}")
    return settings


_KINDS: Final = {str: "a text", bool: "true or false", int: "a whole number"}
