"""The rules of the game, pure: no clock, no files, no network, no generator of chance.

A conference is a fold over its moves: `start` gives the first state, `apply` turns a state and
a move into the next state and the events that happened. Everything else in the program either
feeds it moves or shows what a seat may see of it.
"""

from game.rules.apply import apply, evolve, start

__all__ = ["apply", "evolve", "start"]
