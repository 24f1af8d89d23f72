"""`communique tournament`: several delegates rotated through the seats."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from itertools import product
from pathlib import Path
from typing import Annotated

import typer

from game.commands.company import Cluster, named, where
from game.commands.options import LevelOption, Without, Workers, modules, write
from game.commands.stopping import STOPPED, stopping
from game.errors import CommuniqueError
from game.rules.names import Level

ALL = "all"
"""What stands for all scenarios together."""


def tournament(
    scenarios: Annotated[
        list[str], typer.Argument(metavar="SCENARIO...", help="Scenarios' names, or paths to some.")
    ],
    delegate: Annotated[
        list[str],
        typer.Option(
            metavar="NAME",
            help="Who plays: a temperament, module:Class, or negmas:Negotiator; give several.",
        ),
    ],
    games: Annotated[int, typer.Option(min=1, help="How many games of each scenario.")] = 100,
    seed: Annotated[
        int, typer.Option(help="The seed of the first game; the next has the next.")
    ] = 0,
    level: LevelOption = Level.FULL,
    without: Without = None,
    json: Annotated[Path | None, typer.Option(help="Write it all there, each game too.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Write a row a seat of a game there.")] = None,
    jsonl: Annotated[
        Path | None,
        typer.Option(help="Keep each game there as it ends; those in it are not played again."),
    ] = None,
    workers: Workers = None,
    cluster: Cluster = None,
) -> None:
    """Rotate delegates through the seats, and rank them with 95% confidence intervals.

    Gain is in points over the walk-away value, Share is of the most that a
    text could have given the seat. Every delegate has every seat equally
    often if the number of games is a multiple of the number of delegates.
    """
    from rich.console import Console
    from rich.progress import track

    from game.analysis.best import best
    from game.report import dumps
    from game.report import tournament as report
    from game.scenario import find, load, only
    from game.simulate.kept import header, kept
    from game.simulate.ranking import ranking
    from game.simulate.tournament import Match, Venue, play_matches

    if len(set(delegate)) < len(delegate):
        raise CommuniqueError("a delegate is named twice; once is enough, it has all seats in turn")
    players = {name: named(name) for name in delegate}
    chosen = {found.id: found for found in (load(find(name)) for name in scenarios)}
    if len(chosen) < len(scenarios):
        raise CommuniqueError("two of the scenarios have one id; give one of them another")
    settings = {
        name: only(found.setting, modules(level, without)) for name, found in chosen.items()
    }
    venues = {name: Venue(setting, best(setting)) for name, setting in settings.items()}
    rankings = {name: ranking(players) for name in (*(venues if len(venues) > 1 else ()), ALL)}
    pairs = [(name, number) for number, name in product(range(seed, seed + games), venues)]
    each = list[Match]()
    with ExitStack() as stack:
        stop = stack.enter_context(stopping())
        executor = stack.enter_context(where(workers, cluster, players.values()))
        play = partial(play_matches, venues, players, executor=executor)
        if jsonl is not None:
            head = header([(chosen[name], settings[name]) for name in chosen], players)
            file = stack.enter_context(kept(jsonl, head, Match, lambda m: (m.scenario, m.seed)))
            play = partial(file.play, play=play)
        played = stop.heeded(play(pairs))
        for match in track(played, "Conferring", total=len(pairs), console=Console(stderr=True)):
            for name in {match.scenario, ALL} & rankings.keys():
                rankings[name].add(match)
            if json or csv:
                each.append(match)
    console = Console(highlight=False)
    for name, found in rankings.items():
        title = "All scenarios" if len(venues) > 1 else next(iter(chosen.values())).title
        console.print(report.grid(chosen[name].title if name in chosen else title, found))
    console.print(report.told(rankings[ALL]))
    if json is not None:
        write(json, dumps(report.document(players, rankings, each, seed)))
    if csv is not None:
        write(csv, report.sheet(each))
    if stop.asked:
        raise typer.Exit(STOPPED)
