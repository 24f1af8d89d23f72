"""Strategies for whole random games over generated settings."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from tests.laws.player import Game, play
from tests.tables import settings

lucks = st.integers(0, 2**32 - 1).map(Random)
"""Sources of chance for the random player; the rules have their own."""


@st.composite
def games(draw: st.DrawFn) -> Game:
    """A random game from its opening to its end."""
    return play(draw(settings()), draw(lucks))


@st.composite
def unfinished(draw: st.DrawFn) -> Game:
    """A random game up to some moment before its end."""
    game, luck = draw(games()), draw(lucks)
    return game.until(luck.randrange(len(game.moves)))
