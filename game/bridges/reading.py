"""Which of the formats that we read some files are in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from game.bridges import genius, scoreable
from game.bridges.problem import Problem
from game.errors import NotFound
from game.rules.words import plain

MOST_FILES: Final = 40
"""The most files of a folder that are read; GENIUS' largest folders of one domain have fewer."""


def read(sources: Sequence[Path]) -> Problem:
    """The problem of a scoreable game's folder, or of a GENIUS domain: its files, or their folder.

    Raises:
        NotFound: if there is nothing of that name, or nothing in it that we read.
        ScenarioError: with file and line, if a file is malformed or a scenario cannot hold it.
    """
    if len(sources) == 1 and sources[0].is_dir():
        folder = sources[0]
        if scoreable.is_game(folder):
            return scoreable.read(folder)
        files = sorted(file for file in folder.iterdir() if file.suffix.lower() == ".xml")
        if not 0 < len(files) <= MOST_FILES:
            raise NotFound(
                f"{plain(str(folder))} holds {len(files)} XML files and no scoreable game: give a "
                f"folder with {scoreable.CONFIG} and {scoreable.SCORES}, or one GENIUS domain "
                "with its profiles."
            )
        return genius.read(files)
    return genius.read(list(dict.fromkeys(sources)))
