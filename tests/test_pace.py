"""With people at the table the AI delegates wait for them."""

from __future__ import annotations

from collections import Counter

import pytest

from game.pace import A_MOVE, OPENING, Pace, pace
from game.room import Room, new_room
from game.rules.events import ContactGroupCalled, Event, SoundingAnswered
from game.rules.moves import (
    CallContactGroup,
    Claim,
    DeclareReady,
    FilePositions,
    SeatMove,
    SoundOut,
)
from game.rules.text import Positions
from game.scenario import find, load

SCENARIO = load(find("two-plus-two"))
ME = "okinawa"


def room(*people: str) -> Room:
    opened = new_room(SCENARIO, people, 7, None)
    opened.settle()
    return opened


def taken(opened: Room) -> int:
    held = pace([opened.table.view(ME)])
    assert held is not None
    return held.taken.total()


def heard(opened: Room, kind: type[Event]) -> int:
    return sum(isinstance(event, kind) for event in opened.table.view(ME).minutes)


def test_a_person_hears_a_few_turns_before_the_first_key() -> None:
    opened = room(ME)
    assert taken(opened) == OPENING
    opened.settle()
    assert taken(opened) == OPENING, "and no more while the person reads"
    assert not heard(opened, ContactGroupCalled), "nobody has spent the round's capital yet"


def test_each_thing_that_a_person_does_lets_the_others_say_a_little_more() -> None:
    opened = room(ME)
    for done, clause in enumerate(opened.table.view(ME).clauses[:3], start=1):
        held = Positions(clause.wordings[0].id)
        opened.table.submit(FilePositions(ME, clause.id, held))
        opened.settle()
        assert OPENING < taken(opened) <= OPENING + done * A_MOVE


def test_a_question_is_answered_at_once_by_all_who_were_asked() -> None:
    opened = room(ME)
    view = opened.table.view(ME)
    for other in view.others:
        opened.table.submit(SoundOut(ME, other, view.clauses[0].id))
    opened.settle()
    assert heard(opened, SoundingAnswered) == len(view.others)


def test_once_the_person_is_ready_the_others_say_the_rest_and_the_plenary_opens() -> None:
    opened = room(ME)
    for asker in opened.table.view(ME).demarches:
        pytest.fail(f"{asker} asks for an answer before the person has moved")
    opened.table.submit(DeclareReady(ME))
    opened.settle()
    assert opened.table.view(ME).round == 2


def test_a_game_taken_up_again_goes_on_at_the_same_pace() -> None:
    opened = room(ME)
    again = Room(opened.table, opened._delegates, 7)
    before = opened.table.view(ME)
    again.settle()
    assert opened.table.view(ME) == before


def test_a_table_without_people_waits_for_nobody() -> None:
    assert pace([]) is None
    opened = room()
    assert not opened.table.players.keys() - set(SCENARIO.setting.seats)
    assert opened.table.opened().ending is not None, "it has played to its end"


FILING = FilePositions("mod", "strait", None)
CLAIMS = tuple(Claim("mod", (), clause, Positions("none")) for clause in ("strait", "costs"))
CALL = CallContactGroup("mod", "strait")
ANOTHER = CallContactGroup("mod", "costs")


@pytest.mark.parametrize(
    ("left", "moves", "now"),
    [
        (1, (*CLAIMS, CALL, FILING), (*CLAIMS, FILING)),
        (1, (CALL, ANOTHER), (CALL,)),
        (0, (*CLAIMS, CALL, FILING), (FILING,)),
        (0, (SoundOut("mod", "dod", "strait"),), (SoundOut("mod", "dod", "strait"),)),
        (0, (SoundOut("mod", ME, "strait"),), ()),
    ],
    ids=["one-breath", "one-call-a-turn", "filings-wait-for-nothing", "unheard", "heard"],
)
def test_a_turn_is_one_kind_of_thing_that_people_hear(
    left: int, moves: tuple[SeatMove, ...], now: tuple[SeatMove, ...]
) -> None:
    assert tuple(Pace(frozenset({ME}), Counter(), left).now(moves)) == now
