"""Every conference ends, if only the chair keeps closing what drags on."""

from __future__ import annotations

from hypothesis import given

from game.rules.events import EndReason, PlenaryOpened, RoundBegan
from game.rules.names import Phase
from tests.laws.games import games
from tests.laws.player import Game


@given(games())
def test_every_conference_ends(game: Game) -> None:
    procedure = game.setting.procedure
    assert game.final.phase is Phase.ENDED
    rounds = [event.round for event in game.record if isinstance(event, RoundBegan)]
    assert rounds == list(range(1, len(rounds) + 1))
    assert len(rounds) <= procedure.rounds + procedure.stop_the_clock
    plenaries = [event.round for event in game.record if isinstance(event, PlenaryOpened)]
    assert plenaries == sorted(set(plenaries)), (
        "a round has one plenary, unless silence opens first"
    )
    assert set(plenaries) <= set(rounds)


@given(games())
def test_there_is_a_text_exactly_when_it_is_in_force(game: Game) -> None:
    ending = game.final.ending
    assert ending is not None
    assert (ending.text is not None) == (ending.reason is EndReason.IN_FORCE)
    if ending.text is not None:
        assert list(ending.text) == [clause.id for clause in game.setting.clauses]
        for clause in game.setting.clauses:
            assert clause.wording(ending.text[clause.id]).sentence or not clause.essential
