"""The files of a scenario, read as one document: `scenario.yaml` and `facilitator.yaml`.

What `facilitator.yaml` says stands in the document under the key `facilitator`, so that it is
judged, recorded and read back like everything else. A mistake is placed in its own file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Final

from game.errors import Mistake, NotFound, ScenarioError
from game.scenario.finding import Finding
from game.scenario.marks import marked
from game.scenario.places import Marked, Path, Place
from game.scenario.short import in_full
from game.scenario.source import LIMIT

FACILITATOR: Final = "facilitator.yaml"
"""The name of the file of a facilitator's notes, beside the scenario's."""

_KEY: Final = "facilitator"


@dataclass(frozen=True, slots=True)
class Written:
    """A scenario as its files have it; `notes` is what `facilitator.yaml` says, if there is one."""

    file: str
    main: Marked
    notes_file: str
    notes: Marked | None
    mistakes: tuple[Mistake, ...]

    @property
    def data(self) -> Mapping[str, object]:
        """The whole document."""
        return self.main.data if self.notes is None else {**self.main.data, _KEY: self.notes.data}

    def mistake(self, finding: Finding) -> Mistake:
        """A finding with its file, line and column."""
        file, found, path = self.file, self.main, finding.path
        if self.notes is not None and path[:1] == (_KEY,):
            file, found, path = self.notes_file, self.notes, path[1:]
        line, column = _place(path, finding.at_key, found)
        return Mistake(file, line, column, finding.what, finding.mend, finding.rule)

    def order(self, mistake: Mistake) -> tuple[bool, int, int]:
        """Mistakes come file by file, from top to bottom."""
        return (mistake.file != self.file, mistake.line, mistake.column)


def written(path: FilePath) -> Written:
    """Read the file of a scenario, and the facilitator's notes beside it.

    Raises:
        NotFound: if there is no scenario file, or one of the two cannot be read.
        ScenarioError: if the scenario file is no YAML mapping.
    """
    beside = path.with_name(FACILITATOR)
    file, notes_file = _shown(path), _shown(beside)
    notes, mistakes = _notes(beside, path, notes_file)
    try:
        main, findings = in_full(marked(_bytes(path), file))
    except ScenarioError as error:
        raise ScenarioError([*error.mistakes, *mistakes]) from None
    if notes is not None and _KEY in main.data:
        what = f"a {_KEY} is given here and in {FACILITATOR}"
        at = main.keys[_KEY,]
        mistakes = (*mistakes, Mistake(file, *at, what, "keep one of them", "duplicate-key"))
    read = (*main.mistakes, *mistakes, *(notes.mistakes if notes else ()))
    found = Written(file, main, notes_file, notes, read)
    return replace(found, mistakes=(*read, *map(found.mistake, findings)))


def translated(path: FilePath) -> Written:
    """Read the sheet of a translation.

    Raises:
        NotFound: if it cannot be read.
        ScenarioError: if it is no YAML mapping.
    """
    file = _shown(path)
    sheet = marked(_bytes(path), file, "title")
    return Written(file, sheet, file, None, sheet.mistakes)


def _notes(
    beside: FilePath, path: FilePath, file: str
) -> tuple[Marked | None, tuple[Mistake, ...]]:
    """The notes, or why they cannot be read; neither if there are none."""
    if not os.path.isfile(beside) or path.name == FACILITATOR:
        return None, ()
    try:
        return marked(_bytes(beside), file, "aims"), ()
    except ScenarioError as error:
        return None, error.mistakes


def _place(path: Path, at_key: bool, found: Marked) -> Place:
    """Where something is; what is missing is where the thing that misses it begins."""
    if at_key and path in found.keys:
        return found.keys[path]
    if path in found.values:
        return found.values[path]
    parent = path[:-1]
    return found.keys.get(parent) or found.values.get(parent) or Place(1, 1)


def _bytes(path: FilePath) -> bytes:
    # A pipe or a device could keep us waiting for ever.
    if not os.path.isfile(path):
        raise NotFound(f"There is no file {_shown(path)}.")
    try:
        with open(path, "rb") as file:
            return file.read(LIMIT + 1)
    except OSError as error:
        raise NotFound(f"{_shown(path)} cannot be read: {error.strerror}.") from None


def _shown(path: FilePath) -> str:
    """The path as messages name it: from the working directory if it is in it."""
    absolute, here = os.path.abspath(path), os.getcwd()
    inside = absolute.startswith(here + os.sep)
    return os.path.relpath(absolute, here) if inside else str(path)
