"""Every kind of move and event, and every kind of thing in them, survives JSON."""

from __future__ import annotations

import json
from typing import get_args

import pytest

from game.record.codec import decode_event, decode_move, encode
from game.rules.events import (
    AnswerWithdrawn,
    Event,
    LeakAppeared,
    LeakRecorded,
    PactConcluded,
    PactOffered,
    StatementFiled,
    StatementPublished,
)
from game.rules.moves import FileStatement, Move, OfferPact
from game.rules.names import Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
)
from game.rules.press import (
    ActId,
    Bond,
    Clarification,
    Commitment,
    Disclosure,
    Remark,
    Statement,
)
from tests.laws.test_player import many_games

FIRM, SOFT = Term("border", "firm"), Term("trade", "soft")
PROMISES: tuple[Promise, ...] = (
    *(Back("north", FIRM), Oppose("north", FIRM), Exchange("north", FIRM, "south", SOFT)),
    *(NoCriticism("north"), Confidence("north"), Together("north"), Solidarity("north")),
)
STATEMENTS: tuple[Statement, ...] = (
    *(Remark(act, "south", "So we do.") for act in ActId),
    *(Commitment(FIRM, bond, firmness, "Indeed.") for bond in Bond for firmness in (1, 2, 3)),
    Clarification("border", "That is to say."),
    Clarification("border"),
)


def through_json(event: Event) -> Event:
    return decode_event(json.loads(json.dumps(encode(event))))


def test_every_kind_of_move_and_event_survives_json() -> None:
    moves: dict[type, Move] = {}
    # What luck does not bring about in these games.
    events: dict[type, Event] = {AnswerWithdrawn: AnswerWithdrawn("north")}
    for game in many_games():
        moves |= {type(move): move for move in game.moves}
        events |= {type(event): event for event in game.happened}
    assert set(moves) == set(get_args(Move))
    assert set(events) == set(get_args(Event))
    for move in moves.values():
        assert decode_move(json.loads(json.dumps(encode(move)))) == move
    for event in events.values():
        assert through_json(event) == event


@pytest.mark.parametrize("promise", PROMISES)
def test_promises_with_the_same_fields_stay_what_they_are(promise: Promise) -> None:
    """Back and Oppose, or Confidence and Together, differ in their kind alone."""
    pact = Pact("duet", "Duet", ("north", "south"), (promise, *PROMISES), public=False)
    leak = Disclosure("a secret pact", ("north", "south"), pact="duet", promises=pact.promises)
    for event in (
        PactOffered("north", ("south",), pact),
        PactConcluded(pact, ("north", "south")),
        LeakAppeared(leak),
        LeakRecorded("north", leak, traced=True),
    ):
        again = through_json(event)
        assert again == event
        assert repr(again) == repr(event)
    offer = OfferPact("north", ("south",), pact.promises)
    assert repr(decode_move(json.loads(json.dumps(encode(offer))))) == repr(offer)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_statements_stay_what_they_are(statement: Statement) -> None:
    for event in (StatementFiled("north", statement), StatementPublished("north", statement)):
        assert repr(through_json(event)) == repr(event)
    move = FileStatement("north", statement)
    assert repr(decode_move(json.loads(json.dumps(encode(move))))) == repr(move)


def test_a_promise_of_no_kind_is_refused() -> None:
    data = encode(OfferPact("north", ("south",), (Confidence("north"),)))
    data["promises"][0]["kind"] = "bribe"
    with pytest.raises(Exception, match="the OfferPact is malformed at promises"):
        decode_move(data)
