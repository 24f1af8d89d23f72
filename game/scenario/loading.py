"""Loading a scenario: from a file, or from a document that a record holds.

All mistakes come at once: those of shape and those of parts that do not fit, by line.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path as FilePath
from typing import Final

from game.errors import Mistake, NotFound, ScenarioError
from game.scenario.checks import findings
from game.scenario.finding import Finding
from game.scenario.marks import marked
from game.scenario.places import Marked, Path, Place
from game.scenario.plainly import described, shortened
from game.scenario.scenario import Scenario
from game.scenario.shape import shaped
from game.scenario.source import LIMIT

_REPORTED: Final = 100
"""The most mistakes of a kind, of shape or of fit, that are worked out for one file."""


def load(path: FilePath) -> Scenario:
    """The scenario of a file.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
        ScenarioError: with every mistake in it, if it has any.
    """
    file = _shown(path)
    found = marked(_bytes(path), file)
    return _judged(found.data, lambda finding: _mistake(finding, found, file), found.mistakes)


def check(path: FilePath) -> tuple[Mistake, ...]:
    """Every mistake in a scenario file, by line; none if it can be played.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
    """
    try:
        load(path)
    except ScenarioError as error:
        return error.mistakes
    return ()


def from_document(document: Mapping[str, object]) -> Scenario:
    """The scenario of a document such as `Scenario.document`.

    A mistake names the path of keys as its file, and line and column 1.

    Raises:
        ScenarioError: with every mistake in it, if it has any.
    """
    if not isinstance(document, dict):
        what = f"expected keys at the top, found {described(document)}"
        mistake = Mistake("scenario", 1, 1, what, "embed a whole scenario", "not-a-mapping")
        raise ScenarioError([mistake])

    def mistake_of(f: Finding) -> Mistake:
        return Mistake(_key_path(f.path), 1, 1, f.what, f.mend, f.rule)

    return _judged(document, mistake_of, ())


def _judged(
    data: Mapping[str, object],
    mistake_of: Callable[[Finding], Mistake],
    before: Iterable[Mistake],
) -> Scenario:
    sheet, wrong = shaped(data)
    every = [*islice(wrong, _REPORTED), *islice(findings(data), _REPORTED)]
    mistakes = [*before, *map(mistake_of, every)]
    if mistakes or sheet is None:
        raise ScenarioError(sorted(mistakes, key=lambda m: (m.line, m.column)))
    return Scenario(sheet)


def _mistake(finding: Finding, found: Marked, file: str) -> Mistake:
    line, column = _place(finding, found)
    return Mistake(file, line, column, finding.what, finding.mend, finding.rule)


def _place(finding: Finding, found: Marked) -> Place:
    """Where the finding is; what is missing is where the thing that misses it begins."""
    path: Path = finding.path
    if finding.at_key and path in found.keys:
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


def _key_path(path: Path) -> str:
    """A path of keys as a line.

    >>> _key_path(("clauses", 2, "fallback"))
    'scenario.clauses[2].fallback'
    """
    steps = (f"[{step}]" if isinstance(step, int) else f".{shortened(step)}" for step in path)
    return "scenario" + "".join(steps)
