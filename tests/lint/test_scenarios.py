"""Every scenario that comes with the game, and the harbour of the guide, is without a warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.lint import judge
from game.scenario import Entry, available

from .harbour import harbour


@pytest.mark.parametrize("entry", available(), ids=lambda entry: str(entry.id))
def test_a_scenario_that_comes_with_the_game_has_nothing_to_mend(entry: Entry) -> None:
    assert [str(note) for note in judge(entry.path)] == []


def test_the_harbour_of_the_guide_has_nothing_to_mend(tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_text(harbour(), "utf-8")
    assert [str(note) for note in judge(path)] == []
