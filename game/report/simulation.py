"""A simulation as people and programs read it: a table, JSON, and CSV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from rich.table import Table as Grid
from rich.text import Text

from game.report.writing import rows
from game.rules.names import Seat
from game.scenario import Scenario
from game.simulate import Game, Player, Tally


def grid(scenario: Scenario, players: Mapping[Seat, Player], tally: Tally) -> Grid:
    """A row a seat: who played it, shares of games agreed and joined, mean score and gain.

    Score, walk-away value and gain are in points of the seat's own scale.
    """
    table = Grid(title=Text(f"{scenario.title}: {tally.of} games"))
    table.add_column("Seat", no_wrap=True)
    table.add_column("Played by", overflow="fold")
    for column in ("Agreed", "Joined", "Score", "Walk-away", "Gain"):
        table.add_column(column, justify="right", no_wrap=True)
    for seat in scenario.setting.seats:
        table.add_row(
            Text(seat),
            Text(players[seat].name),
            f"{tally.agreement:.0%}",
            f"{tally.joined(seat):.0%}",
            f"{tally.score(seat):.1f}",
            str(scenario.setting.instructions[seat].walk_away),
            f"{tally.gain(seat):+.1f}",
        )
    return table


def course_lines(tally: Tally) -> list[str]:
    """What happened in a game on average, a line each, without what never did."""
    return [f"{mean:6.2f}  {kind}" for kind, mean in tally.course.items() if mean]


def document(
    scenario: Scenario,
    players: Mapping[Seat, Player],
    tally: Tally,
    games: Iterable[Game],
    first_seed: int,
) -> dict[str, Any]:
    """The same, and every game, as a JSON-ready object; see docs/RESEARCH.md for the fields."""
    return {
        "scenario": scenario.id,
        "games": tally.of,
        "seed": first_seed,
        "agreement": tally.agreement,
        "nash_share": tally.nash_share,
        "course": tally.course,
        "seats": {
            seat: {
                "played_by": players[seat].name,
                "mean_score": tally.score(seat),
                "mean_gain": tally.gain(seat),
                "joined": tally.joined(seat),
            }
            for seat in scenario.setting.seats
        },
        "each": [asdict(game) for game in games],
    }


def sheet(scenario: Scenario, games: Iterable[Game]) -> str:
    """A row a game as CSV: how it ended, each seat's result, and each clause of the text.

    A clause's column is empty where no text is in force.
    """
    seats, clauses = scenario.setting.seats, [clause.id for clause in scenario.setting.clauses]
    seat_columns = [f"{seat}.{what}" for seat in seats for what in ("total", "gain", "standing")]
    text_columns = [f"text.{clause}" for clause in clauses]
    return rows(
        ["seed", "reason", "rounds", "nash_share", *seat_columns, *text_columns],
        (
            [
                *(game.seed, game.reason, game.rounds, game.nash_share),
                *(
                    figure
                    for seat in seats
                    for figure in (game.totals[seat], game.gains[seat], game.standings[seat])
                ),
                *((game.text or {}).get(clause, "") for clause in clauses),
            ]
            for game in games
        ),
    )
