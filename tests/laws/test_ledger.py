"""Temperature, trust, approval and faith agree with books kept from the other events alone."""

from __future__ import annotations

from hypothesis import given

from tests.laws.games import games
from tests.laws.ledger import balance
from tests.laws.player import Game


@given(games())
def test_temperature_trust_and_approval_are_what_the_other_events_come_to(game: Game) -> None:
    books = balance(game.setting, game.record)
    assert game.final.temperature == books.temperature
    for pair, level in books.trust.items():
        assert game.final.trust.get(pair, 0) == level
    assert set(game.final.trust) <= set(books.trust)
    for seat, own in game.setting.instructions.items():
        for home in own.constituencies:
            assert game.final.approval(seat, home) == books.approval[seat, home.id]


@given(games())
def test_commitments_and_breaches_are_counted_as_they_happened(game: Game) -> None:
    books = balance(game.setting, game.record)
    assert game.final.commitments == books.commitments
    assert game.final.clarified == books.clarified
    assert game.final.dishonoured == books.dishonoured
    assert game.final.broken == books.broken
