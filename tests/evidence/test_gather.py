"""What the evidence counts, recounted from the lines of the record."""

from __future__ import annotations

import json
from collections.abc import Iterator
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


def test_what_was_filed_by_hand_is_the_students_though_a_caretaker_sat_there_at_the_plenary(
    tmp_path: Path,
) -> None:
    source = next(path for path in FULL if any(moved(path)))
    lines = source.read_text(encoding="utf-8").splitlines()
    seat, clause, number = next(moved(source))
    path = played_by(tmp_path, {seat: "Ada"}, source)
    header = path.read_text(encoding="utf-8").splitlines()[0]
    (movement,) = (i for i in one(path, seat).items[Kind.MOVEMENT] if i.round == number)
    filed = filed_at(lines, seat, clause, number)
    for taken_over, students in ((filed + 1, True), (filed, False)):
        there = {"kind": "CaretakerSeated", "seat": seat, "seated": True}
        move = {"kind": "SeatCaretaker", "seat": seat, "seated": True}
        taken = json.dumps({"move": move, "events": [there]})
        told = [header, *lines[1:taken_over], taken, *lines[taken_over:], ""]
        path.write_text("\n".join(told), encoding="utf-8")
        looked_back.cache_clear()
        assert (movement in one(path, seat).items[Kind.MOVEMENT]) is students


def moved(path: Path) -> Iterator[tuple[str, str, int]]:
    """Who moved on which clause in which round, only once in it and by positions filed then."""
    found = looked_back(path)
    for story in found.clauses:
        for movement in story.movements:
            alone = (
                sum(
                    m.seat == movement.seat and m.round == movement.round
                    for s in found.clauses
                    for m in s.movements
                )
                == 1
            )
            lines = path.read_text(encoding="utf-8").splitlines()
            if alone and filed_at(lines, movement.seat, story.clause, movement.round):
                yield movement.seat, story.clause, movement.round


def filed_at(lines: list[str], seat: str, clause: str, number: int) -> int:
    """The last line in which a seat filed its positions on a clause up to a round's plenary."""
    at, now = 0, 0
    for line, text in enumerate(lines[1:], start=1):
        for event in json.loads(text)["events"]:
            now = event["round"] if event["kind"] == "RoundBegan" else now
            filed = event["kind"] == "PositionsFiled"
            if filed and (event["seat"], event["clause"]) == (seat, clause) and now <= number:
                at = line
    return at
