"""A tournament as people and programs read it: a table, JSON, and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from rich.table import Table as Grid
from rich.text import Text

from game.intervals import FEW, Mean, Rate
from game.report.writing import rows
from game.rules.words import plain
from game.simulate import Player
from game.simulate.ranking import Ranking
from game.simulate.tournament import Match


def grid(title: str, ranking: Ranking) -> Grid:
    """A row a player, the highest mean gain first; gains in points over the walk-away value."""
    games = "1 game" if ranking.agreement.of == 1 else f"{ranking.agreement.of} games"
    table = Grid(title=Text(f"{plain(title)}: {games}"))
    table.add_column("Player", overflow="fold")
    for column in ("Games", "Gain", "Share", "Agreed"):
        table.add_column(column, justify="right", no_wrap=True)
    for name, record in ranking.ranked:
        table.add_row(
            Text(name),
            str(record.games),
            mean(record.gain, "+.1f"),
            mean(record.share, ".2f"),
            rate(record.agreement),
        )
    return table


def told(ranking: Ranking) -> str:
    """How the tables fared together, in a sentence."""
    return (
        f"Agreement in {rate(ranking.agreement)} of games; mean share of the best Nash product "
        f"{mean(ranking.nash_share, '.2f')}, a game without a text counting as 0."
    )


def mean(figure: Mean, form: str) -> str:
    """A mean and its 95% interval as a half-width; of too few games, the mean alone."""
    if not figure.of:
        return "-"
    if figure.of < FEW:
        return format(figure.mean, form)
    half = max(figure.mean - figure.interval.low, figure.interval.high - figure.mean)
    return f"{figure.mean:{form}} \N{PLUS-MINUS SIGN} {half:{form.lstrip('+')}}"


def rate(figure: Rate) -> str:
    """A frequency in percent and its 95% interval."""
    low, high = figure.interval
    return f"{figure.share:.0%} ({100 * low:.0f}-{100 * high:.0f})"


def document(
    players: Mapping[str, Player],
    rankings: Mapping[str, Ranking],
    matches: Iterable[Match],
    first_seed: int,
) -> dict[str, Any]:
    """All of it, and every game, as a JSON-ready object; `rankings` by scenario, and of all.

    An interval is [from, to], or null of fewer than ten games.
    """
    return {
        "seed": first_seed,
        "players": {name: player.version for name, player in players.items()},
        "rankings": {place: _ranking(ranking) for place, ranking in rankings.items()},
        "each": [asdict(match) for match in matches],
    }


def sheet(matches: Iterable[Match]) -> str:
    """A row a seat of a game, as CSV; `share` is empty where there was nothing to gain."""
    return rows(
        [
            *("scenario", "seed", "seat", "player", "gain", "share", "standing", "agreed"),
            *("rounds", "nash_share"),
        ],
        (
            [
                *(match.scenario, match.seed, seat, name, game.gains[seat], match.shares[seat]),
                *(game.standings[seat], int(game.text is not None), game.rounds, game.nash_share),
            ]
            for match in matches
            for game in [match.game]
            for seat, name in match.players.items()
        ),
    )


def _ranking(ranking: Ranking) -> dict[str, Any]:
    return {
        "games": ranking.agreement.of,
        "agreement": _rate(ranking.agreement),
        "nash_share": _mean(ranking.nash_share),
        "players": {
            name: {
                "games": record.games,
                "gain": _mean(record.gain),
                "share": _mean(record.share),
                "joined": _mean(record.joined),
                "agreement": _rate(record.agreement),
            }
            for name, record in ranking.ranked
        },
    }


def _mean(figure: Mean) -> dict[str, Any]:
    interval = list(figure.interval) if figure.of >= FEW else None
    return {"mean": figure.mean if figure.of else None, "interval": interval}


def _rate(figure: Rate) -> dict[str, Any]:
    interval = list(figure.interval) if figure.of else None
    return {"mean": figure.share if figure.of else None, "interval": interval}
