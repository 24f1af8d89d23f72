"""`communique evidence` as a teacher types it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from game.commands.line import app
from game.errors import CommuniqueError, NotFound, ScenarioError
from game.evidence.rubric import COUNTED, Kind, beginning, default, load
from game.language import speak
from tests.debrief.logs import GOLDEN
from tests.evidence.played import played_by

BY_PRESS = {Kind.HEADLINES, Kind.RECORD}
BY_SEAT = set(Kind) - BY_PRESS
HOSTILE = "=cmd('x')<script>alert(1)</script>\u202e"


def evidence(*words: object) -> None:
    done = CliRunner().invoke(app, ["evidence", *map(str, words)])
    if done.exception:
        raise done.exception


def test_a_sheet_a_student_with_the_teachers_own_words(tmp_path: Path) -> None:
    rubric, page = tmp_path / "mine.yaml", tmp_path / "sheets.html"
    evidence("--write-rubric", rubric)
    assert rubric.read_text(encoding="utf-8") == beginning()
    rubric.write_text(beginning().replace("Moves for a reason", "Bends, and knows why"))
    evidence(played_by(tmp_path, {"mofa": "Ada"}), "--rubric", rubric, "--html", page)
    html = page.read_text(encoding="utf-8")
    assert "Ada: MOFA" in html
    assert "Bends, and knows why" in html
    assert "Moves for a reason" not in html


def test_no_points_are_shown_and_nobody_is_ranked(tmp_path: Path) -> None:
    names = {"okinawa": "Zoe", "mofa": "Ada", "dod": "Ben"}
    rows = tmp_path / "rows.csv"
    evidence(played_by(tmp_path, names), "--csv", rows)
    table = list(csv.DictReader(rows.read_text(encoding="utf-8").splitlines()))
    assert [row["player"] for row in table] == ["Ada", "Ben", "Zoe"]
    assert list(table[0]) == [
        *("table", "seat", "player", "rounds", "rounds_acted"),
        *COUNTED,
        "paper",
    ]


def test_counts_agree_with_what_is_told(tmp_path: Path) -> None:
    rows, facts = tmp_path / "rows.csv", tmp_path / "facts.json"
    evidence(played_by(tmp_path, {"mofa": "Ada"}), "--csv", rows, "--json", facts)
    (row,) = csv.DictReader(rows.read_text(encoding="utf-8").splitlines())
    (student,) = json.loads(facts.read_text(encoding="utf-8"))
    told = student["evidence"]
    assert told.keys() == set(Kind)
    assert {kind: int(row[kind]) for kind in COUNTED} == {
        kind: sum(item["acts"] for item in told[kind]) for kind in COUNTED
    }


def test_a_hostile_name_is_inert(tmp_path: Path) -> None:
    page, rows = tmp_path / "sheets.html", tmp_path / "rows.csv"
    evidence(played_by(tmp_path, {"mofa": HOSTILE}), "--html", page, "--csv", rows)
    html = page.read_text(encoding="utf-8")
    assert "<script" not in html
    assert "\u202e" not in html
    assert "'=cmd" in rows.read_text(encoding="utf-8")


def test_refusals_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(CommuniqueError, match="--html FILE"):
        evidence(GOLDEN[0])
    with pytest.raises(CommuniqueError, match="no seat in these games was played by a person"):
        evidence(GOLDEN[0], "--csv", tmp_path / "rows.csv")
    (tmp_path / "there.yaml").write_text("")
    with pytest.raises(CommuniqueError, match="is there already"):
        evidence("--write-rubric", tmp_path / "there.yaml")
    with pytest.raises(NotFound, match="nowhere"):
        evidence(GOLDEN[0], "--csv", tmp_path / "c", "--rubric", tmp_path / "nowhere.yaml")


def test_every_mistake_of_a_rubric_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(
        "title: Mine\ncriteria:\n  - name: One\n    meets: Well.\n    evidence: [promises, luck]\n"
        "  - name: Two\n    marks: 5\n"
    )
    with pytest.raises(ScenarioError) as caught:
        load(path)
    told = [f"{m.line}: {m.what}" for m in caught.value.mistakes]
    assert told == [
        "5: 'luck' is no evidence",
        "6: 'meets' is missing",
        "7: 'marks' is no key here",
    ]


def test_the_rubric_to_begin_with_asks_for_all_that_the_record_has() -> None:
    rubric = default()
    for criteria, meant in ((rubric.criteria, BY_SEAT), (rubric.press, BY_PRESS)):
        assert {kind for criterion in criteria for kind in criterion.evidence} == meant


def test_the_rubric_to_begin_with_is_in_the_language_spoken_and_asks_for_the_same() -> None:
    english = default()
    speak("fr")
    french = default()
    assert french.title != english.title
    for one, other in ((english.criteria, french.criteria), (english.press, french.press)):
        assert [each.evidence for each in one] == [each.evidence for each in other]
        assert all(a.meets != b.meets for a, b in zip(one, other, strict=True))


def test_a_rubric_without_criteria_for_the_press_has_those_to_begin_with(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("title: Mine\ncriteria:\n  - {name: One, meets: Well.}\n")
    mine = load(path)
    assert mine.of(press=False) == mine.criteria
    assert mine.of(press=True) == default().press
