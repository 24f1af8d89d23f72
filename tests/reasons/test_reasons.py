"""Every act of an AI delegate has a reason, opened once the conference is over."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from itertools import cycle
from pathlib import Path

import pytest

from game.delegates import Luck
from game.delegates.diplomat import Diplomat
from game.delegates.seats import diplomats
from game.delegates.temperament import TEMPERAMENTS
from game.delegates.why import Act, Motive, Why
from game.errors import IllegalMove
from game.reasons import Reason, reasons, words
from game.reasons.sentences import SENTENCES
from game.record import Record, read
from game.record.header import PERSON
from game.room import Room
from game.rules.apply import start
from game.rules.moves import AnswerSilence, Claim, FilePositions, Silence
from game.rules.names import Phase, Seat, Term
from game.rules.setting import Setting
from game.rules.view import view
from game.scenario import find, load
from game.table import Table

SCENARIO = load(find("two-plus-two"))
SETTING = SCENARIO.setting


def play(path: Path, cast: dict[Seat, str], seed: int) -> Record:
    """A whole game with everything on; who plays as a person moves as a loyal ally would."""
    table = Table.open(SCENARIO, seed, cast, path)
    absent = {seat: name for seat, name in cast.items() if name != PERSON}
    people = diplomats({seat: "loyal-ally" for seat in cast if seat not in absent})
    room = Room(table, diplomats(absent), seed)
    room.settle()
    while table.view("mofa").phase is not Phase.ENDED:
        for seat, hand in people.items():
            for move in hand.choose(table.view(seat), Luck(99, seat))[:1]:
                # What it had in mind may have been overtaken meanwhile.
                with suppress(IllegalMove):
                    table.submit(move)
                room.settle()
    table.close()
    return read(path)


def in_turn(first: int = 0) -> dict[Seat, str]:
    """The temperaments, one a seat, from one of them on."""
    names = [*TEMPERAMENTS][first:] + [*TEMPERAMENTS][:first]
    return dict(zip(SETTING.seats, cycle(names), strict=False))


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return play(tmp_path_factory.mktemp("reasons") / "game.jsonl", in_turn(), 4)


@pytest.fixture(scope="module")
def given(record: Record) -> list[Reason]:
    return list(reasons(record))


def test_every_move_has_a_reason_in_order(record: Record, given: list[Reason]) -> None:
    moves = [(n, e.move) for n, e in enumerate(record.entries) if e.move is not None]
    assert [(reason.entry, reason.move) for reason in given] == moves
    assert all(reason.seat == reason.move.seat for reason in given)


def test_a_person_among_them_gives_no_reasons_and_the_others_do(tmp_path: Path) -> None:
    record = play(tmp_path / "game.jsonl", {**in_turn(), "mod": PERSON}, 2)
    moves = [
        (number, entry.move)
        for number, entry in enumerate(record.entries)
        if getattr(entry.move, "seat", "mod") != "mod"
    ]
    assert [(reason.entry, reason.move) for reason in reasons(record)] == moves


def test_a_reason_is_a_whole_sentence(given: list[Reason]) -> None:
    for reason in given:
        assert reason.words.endswith(".")
        assert not any(mark in reason.words for mark in ("{", "None", "“”", "-100"))


def test_reasons_vary_with_what_they_rest_on(given: list[Reason]) -> None:
    said = defaultdict(set)
    for reason in given:
        said[type(reason.move)].add(reason.words)
    assert len(said[FilePositions]) > 20
    assert len(said[Claim]) > 10


def test_the_same_record_gives_the_same_reasons(record: Record, given: list[Reason]) -> None:
    assert list(reasons(record)) == given


def test_no_reasons_are_given_before_the_end(record: Record) -> None:
    half = replace(record, entries=record.entries[: len(record.entries) // 2])
    with pytest.raises(ValueError, match="before the end"):
        reasons(half)


def test_a_move_that_it_would_not_make_has_no_reason(record: Record, given: list[Reason]) -> None:
    last = len(record.entries) - 1
    changed = AnswerSilence(given[-1].seat, Silence.BREAK, reason="It was not like this.")
    entry = replace(record.entries[last], move=changed)
    forged = replace(record, entries=(*record.entries[:last], entry))
    assert list(reasons(forged)) == given[:-1]


def acts(setting: Setting, seat: Seat) -> list[Act]:
    state, _ = start(setting, 1)
    return list(Diplomat(TEMPERAMENTS["hardliner"]).acts(view(state, seat), Luck(1, seat)))


def test_nothing_of_others_secrets_is_in_a_reason() -> None:
    secrets = {
        seat: replace(
            own,
            walk_away=1,
            points={
                clause: dict(zip(row, reversed([*row.values()]), strict=True))
                for clause, row in own.points.items()
            },
        )
        for seat, own in SETTING.instructions.items()
        if seat != "mofa"
    }
    other = replace(SETTING, instructions={**SETTING.instructions, **secrets})
    assert other.instructions != SETTING.instructions
    assert acts(other, "mofa") == acts(SETTING, "mofa")


@pytest.mark.parametrize("motive", Motive)
def test_every_motive_has_its_sentence(motive: Motive) -> None:
    term = Term("strait", "resolution")
    why = Why(motive, "okinawa", "costs", term, "The people at home", 41, 42, 43)
    told = words(why, SETTING)
    figures = {
        "{seat}": "OKINAWA",
        "{clause}": "Host nation support",
        "{term}": "(Peace in the Taiwan Strait)",
        "{home}": "The people at home",
        "{points}": "41",
        "{against}": "42",
        "{count}": "43",
    }
    assert all(shown in told for mark, shown in figures.items() if mark in SENTENCES[motive])
    assert any(mark in SENTENCES[motive] for mark in figures)
