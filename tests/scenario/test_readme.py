"""The example of scenarios/README.md is a scenario, as a teacher would copy it."""

from __future__ import annotations

from pathlib import Path

from .small import mistakes, scenario

README = Path(__file__).parents[2] / "scenarios" / "README.md"


def _example() -> str:
    return README.read_text("utf-8").split("```yaml\n")[1].split("```")[0]


def test_the_example_can_be_played() -> None:
    assert mistakes(_example()) == ()
    assert scenario(_example()).setting.procedure.ratifications == 3


def test_the_mistake_that_it_shows_reads_as_the_check_says_it() -> None:
    (mistake,) = mistakes(_example().replace("fallback: noted", "fallback: note"))
    assert str(mistake).endswith(
        "'note' is no wording on the table for 'dredging', did you mean 'noted'? [unknown-wording]"
    )
    shown = README.read_text("utf-8")
    assert "'exchang' is no wording on the table for 'strait', did you mean 'exchange'?" in shown
