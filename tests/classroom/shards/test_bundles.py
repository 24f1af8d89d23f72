"""What one end says in one turn arrives as one, however the socket cuts it up."""

from __future__ import annotations

import pytest

from game.classroom.shards.bundles import Unbundler, bundled, packed
from game.classroom.shards.messages import Answer, Ask, Frame, Typed
from game.errors import StaleMove

TURNS: list[list[object]] = [
    [Frame(1, "Good evening.\x1b[0m"), Frame(2, "東海 \u202e")],
    [Typed(3, b"\xff\x00"), Ask(1, "submit", (2, None), "fr")],
    [Frame(4, "x" * 300_000)],
]


@pytest.mark.parametrize("piece", [1, 7, 4096, 10**9])
def test_turns_come_back_whole_and_in_order(piece: int) -> None:
    sent = b"".join(bundled([packed(message) for message in turn]) for turn in TURNS)
    unbundler = Unbundler()
    pieces = [sent[at : at + piece] for at in range(0, len(sent), piece)]
    assert [turn for part in pieces for turn in unbundler.feed(part)] == TURNS


def test_half_a_turn_is_not_heard() -> None:
    sent = bundled([packed(message) for message in TURNS[0]])
    unbundler = Unbundler()
    assert not list(unbundler.feed(sent[:-1]))
    assert list(unbundler.feed(sent[-1:])) == [TURNS[0]]


def test_a_refusal_keeps_its_kind_and_its_words() -> None:
    sent = bundled([packed(Answer(7, refusal=StaleMove("Look again first.")))])
    ((answer,),) = Unbundler().feed(sent)
    assert type(answer.refusal) is StaleMove
    assert str(answer.refusal) == "Look again first."
