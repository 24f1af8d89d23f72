from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from game.bridges import Issue, Party, Problem, text
from game.scenario import Scenario, check, load

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60).filter(
    lambda name: name.strip() != ""
)


def problem(names: list[str], reservation: Fraction = Fraction(0)) -> Problem:
    """Three issues of two options and two parties, named as given."""
    issues = tuple(Issue(name, (name, names[0])) for name in names[:3])
    row = (Fraction(1), Fraction(0))
    parties = tuple(
        Party(name, (Fraction(1),) * 3, (row, row[::-1], row), reservation) for name in names[3:5]
    )
    return Problem(names[0], f"test {names[1]}", names[2], issues, parties)


def written(found: Problem, folder: Path) -> Scenario:
    file = folder / "scenario.yaml"
    file.write_text(text(found, "named"), encoding="utf-8", newline="\n")
    assert check(file) == ()
    return load(file)


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(names=st.lists(NAMES, min_size=5, max_size=5))
def test_whatever_things_are_called_the_scenario_is_valid(tmp_path: Path, names: list[str]) -> None:
    setting = written(problem(names), tmp_path).setting
    assert len(setting.seats) == len({d.short for d in setting.delegations}) == 2


def test_what_yaml_would_read_as_something_else_stays_text(tmp_path: Path) -> None:
    names = ["2022-01-07", "true", "1.50", "null", "0x10"]
    setting = written(problem(names), tmp_path).setting
    assert [clause.title for clause in setting.clauses] == names[:3]
    assert [delegation.name for delegation in setting.delegations] == names[3:]


def test_no_reservation_value_leaves_nothing_to_gain(tmp_path: Path) -> None:
    nearly_all = Fraction(9999, 10_000)
    setting = written(problem(["a", "b", "c", "d", "e"], nearly_all), tmp_path).setting
    assert {own.walk_away for own in setting.instructions.values()} == {99}


def test_long_names_are_cut_and_end_with_an_ellipsis(tmp_path: Path) -> None:
    wide = "港" * 900
    setting = written(problem([wide, "b", "c", wide, "e"]), tmp_path).setting
    label = setting.clauses[0].wordings[0].label
    assert label.endswith("…")
    assert cell_len(label) <= 28
