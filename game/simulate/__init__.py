"""AI delegates against each other: whole games without a table, and what came of them."""

from game.simulate.game import Game, looked_back
from game.simulate.players import Player, player, temperaments
from game.simulate.playing import play, play_games
from game.simulate.tally import Tally
from game.simulate.workers import in_order, processes, processors

__all__ = [
    "Game",
    "Player",
    "Tally",
    "in_order",
    "looked_back",
    "play",
    "play_games",
    "player",
    "processes",
    "processors",
    "temperaments",
]
