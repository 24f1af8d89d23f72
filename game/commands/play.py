"""`communique play`: a game against AI delegates, in the terminal."""

from __future__ import annotations

from datetime import datetime
from secrets import randbelow
from typing import Annotated

import typer

from game.commands.options import LevelOption, ScenarioName, Without, modules
from game.rules.names import Level


def play(
    scenario: ScenarioName,
    seat: Annotated[str | None, typer.Option(help="The seat to take; asked if left out.")] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed, the same game.")] = None,
    level: LevelOption = Level.FULL,
    without: Without = None,
    new: Annotated[
        bool, typer.Option("--new", help="Do not take up a game that was left.")
    ] = False,
) -> None:
    """Play against AI delegates. A game that was left is taken up again where it was."""
    from game.record.shelf import left, new_path
    from game.room import new_room, person, resume_room
    from game.scenario import find, load
    from game.screens.app import CommuniqueApp

    chosen = load(find(scenario))
    earlier = None if new else left(chosen.id, seat, seed)
    if earlier is not None:
        room, _ = resume_room(earlier.path)
        CommuniqueApp(room, person(room)).run()
    elif seat is None:
        CommuniqueApp(scenario=chosen, seed=seed, modules=modules(level, without)).run()
    else:
        drawn = randbelow(2**31) if seed is None else seed
        path = new_path(chosen.id, datetime.now())
        room = new_room(chosen, [seat], drawn, path, modules(level, without))
        CommuniqueApp(room, seat).run()
