"""A tournament: several players rotated through the seats, over seeds and scenarios.

Who sits where depends on the seed alone. With k players, any k seeds in a row that begin at a
multiple of k are a cycle: every player has every seat once. For every cycle the order of seats
and of players is drawn anew, so that who sits with whom changes too. With fewer players than
seats a player has several; with more, some sit out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial

from game.analysis.best import Best
from game.rules.chance import draw
from game.rules.names import Seat
from game.rules.setting import Setting
from game.simulate.game import Game, looked_back
from game.simulate.players import Player
from game.simulate.playing import play
from game.simulate.workers import in_order


@dataclass(frozen=True, slots=True)
class Venue:
    """What is played: a setting, and the best that is to be had in it."""

    setting: Setting
    best: Best


@dataclass(frozen=True, slots=True)
class Match:
    """A game of a tournament, and who played which seat.

    `shares` is each seat's gain over its walk-away value as a share of the most that a text could
    have given it, None where there was nothing to gain.
    """

    scenario: str
    seed: int
    players: dict[Seat, str]
    shares: dict[Seat, float | None]
    game: Game


def lineup(seats: Sequence[Seat], players: Sequence[str], seed: int) -> dict[Seat, str]:
    """Who plays which seat in the game of a seed, in the order of the seats."""
    cycle, turn = divmod(seed, len(players))
    order = _shuffled(players, "players", cycle)
    drawn = _shuffled(seats, "seats", cycle)
    place = {seat: number for number, seat in enumerate(drawn)}
    return {seat: order[(place[seat] + turn) % len(order)] for seat in seats}


def play_matches(
    venues: Mapping[str, Venue],
    players: Mapping[str, Player],
    pairs: Iterable[tuple[str, int]],
    executor: Executor | None = None,
) -> Iterator[Match]:
    """Play a game for each scenario's id and seed, in that order, wherever they are played."""
    return in_order(partial(_match, dict(venues), dict(players)), pairs, executor)


def _match(
    venues: Mapping[str, Venue], players: Mapping[str, Player], pair: tuple[str, int]
) -> Match:
    scenario, seed = pair
    venue = venues[scenario]
    seated = lineup(venue.setting.seats, tuple(players), seed)
    state = play(venue.setting, {seat: players[name]() for seat, name in seated.items()}, seed)
    game = looked_back(state, venue.best)
    shares = {seat: _share(venue, seat, gain) for seat, gain in game.gains.items()}
    return Match(scenario, seed, seated, shares, game)


def _share(venue: Venue, seat: Seat, gain: int) -> float | None:
    room = venue.best.attainable[seat] - venue.setting.instructions[seat].walk_away
    return gain / room if room else None


def _shuffled(names: Sequence[str], what: str, cycle: int) -> list[str]:
    return sorted(names, key=lambda name: draw(cycle, "tournament", what, name, below=2**64))
