"""`communique replay`: a kept game played back on the screen, or written as an asciicast."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.commands.options import write
from game.errors import CommuniqueError


def replay(
    log: Annotated[
        str, typer.Argument(metavar="LOG", help="A log, by path or by name as in `log list`.")
    ],
    seat: Annotated[
        str | None,
        typer.Option("--as", metavar="SEAT", help="As this seat saw it; left out, all of it."),
    ] = None,
    cast: Annotated[
        Path | None, typer.Option(help="Write an asciicast there instead, for asciinema.")
    ] = None,
    speed: Annotated[
        float, typer.Option(min=0.1, max=100, help="Of the asciicast: 2 is twice as fast.")
    ] = 1.0,
) -> None:
    """Play a game back, move by move. A game that goes on is shown as a person's seat saw it."""
    from game.archive import find, is_log, opened
    from game.archive.playback import Playback

    if cast is not None and cast.is_file() and cast.stat().st_size and is_log(cast):
        raise CommuniqueError(f"{cast} is a game's log; name another file for the asciicast.")
    playback = Playback(opened(find(log)))
    chosen = playback.first() if seat is None else playback.allowed(seat)
    if cast is not None:
        from game.screens.replay.film import film

        write(cast, film(playback, chosen, speed))
    else:
        from game.screens.app import CommuniqueApp
        from game.screens.replay import ReplayScreen
        from game.settings import load, speak_as_set

        # The screen tells the game while it is made, before the app speaks.
        speak_as_set()
        CommuniqueApp(first=ReplayScreen(playback, chosen), kept=load()).run()
