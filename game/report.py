"""A simulation as people and programs read it: a table, and JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from rich.table import Table as Grid
from rich.text import Text

from game.rules.names import Seat
from game.scenario import Scenario
from game.simulate import Tally


def grid(scenario: Scenario, temperaments: Mapping[Seat, str], tally: Tally) -> Grid:
    """A row a seat: who played it, shares of games agreed and joined, mean score and gain.

    Score, walk-away value and gain are in points of the seat's own scale.
    """
    table = Grid(title=Text(f"{scenario.title}: {len(tally.games)} games"))
    table.add_column("Seat", no_wrap=True)
    table.add_column("Temperament", no_wrap=True)
    for column in ("Agreed", "Joined", "Score", "Walk-away", "Gain"):
        table.add_column(column, justify="right", no_wrap=True)
    for seat in scenario.setting.seats:
        table.add_row(
            Text(seat),
            Text(temperaments[seat]),
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
    scenario: Scenario, temperaments: Mapping[Seat, str], tally: Tally, first_seed: int
) -> dict[str, Any]:
    """The same, and every game, as a JSON-ready object; see README for the fields."""
    return {
        "scenario": scenario.id,
        "games": len(tally.games),
        "seed": first_seed,
        "agreement": tally.agreement,
        "nash_share": tally.nash_share,
        "course": tally.course,
        "seats": {
            seat: {
                "temperament": temperaments[seat],
                "mean_score": tally.score(seat),
                "mean_gain": tally.gain(seat),
                "joined": tally.joined(seat),
            }
            for seat in scenario.setting.seats
        },
        "each": [asdict(game) for game in tally.games],
    }


def dumps(data: object) -> str:
    """JSON that is the same for the same data, with a line feed at the end."""
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"
