"""The board: public facts of every table, and no private one, whatever has happened."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from game.classroom.hall import Hall, Place, Role
from game.classroom.hall.board import board, headlines
from game.classroom.hall.person import Person
from game.rules.moves import (
    Claim,
    DeclareReady,
    FilePositions,
    Paper,
    Say,
    SoundOut,
    WritePaper,
)
from game.rules.text import Positions
from game.scenario import find, from_document, load
from tests.classroom.hall.klass import Class, Time

CANARY = "canary"


def marked(scenario: str) -> dict[str, Any]:
    """The scenario with a canary in every sentence of every delegation's instructions."""

    def mark(node: Any) -> Any:
        match node:
            case str() if " " in node:
                return f"{CANARY} {node}"
            case dict():
                return {key: mark(value) for key, value in node.items()}
            case list():
                return [mark(value) for value in node]
            case _:
                return node

    document = json.loads(json.dumps(load(find(scenario)).document))
    for delegation in document["delegations"]:
        delegation["instructions"] = mark(delegation["instructions"])
    return dict(document)


def test_no_canary_sings_on_the_wall(tmp_path: Path) -> None:
    scenario = from_document(marked("summoned"))
    assert CANARY in json.dumps(scenario.document)
    hall = Hall.open(tmp_path / "class", scenario, 7, clock=Time())
    klass = Class(tmp_path / "class", hall, Time(), {}).join("Canary Ada", "Canary Ben", "Nellie")
    hall.move(klass.id("Nellie"), Place(1, Role.PRESS))
    hall.assign(1)
    hall.begin()
    first, second, third = hall.seats[:3]
    table = hall.tables[1].table
    clause = scenario.setting.clauses[0]
    held = Positions(clause.wordings[1].id)
    words = f"{CANARY} in the corridor"
    klass.chair.hand_back(1, third)
    for move in (
        Say(first, (second,), words),
        SoundOut(first, second, clause.id),
        Claim(first, (second,), clause.id, held),
        FilePositions(first, clause.id, held),
        WritePaper(first, Paper.POSITION, (words,)),
        Say(first, (), "Good evening to all."),
    ):
        table.submit(move)
    Person(hall, klass.id("Nellie")).print_headline("Ministers meet")
    hall.ask_help(klass.id("Canary Ada"))
    for _plenary in range(2):
        seen = repr(board(hall))
        assert "Ministers meet" in seen
        assert CANARY not in seen.casefold()
        for secret in (hall.key, *(card.code for card in hall.register.header.cards)):
            assert secret not in seen
        klass.chair.end_phase()
    hall.let_go()


def test_nobodys_name_is_on_the_wall(tmp_path: Path) -> None:
    klass = Class.open(tmp_path / "class").join("Zebulon", "Quixwood")
    assert board(klass.hall).here == 2
    klass.hall.assign(1)
    klass.hall.begin()
    table = klass.hall.tables[1].table
    table.submit(DeclareReady(klass.seat("Zebulon")[1], True))
    seen = repr(board(klass.hall))
    assert "Zebulon" not in seen
    assert "Quixwood" not in seen
    assert klass.hall.code in seen
    klass.hall.let_go()


def test_the_board_says_where_every_table_stands(tmp_path: Path) -> None:
    klass = Class.open(tmp_path / "class").join(*"ABCDEFGH")
    klass.hall.assign(2)
    klass.hall.begin()
    klass.chair.hours.set_seconds(600)
    klass.chair.recess([2])
    one, two = board(klass.hall).tables
    assert (one.number, one.round, one.clock, one.recess) == (1, 1, "10 minutes left", False)
    assert (two.recess, two.clock) == (True, "10 minutes left, paused")
    assert one.agreed == 0
    assert len(one.clauses) == len(klass.hall.scenario.setting.clauses)
    klass.chair.call_back()
    klass.chair.adjourn([1])
    one, two = board(klass.hall).tables
    assert one.ending
    assert not two.ending
    assert one.votes.over
    assert not board(klass.hall).votes.over
    klass.hall.let_go()


def test_the_press_gallerys_headline_stays_on_the_wall_whatever_happens_outside(
    tmp_path: Path,
) -> None:
    klass = Class.open(tmp_path / "class").join("Ada", "Nellie")
    klass.hall.move(klass.id("Nellie"), Place(1, Role.PRESS))
    klass.hall.assign(1)
    klass.hall.begin()
    nellie = Person(klass.hall, klass.id("Nellie"))
    nellie.print_headline("Ministers meet")
    for number in range(4):
        klass.chair.announce(f"A ferry is late for the {number}th time")
    shown = [told.headline for told in headlines(nellie.seen(), 2)]
    assert len(shown) == 2
    assert shown[-1] == "Ministers meet"
    assert "3th" in shown[0]
    assert len(headlines(nellie.seen(), 1)) == 1
    klass.hall.let_go()
