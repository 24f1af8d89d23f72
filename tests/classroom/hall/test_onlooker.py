"""What the public sees is the same, whichever seat's view it is taken from."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.classroom.hall.onlooker import onlooker
from game.classroom.hall.record import Record
from game.classroom.student.record import text_of
from game.rules.events.audience import Own
from game.rules.view import view
from tests.laws.player import play
from tests.tables import eventful, full_game


@given(st.integers(0, 2**32))
def test_no_seat_lends_the_public_anything_of_its_own(seed: int) -> None:
    game = play(eventful(full_game()), Random(seed))
    for state in game.states[:: max(1, len(game.states) // 12)]:
        seen = [onlooker(view(state, seat)) for seat in state.setting.seats]
        assert all(each == seen[0] for each in seen)
        assert not any(isinstance(event, Own) for event in seen[0].minutes)
        text = text_of(seen[0], 60).plain
        assert all(clause.title.split()[0] in text for clause in state.clauses)
        assert all(lines for _name, lines in Record(seen[0]).rounds)
