"""From opened to closed: the class is held, and its folder says what it has and what can follow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Final

from textual.app import App

from game.classroom.files import TROUBLE
from game.classroom.hall import Chair, Hall
from game.classroom.host.folders import classes
from game.classroom.host.holding import hold
from game.classroom.host.invitation import told
from game.classroom.host.ports import NEXT, WEB, whose
from game.classroom.host.reports import write_reports
from game.classroom.host.terms import Network, Schedule
from game.classroom.loop import run
from game.classroom.seatapp import Discreet
from game.classroom.ways import Ways
from game.errors import CommuniqueError
from game.language import _
from game.terminal import no_screen

FALLS: Final = 3
"""How often the console may fall before the class goes on without one at this terminal."""

PATIENCE: Final = 3.0
"""Seconds that it has to end."""


def hold_class(
    hall: Hall,
    network: Network,
    schedule: Schedule,
    processes: int,
    headless: bool,
    say: Callable[[str], None],
) -> None:
    """Hold a class until the teacher closes it, with its console here unless `headless`.

    What there is to say before and after, and without a console, goes to `say`, a line at least.

    Raises:
        CommuniqueError: if nobody could come in.
    """

    async def show(hall: Hall, chair: Chair, found: Ways) -> None:
        if not (headless or no_screen()):
            if await _console(hall, chair, found):
                return
            say(_("The console has fallen; {file} says over what.").format(file=folder / TROUBLE))
        say(told(hall.title, found, folder))
        await asyncio.Event().wait()

    folder = hall.register.folder
    if WEB < network.port <= WEB + NEXT and (words := whose(WEB, folder)):
        say(words)
    try:
        run(hold(hall, network, schedule, processes, show))
        by_teacher = True
    except asyncio.CancelledError:
        # Ctrl+C, or the system, asked that it be closed, and it was.
        by_teacher = False
    say(_("The class is closed. It is kept in {folder}").format(folder=folder))
    if any(hall.tables.over(number) for number in hall.tables):
        _look_back(folder, by_teacher, say)
    named = folder.name if folder.parent == classes() else folder
    say(_("To go on with it:  communique host --resume {name}").format(name=named))


def _look_back(folder: Path, at_once: bool, say: Callable[[str], None]) -> None:
    """Write the reports, or say how they are written."""
    if at_once:
        say(_("Writing the debrief and the evidence for grades; Ctrl+C leaves it at that."))
        try:
            for page in run(write_reports(folder)):
                say(f"  {page}")
            return
        except CommuniqueError as error:
            say(str(error))
        except asyncio.CancelledError:
            pass
    say(_("To look back:      communique debrief {folder}").format(folder=folder))
    say(_("For grades:        communique evidence {folder}").format(folder=folder))


async def _console(hall: Hall, chair: Chair, found: Ways) -> bool:
    """Show the console until the teacher closes the class; whether that was its end.

    One that falls is shown anew, a few times: it takes nothing of the class along.
    """
    from game.classroom.console import ConsoleApp

    class AtTerminal(Discreet, ConsoleApp):
        """The console where the class was opened."""

    for _fall in range(FALLS):
        app = AtTerminal(hall, chair, found)
        await _shown(app)
        if not app.return_code:
            return True
    return False


async def _shown(app: App[None]) -> None:
    """Run an app; if this is cancelled, the app ends in order, and the terminal is as it was."""
    running = asyncio.ensure_future(app.run_async())
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        app.exit()
        await asyncio.wait([running], timeout=PATIENCE)
        raise
