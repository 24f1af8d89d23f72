"""What the evidence counts, recounted from the lines of the record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.evidence.gather import Evidence, gathered
from game.evidence.rubric import Kind
from game.rules.moves import Adjourn, DeclareReady, Say, SeatCaretaker, SoundOut
from game.scenario import find, load
from game.table import Table
from tests.debrief.logs import GOLDEN, Lines, looked_back
from tests.evidence.played import played_by

PROPOSALS = (
    "Suggested",
    "PackageTabled",
    "ContactGroupCalled",
    "ClauseReopened",
    "PactOffered",
    "DemarcheMade",
)
FULL = [path for path in GOLDEN if path.stem != "core"]


def one(path: Path, seat: str) -> Evidence:
    (found,) = (e for e in gathered(looked_back(path)) if e.seat == seat)
    return found


def test_only_people_are_judged(tmp_path: Path) -> None:
    path = played_by(tmp_path, {"mofa": "Ada", "dod": "person"})
    assert [(e.seat, e.player) for e in gathered(looked_back(path))] == [
        ("mofa", "Ada"),
        ("dod", "person"),
    ]


@pytest.mark.parametrize("source", FULL, ids=lambda path: path.stem)
def test_proposals_and_questions_are_those_of_the_record(tmp_path: Path, source: Path) -> None:
    lines = Lines(source)
    for seat in lines.header["players"]:
        found = one(played_by(tmp_path, {seat: "Ada"}, source), seat)
        own = [(n, e) for n, e in lines.dated() if e["kind"] in PROPOSALS and e["seat"] == seat]
        asked = [
            (n, e) for n, e in lines.dated() if e["kind"] == "SoundedOut" and e["seat"] == seat
        ]
        told = [i.acts for i in found.items[Kind.INQUIRY] if "what matters to it" in i.words]
        assert found.count(Kind.PROPOSALS) == len(set(map(str, own)))
        assert sum(told) == len(set(map(str, asked)))
        (tmp_path / f"{source.stem}.jsonl").unlink()
        looked_back.cache_clear()


def test_what_became_of_promises_is_told_beside_them(tmp_path: Path) -> None:
    for source in FULL:
        lines = Lines(source)
        for seat in lines.header["players"]:
            items = one(played_by(tmp_path, {seat: "Ada"}, source), seat).items[Kind.PROMISES]
            looked_back.cache_clear()
            fates = {e["kept"] for e in lines.of("PromiseChecked") if e["by"] == seat}
            assert any(item.words.endswith(": kept.") for item in items) >= (fates == {True})
            assert any(": broken in round" in item.words for item in items) == (False in fates)


def test_what_a_caretaker_did_is_not_the_students(tmp_path: Path) -> None:
    path = tmp_path / "caretaken.jsonl"
    scenario = load(find("two-plus-two"))
    players = dict.fromkeys(scenario.setting.seats, "Ada")
    table = Table.open(scenario, 3, players, path)
    table.submit(Say("mofa", (), "We are ready to begin."))
    table.submit(SeatCaretaker("mofa"))
    table.submit(SoundOut("mofa", "state", scenario.setting.clauses[0].id))
    table.submit(SeatCaretaker("mofa", seated=False))
    table.submit(DeclareReady("mofa"))
    table.submit(Adjourn())
    table.close()
    found = one(path, "mofa")
    assert [item.words for item in found.items[Kind.WRITING]] == [
        "To all: “We are ready to begin.”"
    ]
    assert found.items[Kind.INQUIRY] == ()
    assert found.caretaken == (1,)
    assert found.acted == (1,)


@pytest.mark.parametrize("source", FULL, ids=lambda path: path.stem)
def test_a_seat_that_a_caretaker_played_throughout_has_nothing_to_show(
    tmp_path: Path, source: Path
) -> None:
    for seat in Lines(source).header["players"]:
        path = played_by(tmp_path, {seat: "Ada"}, source)
        header, opening, *rest = path.read_text(encoding="utf-8").splitlines()
        seated = {"kind": "CaretakerSeated", "seat": seat, "seated": True}
        move = {"kind": "SeatCaretaker", "seat": seat, "seated": True}
        taken = json.dumps({"move": move, "events": [seated]})
        path.write_text("\n".join([header, opening, taken, *rest, ""]), encoding="utf-8")
        assert not any(one(path, seat).items.values())
        looked_back.cache_clear()
