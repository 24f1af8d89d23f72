"""Strategies for whole random games over random tables.

A game comes from one number: drawing each field of its table on its own, as `settings` does, takes
longer than playing it, and a game that fails takes minutes to shrink.
"""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from tests.laws.player import Game, play
from tests.laws.tables import a_table

lucks = st.integers(0, 2**32 - 1).map(Random)
"""Sources of chance for the random player; the rules have their own."""


@st.composite
def games(draw: st.DrawFn) -> Game:
    """A random game from its opening to its end."""
    luck = draw(lucks)
    return play(a_table(luck), luck)


@st.composite
def unfinished(draw: st.DrawFn) -> Game:
    """A random game up to some moment before its end."""
    game, luck = draw(games()), draw(lucks)
    return game.until(luck.randrange(len(game.moves)))
