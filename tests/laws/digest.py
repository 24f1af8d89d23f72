"""A digest of all that happens in fixed random games: `python -m tests.laws.digest`."""

from __future__ import annotations

from hashlib import blake2b
from random import Random

from game.rules.decision import ConsensusMinus, Majority
from tests.laws.player import play
from tests.tables import eventful, full_game, three_seats, two_seats


def digest() -> str:
    """A digest of the events of a few dozen games, and of what they were worth."""
    tables = (
        two_seats(),
        three_seats(),
        three_seats({"east": 3}, rule=Majority(), vetoes=("south", "north")),
        three_seats(rule=ConsensusMinus(1), temperature=90),
        eventful(full_game(rule=ConsensusMinus(1))),
    )
    games = [play(setting, Random(seed)) for setting in tables for seed in range(10)]
    happened = repr([(game.moves, game.events) for game in games])
    return blake2b(happened.encode(), digest_size=16).hexdigest()


if __name__ == "__main__":
    print(digest())
