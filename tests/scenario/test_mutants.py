"""A good scenario with one thing broken: the linter finds it, on the very line."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lint import judge
from game.scenario import available

from .mutants import KINDS, bred

SHORT, LONG = 60, 330
SCENARIOS = [entry.path.read_text("utf-8") for entry in available() if not entry.mistakes]


def _named(number: int) -> str:
    return f"{number} {KINDS[number % len(KINDS)].__name__.replace('_', ' ')}"


@pytest.mark.parametrize(
    "number",
    [
        pytest.param(n, id=_named(n), marks=[pytest.mark.long] if n >= SHORT else [])
        for n in range(LONG)
    ],
)
def test_every_mutant_is_caught_on_its_line(number: int, tmp_path: Path) -> None:
    mutant = bred(number, SCENARIOS)
    path = tmp_path / "scenario.yaml"
    path.write_text(mutant.text, "utf-8")
    notes = judge(path)
    caught = [n for n in notes if n.mistake.rule in mutant.rules and n.mistake.line in mutant.lines]
    assert caught, (sorted(mutant.lines), sorted(mutant.rules), [str(note) for note in notes])
