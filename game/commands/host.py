"""`communique host`: a class on this machine, for students with a browser or a terminal."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.commands.options import LevelOption, Without, modules
from game.errors import CommuniqueError
from game.rules.names import Level

AS_BEGUN = {
    "scenario": "SCENARIO",
    "level": "--level",
    "without": "--without",
    "seed": "--seed",
    "cards": "--cards",
    "out": "--out",
}
"""What a class that is taken up again has already."""


def host(
    context: typer.Context,
    scenario: Annotated[
        str | None, typer.Argument(help="A scenario's name, or a path to one.")
    ] = None,
    resume: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help="Take up a class again, by its folder or its name."),
    ] = None,
    level: LevelOption = Level.FULL,
    without: Without = None,
    seed: Annotated[int | None, typer.Option(help="The same for all tables.")] = None,
    cards: Annotated[
        Path | None,
        typer.Option(help="The codes of printed seat cards: what `scenario sheets --codes` wrote."),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="The folder of the class; or a new one.")
    ] = None,
    until: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DATE",
            help="Homework: a phase ends then, as 2026-12-01T18:00; several times for several.",
        ),
    ] = None,
    tables: Annotated[
        int | None,
        typer.Option(min=1, max=80, help="Open so many tables at once, before anybody has come."),
    ] = None,
    headless: Annotated[
        bool, typer.Option("--headless", help="No console here: it is in the teacher's browser.")
    ] = False,
    processes: Annotated[
        int,
        typer.Option(min=0, max=61, help="Draw the screens in so many more; for a hundred seats."),
    ] = 0,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="For browsers; left out, 8000 or the next.")
    ] = None,
    ssh_port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="For SSH; left out, 2222 or the next.")
    ] = None,
    no_ssh: Annotated[bool, typer.Option("--no-ssh", help="Browsers alone.")] = False,
    bind: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Listen at this address of the machine's.")
    ] = None,
    tls: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A certificate with its chain: HTTPS.")
    ] = None,
    tls_key: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The certificate's key, if it is apart.")
    ] = None,
    behind_proxy: Annotated[
        str | None,
        typer.Option(metavar="ADDRESS", help="Where a reverse proxy serves it: https://…"),
    ] = None,
) -> None:
    """Hold a class: students join with a browser or by SSH, with nothing to install.

    Shows the address, a QR code and the class code. Every move is kept in the
    class's folder as it is made; `--resume` brings everybody back to their seats.
    """
    from datetime import datetime

    from game.classroom.host import terms
    from game.classroom.host.closing import hold_class
    from game.classroom.host.folders import find_class, is_class
    from game.classroom.host.opening import Lesson, nothing_named, opened, resumed
    from game.classroom.host.ports import USUAL, remembered
    from game.language import _
    from game.scenario import find, load
    from game.settings import speak_as_set

    speak_as_set()
    now = datetime.now()
    if resume is not None:
        if said := [words for name, words in AS_BEGUN.items() if _said(context, name)]:
            words = _(
                "a class that is taken up again is as it was begun; with --resume leave out {given}"
            )
            raise CommuniqueError(words.format(given=", ".join(said)))
        left: Path | None = find_class(resume)
    else:
        left = out if out is not None and is_class(out) else None
    usual = USUAL if left is None else remembered(left)
    network = terms.network(bind, port, ssh_port, no_ssh, tls, tls_key, behind_proxy, usual)
    ends = terms.dates(until or (), now if left is None else None)
    schedule = terms.Schedule(ends, tables or 0)
    if left is not None and resume is not None:
        hall = resumed(left)
    elif scenario is None:
        raise nothing_named()
    else:
        lesson = Lesson(load(find(scenario)), modules(level, without), seed, cards)
        hall = opened(lesson, out, now)
    hold_class(hall, network, schedule, processes, headless, typer.echo)


def _said(context: typer.Context, name: str) -> bool:
    """Whether a parameter was given, be it what it is by default."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"
