"""The examples of scenarios/README.md make a scenario, as a teacher would copy them."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

from game.rules.names import Module

from .small import mistakes, scenario

README = Path(__file__).parents[2] / "scenarios" / "README.md"


def _examples() -> list[str]:
    return [part.split("```")[0] for part in README.read_text("utf-8").split("```yaml\n")[1:]]


def _example() -> str:
    return _examples()[0]


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


def test_the_example_with_the_whole_rulebook_can_be_played() -> None:
    harbour, procedure, north, outside = _examples()
    at = harbour.index("  - id: south")
    whole = harbour[:at] + indent(north, " " * 6) + harbour[at:] + procedure + outside
    assert mistakes(whole) == ()
    setting = scenario(whole).setting
    assert setting.procedure.modules == frozenset(Module)
    assert [pact.name for pact in setting.alliances] == ["The two towns"]
    assert [incident.id for incident in setting.incidents] == ["storm"]
    assert len(setting.instructions["north"].constituencies) == 2
