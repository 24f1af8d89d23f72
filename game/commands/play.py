"""`communique play`: a game against AI delegates, in the terminal."""

from __future__ import annotations

from datetime import datetime
from secrets import randbelow
from typing import Annotated

import typer

from game.commands.options import ScenarioName, Without, modules
from game.commands.seating import seating
from game.errors import CommuniqueError
from game.rules.names import Level


def play(
    scenario: ScenarioName,
    seat: Annotated[str | None, typer.Option(help="The seat to take; asked if left out.")] = None,
    hot_seat: Annotated[
        str | None,
        typer.Option(
            metavar="SEAT,SEAT…",
            help="Several people at this terminal, each in their seat; SEAT=NAME gives a name.",
        ),
    ] = None,
    seed: Annotated[int | None, typer.Option(help="The same seed, the same game.")] = None,
    level: Annotated[
        Level | None,
        typer.Option(
            help="How much of the rulebook; never more than the scenario has.",
            show_default=Level.FULL.value,
        ),
    ] = None,
    without: Without = None,
    new: Annotated[
        bool, typer.Option("--new", help="Do not take up a game that was left.")
    ] = False,
    plain: Annotated[
        bool,
        typer.Option(
            "--plain",
            help="Line by line, for screen readers and pipes; by itself where no screen can be.",
        ),
    ] = False,
) -> None:
    """Play against AI delegates. A game that was left is taken up again where it was."""
    from game.plain import Console
    from game.record.shelf import left, new_path
    from game.room import new_room, resume_room
    from game.scenario import find, load
    from game.settings import load as load_settings
    from game.settings import speak_as_set
    from game.terminal import no_screen

    if seat is not None and hot_seat is not None:
        raise CommuniqueError("--seat plays one seat, --hot-seat several; give one of the two")
    people = seating(hot_seat) if hot_seat is not None else {} if seat is None else {seat: ""}
    speak_as_set()
    chosen = load(find(scenario))
    played = modules(level or Level.FULL, without)
    # Who names a level does not mean a game at another one.
    asked = None if level is None and not without else played & chosen.setting.procedure.modules
    earlier = None if new else left(chosen.id, people or None, seed, asked)
    if plain or no_screen():
        from game.commands.lines import play_lines

        play_lines(Console.standard(), chosen, earlier, people, seed, played)
        return
    from game.screens.app import CommuniqueApp

    kept = load_settings()
    if earlier is not None:
        room, _ = resume_room(earlier.path)
        CommuniqueApp(room, kept=kept).run()
    elif not people:
        CommuniqueApp(scenario=chosen, seed=seed, modules=played, kept=kept).run()
    else:
        drawn = randbelow(2**31) if seed is None else seed
        path = new_path(chosen.id, datetime.now())
        room = new_room(chosen, list(people), drawn, path, played, people)
        CommuniqueApp(room, kept=kept).run()
