"""Loading a scenario: from a file, or from a document that a record holds.

All mistakes come at once: those of shape and those of parts that do not fit, in the order of
the files and their lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path as FilePath
from typing import Final

from game.errors import Mistake, ScenarioError
from game.language import ENGLISH, spoken
from game.scenario import translation
from game.scenario.checks import findings
from game.scenario.files import Written, translated, written
from game.scenario.finding import Finding
from game.scenario.places import Marked, Path
from game.scenario.plainly import described, shortened
from game.scenario.scenario import Scenario
from game.scenario.shape import shaped
from game.scenario.sheets import sheets
from game.scenario.short import in_full

_REPORTED: Final = 100
"""The most mistakes of a kind, of shape or of fit, that are worked out for one file."""


def load(path: FilePath, language: str = "") -> Scenario:
    """The scenario of a file, with the facilitator's notes beside it.

    Args:
        path: the file.
        language: the code of the language that its texts are in, if it is translated into it;
            without one, the language spoken.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
        ScenarioError: with every mistake in it, if it has any.
    """
    found = written(path)
    scenario = _judged(found.data, found.mistake, found.mistakes, found.order)
    sheet = sheets(path).get(language or spoken())
    return scenario if sheet is None else _translated(sheet, found)


def check(path: FilePath) -> tuple[Mistake, ...]:
    """Every mistake in a scenario file, by line; none if it can be played.

    Raises:
        NotFound: if there is no such file, or it cannot be read.
    """
    mistakes: list[Mistake] = []
    for language in (ENGLISH, *sheets(path)):
        try:
            load(path, language)
        except ScenarioError as error:
            mistakes += error.mistakes
            if language == ENGLISH:
                break
    return tuple(mistakes)


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

    full, findings = in_full(Marked(document, {}, {}, ()))
    return _judged(full.data, mistake_of, map(mistake_of, findings))


def _judged(
    data: Mapping[str, object],
    mistake_of: Callable[[Finding], Mistake],
    before: Iterable[Mistake] = (),
    order: Callable[[Mistake], tuple[bool, int, int]] = lambda _: (False, 1, 1),
) -> Scenario:
    sheet, wrong = shaped(data)
    every = [*islice(wrong, _REPORTED), *islice(findings(data), _REPORTED)]
    mistakes = [*before, *map(mistake_of, every)]
    if mistakes or sheet is None:
        # What stands once for several delegations, as in a table, is said once.
        raise ScenarioError(sorted(dict.fromkeys(mistakes), key=order))
    return Scenario(sheet)


def _translated(sheet: FilePath, original: Written) -> Scenario:
    """A scenario in the language of a sheet; what the sheet lacks or spoils is a mistake in it."""
    data = original.data
    found = translated(sheet)
    lacking = sorted(map(found.mistake, translation.findings(data, found.data)), key=found.order)

    def mistake_of(f: Finding) -> Mistake:
        return found.mistake(replace(f, path=translation.sheet_path(data, f.path)))

    before = (*found.mistakes, *lacking[:_REPORTED])
    return _judged(translation.put(data, found.data), mistake_of, before, found.order)


def _key_path(path: Path) -> str:
    """A path of keys as a line.

    >>> _key_path(("clauses", 2, "fallback"))
    'scenario.clauses[2].fallback'
    """
    steps = (f"[{step}]" if isinstance(step, int) else f".{shortened(step)}" for step in path)
    return "scenario" + "".join(steps)
