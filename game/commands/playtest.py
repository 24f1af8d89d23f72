"""`communique scenario playtest`: what hundreds of games say about a scenario."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.commands.options import LevelOption, ScenarioName, Workers, write
from game.commands.stopping import STOPPED, stopping
from game.rules.names import LEVELS, Level


def playtest(
    path: ScenarioName,
    games: Annotated[int, typer.Option(min=1, help="How many games.")] = 300,
    seed: Annotated[
        int, typer.Option(help="The seed of the first game; the next has the next.")
    ] = 1,
    level: LevelOption = Level.FULL,
    html: Annotated[Path | None, typer.Option(help="Write the report there as a page.")] = None,
    json: Annotated[Path | None, typer.Option(help="Write all figures there.")] = None,
    workers: Workers = None,
) -> None:
    """Play a scenario by AI delegates and random players, and say what to mend.

    Half of the games are played by the scenario's own temperaments, the others
    by mixes and by random players; every sixth is played again without each
    module. With five seats and all modules a game takes about a second, so 300
    games are 550 and take ten minutes on one processor; 40 games show the
    gravest faults in a minute or two. Ctrl-C stops, and reports what was played.
    """
    from rich.console import Console
    from rich.progress import track

    from game import playtest as testing
    from game.analysis.best import best
    from game.playtest.page import page
    from game.playtest.terminal import printed
    from game.report import dumps
    from game.scenario import find, load, only
    from game.simulate import processes, processors

    file = find(path)
    scenario = load(file)
    setting = only(scenario.setting, LEVELS[level])
    lines = testing.Lines(file, scenario.sheet)
    counts = testing.Counts(setting.seats, testing.modules(setting))
    there = best(setting)
    trials = testing.trials(setting, there, scenario.temperaments, range(seed, seed + games))
    total, progress = testing.count(setting, games), Console(stderr=True)
    with stopping() as stop, processes(workers or processors()) as executor:
        played = stop.heeded(testing.play_trials(trials, executor))
        for one in track(played, "Playing", total=total, console=progress):
            counts.add(one)
    evidence = testing.Evidence(setting, there, counts, lines)
    report = testing.report(scenario, level, seed, games, stop.asked, evidence)
    console = Console(highlight=False)
    for part in printed(report):
        console.print(part)
    if html is not None:
        write(html, page(report))
    if json is not None:
        write(json, dumps(testing.document(report)))
    if stop.asked:
        raise typer.Exit(STOPPED)
