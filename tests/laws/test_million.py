"""One random legal move after another over generated tables: no crash, no broken invariant.

The short form makes about twenty thousand moves; `--long` makes a million.
"""

from __future__ import annotations

from collections import Counter
from functools import reduce
from random import Random

import pytest

from game.rules.apply import evolve, initial
from game.rules.names import Phase
from game.rules.outcome import scores
from game.rules.setting import Setting
from game.rules.state import State
from tests.laws.ledger import balance
from tests.laws.player import Game, play
from tests.laws.tables import a_table

SHORT, LONG = 20_000, 1_000_000


def in_order(state: State) -> None:
    """What must hold of every state, whatever has happened."""
    setting = state.setting
    assert 0 <= state.temperature <= 100
    assert all(-100 <= level <= 100 for level in state.trust.values())
    assert all(0 <= now <= 100 for now in state.approvals.values())
    assert all(left >= 0 for left in state.capital.values())
    assert all(len(filed) <= 2 for filed in state.statements.values())
    assert all(len(pact.members) >= 2 for pact in state.pacts.values())
    assert all(clause in setting.by_id for clause in state.agreed)
    assert state.round <= setting.procedure.rounds + setting.procedure.stop_the_clock
    assert (state.phase is Phase.SILENCE) <= (state.chair_text is not None)
    assert (state.phase is Phase.ENDED) == (state.ending is not None)


def keeps_its_books(game: Game) -> None:
    """The final state is what its events make of it, and its books are in balance."""
    assert reduce(evolve, game.happened, initial(game.setting, game.seed)) == game.final
    books = balance(game.setting, game.record)
    assert game.final.temperature == books.temperature
    assert all(game.final.trust.get(pair, 0) == now for pair, now in books.trust.items())
    assert game.final.broken == books.broken
    assert not game.final.pacts
    for score in scores(game.final):
        assert score.total == sum(part.points for part in score.parts)


def many_moves(at_least: int) -> Counter[type]:
    """So many moves of random games over random tables, every state looked at."""
    made, number = Counter[type](), 0
    while made.total() < at_least:
        luck = Random(number)
        game = play(a_table(luck), luck)
        for state in game.states:
            in_order(state)
        keeps_its_books(game)
        made.update(map(type, game.moves))
        number += 1
    return made


def test_twenty_thousand_random_moves_break_nothing() -> None:
    assert many_moves(SHORT).total() >= SHORT


@pytest.mark.long
def test_a_million_random_moves_break_nothing() -> None:
    assert many_moves(LONG).total() >= LONG


def test_random_tables_are_of_every_kind() -> None:
    tables = [a_table(Random(number)) for number in range(60)]
    assert {len(table.seats) for table in tables} == {2, 3, 4, 5}
    assert {type(table.procedure.rule).__name__ for table in tables} >= {"Consensus", "Majority"}
    assert any(_everything(table) for table in tables)


def _everything(table: Setting) -> bool:
    return bool(len(table.procedure.modules) == 5 and table.alliances and table.incidents)
