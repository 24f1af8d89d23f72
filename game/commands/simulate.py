"""`communique simulate`: AI delegates against each other."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.commands.options import LevelOption, ScenarioName, Without, modules, write
from game.rules.names import Level


def simulate(
    scenario: ScenarioName,
    games: Annotated[int, typer.Option(min=1, help="How many games.")] = 200,
    seed: Annotated[
        int, typer.Option(help="The seed of the first game; the next has the next.")
    ] = 1,
    level: LevelOption = Level.FULL,
    without: Without = None,
    json: Annotated[Path | None, typer.Option(help="Write it all there, each game too.")] = None,
) -> None:
    """Let AI delegates play against each other, and print what came of it."""
    from rich.console import Console
    from rich.progress import track

    from game import report
    from game.scenario import find, load, only
    from game.simulate import Tally, play_games

    chosen = load(find(scenario))
    tally = Tally(chosen.setting.seats)
    setting = only(chosen.setting, modules(level, without))
    played = play_games(setting, chosen.temperaments, range(seed, seed + games))
    for game in track(played, "Conferring", total=games, console=Console(stderr=True)):
        tally.add(game)
    console = Console()
    console.print(report.grid(chosen, chosen.temperaments, tally))
    console.print(f"Agreement in {tally.agreement:.0%} of games.", highlight=False)
    console.print(
        f"Mean share of the best Nash product: {tally.nash_share:.2f}, "
        "a game without a text counting as 0.",
        highlight=False,
    )
    if lines := report.course_lines(tally):
        console.print("In a game, on average:", *lines, sep="\n", highlight=False)
    if json is not None:
        document = report.document(chosen, chosen.temperaments, tally, seed)
        write(json, report.dumps(document))
