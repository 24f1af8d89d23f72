"""The page for players beside a scenario, `background.md`: the operational guard reads it too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from game.errors import Mistake, ScenarioError
from game.lint.note import Note, Severity
from game.lint.operational import details
from game.lint.passages import at_passage
from game.scenario.source import LIMIT, decoded

_FILE: Final = "background.md"


def judge_background(scenario: Path) -> Iterator[Note]:
    """What is wrong with the page beside a scenario file; nothing if there is none."""
    path = scenario.with_name(_FILE)
    if not path.is_file():
        return
    with path.open("rb") as file:
        raw = file.read(LIMIT + 1)
    try:
        text = decoded(raw, str(path))
    except ScenarioError as error:
        yield from (Note(mistake, Severity.ERROR) for mistake in error.mistakes)
        return
    for what, mend, passage in details(text):
        mistake = Mistake(str(path), 1, 1, what, mend, "operational-detail")
        yield Note(at_passage(mistake, passage, text, len(text)), Severity.ERROR)
