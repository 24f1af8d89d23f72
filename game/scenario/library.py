"""Where scenarios are: those that come with the game, and those that somebody names by path."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.errors import Mistake, NotFound, ScenarioError
from game.language import spoken
from game.scenario.heads import head_of
from game.scenario.sheets import sheets

FILE: Final = "scenario.yaml"
"""The name of the file in a scenario's folder."""

_SHOWN: Final = ("title", "summary")
"""What a list shows of a scenario."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One scenario that comes with the game; with `mistakes` it cannot be played.

    `id` is the name of its folder. A broken scenario has its id for a title.
    """

    id: str
    title: str
    summary: str
    path: Path
    mistakes: tuple[Mistake, ...] = ()


def available() -> tuple[Entry, ...]:
    """The scenarios that come with the game, those that guide a beginner first, then by id.

    They are named in the language spoken, if they are translated into it.

    Only what a list shows is read, for a whole scenario takes a quarter of a second: mistakes
    further down are found when it is loaded.
    """
    entries = ((path, _entry(path)) for path in _shipped().values())
    return tuple(entry for _, entry in sorted(entries, key=lambda each: not _guides(each[0])))


def find(name_or_path: str) -> Path:
    """The file of a scenario, by its name or by the path of its folder or file.

    Raises:
        NotFound: if there is none; the text says what there is.
    """
    shipped = _shipped()
    if name_or_path in shipped:
        return shipped[name_or_path]
    for path in (os.path.join(name_or_path, FILE), name_or_path):
        if os.path.isfile(path):
            return Path(path)
    # What it takes to guess is not imported to list what there is.
    from game.scenario.plainly import quoted, suggestion

    guess = suggestion(name_or_path, shipped)
    raise NotFound(
        f"There is no scenario {quoted(name_or_path)}: {guess} "
        f"A folder with a {FILE}, or such a file, can be given by its path."
    )


def _entry(path: Path) -> Entry:
    name = path.parent.name
    head = head_of(path, ("id", *_SHOWN))
    if head.get("id") == name and head.get("title") and head.get("summary"):
        sheet = sheets(path).get(spoken())
        head |= head_of(sheet, _SHOWN) if sheet else {}
        return Entry(name, head["title"], head["summary"], path)
    # Only what the list cannot show is checked before it is shown.
    from game.scenario.loading import load

    try:
        scenario = load(path)
    except ScenarioError as error:
        return Entry(name, name, "", path, error.mistakes)
    except NotFound as error:
        mistake = Mistake(str(path), 1, 1, str(error), "see who may read it", "unreadable")
        return Entry(name, name, "", path, (mistake,))
    return Entry(name, scenario.title, scenario.summary, path)


def _guides(path: Path) -> bool:
    """Whether a scenario has a guide for beginners."""
    try:
        return b"\nguide:" in path.read_bytes()
    except OSError:
        return False


def _shipped() -> dict[str, Path]:
    """The files by the names of their folders, in order."""
    files = sorted(_home().glob(f"*/{FILE}"))
    return {file.parent.name: file for file in files}


def _home() -> Path:
    """The folder of scenarios: in the package once installed, beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "scenarios"
    return installed if installed.is_dir() else package.parent / "scenarios"
