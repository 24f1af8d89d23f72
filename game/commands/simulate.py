"""`communique simulate`: AI delegates against each other."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from game.commands.options import (
    LevelOption,
    ScenarioName,
    Without,
    Workers,
    modules,
    write,
)
from game.commands.stopping import STOPPED, stopping
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
    csv: Annotated[Path | None, typer.Option(help="Write a row a game there.")] = None,
    jsonl: Annotated[
        Path | None,
        typer.Option(help="Keep each game there as it ends; those in it are not played again."),
    ] = None,
    workers: Workers = None,
) -> None:
    """Let AI delegates play against each other, and print what came of it.

    With five seats a game takes about a second on one processor. Ctrl-C
    stops, and says what came of the games so far.
    """
    from rich.console import Console
    from rich.progress import track

    from game import report
    from game.scenario import find, load, only
    from game.simulate import Tally, play_games, processes, processors
    from game.simulate.kept import header, kept

    chosen = load(find(scenario))
    tally = Tally(chosen.setting.seats)
    setting = only(chosen.setting, modules(level, without))
    seeds = range(seed, seed + games)
    with ExitStack() as stack:
        play = play_games
        if jsonl is not None:
            play = stack.enter_context(kept(jsonl, header(chosen, setting))).play
        stop = stack.enter_context(stopping())
        executor = stack.enter_context(processes(workers or processors()))
        played = stop.heeded(play(setting, chosen.temperaments, seeds, executor))
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
    if csv is not None:
        write(csv, report.sheet(chosen, tally.games))
    if stop.asked:
        raise typer.Exit(STOPPED)
