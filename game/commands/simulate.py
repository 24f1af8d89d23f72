"""`communique simulate`: AI delegates against each other."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Annotated

import typer

from game.commands.company import Cluster, seated, where
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
    delegate: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[SEAT=]NAME",
            help="Who plays a seat, or all not named otherwise: a temperament, module:Class, "
            "or negmas:Negotiator; may be given several times.",
        ),
    ] = None,
    level: LevelOption = Level.FULL,
    without: Without = None,
    json: Annotated[Path | None, typer.Option(help="Write it all there, each game too.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Write a row a game there.")] = None,
    jsonl: Annotated[
        Path | None,
        typer.Option(help="Keep each game there as it ends; those in it are not played again."),
    ] = None,
    reasons: Annotated[
        bool, typer.Option("--reasons", help="Keep why each move was made, in --json and --jsonl.")
    ] = False,
    workers: Workers = None,
    cluster: Cluster = None,
) -> None:
    """Let AI delegates play against each other, and print what came of it.

    With five seats a game takes about a second on one processor. Ctrl-C
    stops, and says what came of the games so far.
    """
    from rich.console import Console
    from rich.progress import track

    from game.report import dumps, simulation
    from game.scenario import find, load, only
    from game.simulate import Game, Tally, play_games
    from game.simulate.kept import header, kept

    chosen = load(find(scenario))
    tally, each = Tally(chosen.setting.seats), list[Game]()
    setting = only(chosen.setting, modules(level, without))
    players = seated(chosen.temperaments, delegate or ())
    seeds = range(seed, seed + games)
    with ExitStack() as stack:
        stop = stack.enter_context(stopping())
        executor = stack.enter_context(where(workers, cluster, players.values()))
        play = partial(play_games, setting, players, executor=executor, reasons=reasons)
        if jsonl is not None:
            head = header([(chosen, setting)], players, reasons)
            file = stack.enter_context(kept(jsonl, head, Game, attrgetter("seed")))
            play = partial(file.play, play=play)
        played = stop.heeded(play(seeds))
        for game in track(played, "Conferring", total=games, console=Console(stderr=True)):
            tally.add(game)
            if json or csv:
                each.append(game)
    console = Console()
    console.print(simulation.grid(chosen, players, tally))
    console.print(f"Agreement in {tally.agreement:.0%} of games.", highlight=False)
    console.print(
        f"Mean share of the best Nash product: {tally.nash_share:.2f}, "
        "a game without a text counting as 0.",
        highlight=False,
    )
    if lines := simulation.course_lines(tally):
        console.print("In a game, on average:", *lines, sep="\n", highlight=False)
    if json is not None:
        write(json, dumps(simulation.document(chosen, players, tally, each, seed)))
    if csv is not None:
        write(csv, simulation.sheet(chosen, each))
    if stop.asked:
        raise typer.Exit(STOPPED)
