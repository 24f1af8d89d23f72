"""The facilitator's notes: a file of their own beside the scenario, judged with it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from game.errors import NotFound, ScenarioError
from game.scenario import Scenario, check, from_document, load

from .small import SMALL, changed, scenario, written

NOTES = """\
aims: [To read a text twice.]
timing:
  45:
    - {minutes: 5, do: Set the scene, say: Welcome to the strait.}
    - {minutes: 40, do: Play}
questions: ["What did you give?"]
watch_for: [Somebody is silent.]
reading: [{ask: 'Where?', answer: In a strait.}]
"""


def _found(folder: Path, notes: str | bytes, text: str = SMALL) -> list[str]:
    """What the check says of a scenario with these notes, without the folder."""
    path = written(folder, text)
    (folder / "facilitator.yaml").write_bytes(notes if isinstance(notes, bytes) else notes.encode())
    return [str(mistake).removeprefix(f"{folder}/") for mistake in check(path)]


def _loaded(folder: Path, notes: str = NOTES) -> Scenario:
    assert _found(folder, notes) == []
    return load(folder / "scenario.yaml")


def test_a_scenario_without_notes_has_none() -> None:
    assert scenario().facilitator is None


def test_notes_beside_a_scenario_are_its_own(tmp_path: Path) -> None:
    notes = _loaded(tmp_path).facilitator
    assert notes is not None
    assert notes.aims == ("To read a text twice.",)
    assert [(s.minutes, s.do, s.say) for s in notes.timing.steps(45)] == [
        (5, "Set the scene", "Welcome to the strait."),
        (40, "Play", None),
    ]
    assert notes.timing.steps(60) == notes.timing.steps(1) == ()
    assert (notes.reading[0].ask, notes.reading[0].answer) == ("Where?", "In a strait.")


def test_notes_are_kept_with_a_record_of_the_scenario(tmp_path: Path) -> None:
    first = _loaded(tmp_path)
    assert from_document(json.loads(json.dumps(first.document))) == first


def test_notes_may_stand_in_the_scenario_s_own_file(tmp_path: Path) -> None:
    inside = scenario(
        SMALL + "facilitator:\n" + "".join(f"  {line}\n" for line in NOTES.split("\n"))
    )
    assert inside.facilitator == _loaded(tmp_path).facilitator


def test_notes_given_twice_are_a_mistake(tmp_path: Path) -> None:
    (mistake,) = _found(tmp_path, NOTES, SMALL + "facilitator: {aims: [Another.]}\n")
    assert mistake.endswith("given here and in facilitator.yaml, keep one of them [duplicate-key]")


def test_minutes_that_do_not_add_up_are_named_with_what_is_off(tmp_path: Path) -> None:
    longer, shorter = NOTES.replace("40,", "41,"), NOTES.replace("40,", "38,")
    assert _found(tmp_path, longer) == [
        "facilitator.yaml:3:3: the steps take 46 minutes and the session 45, "
        "give them 1 fewer [minutes-off]"
    ]
    assert "give them 2 more" in _found(tmp_path, shorter)[0]


def test_a_session_of_another_length_has_no_running_order(tmp_path: Path) -> None:
    (mistake,) = _found(tmp_path, NOTES.replace("45:", "50:"))
    assert mistake.startswith("facilitator.yaml:3:3: '50' is no key here, write one of: 45, 60, 90")


def test_mistakes_of_both_files_come_at_once_each_in_its_own(tmp_path: Path) -> None:
    broken = changed("fallback: exchange", "fallback: exchang")
    found = _found(tmp_path, "aim: [One.]\n", broken)
    assert [mistake.split(" ")[0] for mistake in found] == [
        "scenario.yaml:15:15:",
        "facilitator.yaml:1:1:",
    ]
    unread = _found(tmp_path, "aims: [One.", broken)
    assert [mistake.split(" ")[0] for mistake in unread] == [
        "scenario.yaml:15:15:",
        "facilitator.yaml:1:7:",
    ]
    assert len(_found(tmp_path, "aims: [One.", "id: [small")) == 2


@pytest.mark.parametrize(
    "notes",
    [b"", b"\xff", b"- a list", b"aims: &a [x]", b"aims: \x1b[31m", b"[" * 100, b"x" * 2_000_000],
    ids=["empty", "bytes", "list", "anchor", "escape", "deep", "large"],
)
def test_notes_that_are_none_are_refused_with_their_place(tmp_path: Path, notes: bytes) -> None:
    (mistake,) = _found(tmp_path, notes)
    assert mistake.startswith("facilitator.yaml:1:")
    with pytest.raises(ScenarioError):
        load(tmp_path / "scenario.yaml")


def test_markup_in_notes_is_text(tmp_path: Path) -> None:
    notes = _loaded(tmp_path, "questions: ['[bold]Who?[/]']\n").facilitator
    assert notes is not None
    assert notes.questions == ("[bold]Who?[/]",)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_notes_that_may_not_be_read_are_not_found(tmp_path: Path) -> None:
    _loaded(tmp_path)
    (tmp_path / "facilitator.yaml").chmod(0)
    with pytest.raises(NotFound, match=r"facilitator\.yaml cannot be read"):
        load(tmp_path / "scenario.yaml")
