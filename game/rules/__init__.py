"""The rules of the game, pure: no clock, no files, no network, no generator of chance.

A conference is a fold over its moves: in `apply`, `start` gives the first state, and `apply` turns
a state and a move into the next state and the events that happened. Everything else in the program
either feeds it moves or shows what a seat may see of it.

Nothing is imported here: who needs a name of `names` does not wait for the rules.
"""
