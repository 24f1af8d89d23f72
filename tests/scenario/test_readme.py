"""The examples of scenarios/README.md make a scenario, as a teacher would copy them."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

from game.rules.names import Module, Term
from game.scenario import check, load

from .small import mistakes, scenario, written

README = Path(__file__).parents[2] / "scenarios" / "README.md"


def example(begins: str = "id: harbour") -> str:
    """The example that begins so."""
    blocks = [part.split("```")[0] for part in README.read_text("utf-8").split("```yaml\n")[1:]]
    (found,) = (block for block in blocks if block.startswith(begins))
    return found


def test_the_example_can_be_played() -> None:
    assert mistakes(example()) == ()
    assert scenario(example()).setting.procedure.ratifications == 3


def test_the_mistake_that_it_shows_reads_as_the_check_says_it() -> None:
    (mistake,) = mistakes(example().replace("fallback: noted", "fallback: note"))
    assert str(mistake).endswith(
        "'note' is no wording on the table for 'dredging', did you mean 'noted'? [unknown-wording]"
    )
    shown = README.read_text("utf-8")
    assert "'exchang' is no wording on the table for 'strait', did you mean 'exchange'?" in shown


def test_what_the_island_is_known_for_can_be_added() -> None:
    known = indent(example("known_for"), " " * 4)
    setting = scenario(example().replace("    short: ISLE\n", f"    short: ISLE\n{known}")).setting
    assert setting.delegations[2].known_for == (Term("birds", "closed"), Term("dredging", "noted"))


def test_the_facilitator_s_notes_are_read_from_beside_it(tmp_path: Path) -> None:
    path = written(tmp_path, example())
    (tmp_path / "facilitator.yaml").write_text(example("# facilitator.yaml"), "utf-8")
    assert check(path) == ()
    notes = load(path).facilitator
    assert notes is not None
    assert [step.do for step in notes.timing.steps(45)][-1] == "Debrief"


def test_the_table_says_what_the_points_say() -> None:
    table, harbour = indent(example("points: |"), " " * 4), example()
    short = harbour.replace("    title: Fees\n", f"    title: Fees\n{table}")
    assert short != harbour
    short = re.sub(r"^ +fees: \{none: \d+, equal.*\n", "", short, flags=re.M)
    assert mistakes(short) == ()
    assert scenario(short).setting == scenario(harbour).setting


def test_ranks_and_weights_come_to_100() -> None:
    harbour, ranks = example(), indent(example("weights"), " " * 6)
    at, end = harbour.index("      points:"), harbour.index("      red_lines:")
    north = scenario(harbour[:at] + ranks + harbour[end:]).setting.instructions["north"]
    assert north.points["dredging"] == {"noted": 0, "study": 25, "dredge": 50}
    assert north.points["fees"] == {"none": 10, "equal": 30, "waive": 0, "scale": 20}
    assert north.best() == 100


def test_dossier_and_history_can_be_added() -> None:
    known = scenario(example() + example("dossier") + example("history"))
    reports = known.dossier.claims[0].reports
    assert [report.source for report in reports] == ["gazette-may", "echo"]
    assert reports[1].framing
    assert known.history
    assert known.history.clauses["dredging"].wording == "study"


def test_the_guide_can_be_added() -> None:
    guided = example() + example("guide")
    assert mistakes(guided) == ()
    assert scenario(guided).guide[0].do == "read-text"


def test_the_example_with_the_whole_rulebook_can_be_played() -> None:
    harbour, home = example(), indent(example("aims"), " " * 6)
    at = harbour.index("  - id: south")
    whole = harbour[:at] + home + harbour[at:] + example("procedure") + example("alliances")
    assert mistakes(whole) == ()
    setting = scenario(whole).setting
    assert setting.procedure.modules == frozenset(Module)
    assert [pact.name for pact in setting.alliances] == ["The two towns"]
    assert [incident.id for incident in setting.incidents] == ["storm"]
    assert len(setting.instructions["north"].constituencies) == 2
