"""`communique evidence`: what each student did, set beside a rubric."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.classroom.files import EVIDENCE
from game.commands.classes import beside_class
from game.commands.debrief import accounts
from game.commands.options import write
from game.errors import CommuniqueError


def evidence(
    logs: Annotated[
        list[Path] | None,
        typer.Argument(metavar="LOG...", help="Recorded games (.jsonl), or a class's folder."),
    ] = None,
    rubric: Annotated[
        Path | None, typer.Option(help="Your rubric; left out, the one to begin with.")
    ] = None,
    html: Annotated[Path | None, typer.Option(help="Write a sheet a student there.")] = None,
    json: Annotated[Path | None, typer.Option(help="Write every item there.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Write a row of counts a student there.")] = None,
    write_rubric: Annotated[
        Path | None, typer.Option(help="Write the rubric to begin with there, to be edited.")
    ] = None,
) -> None:
    """Gather evidence for grades from finished games: what each student's seat did.

    Each criterion of a single-point rubric is printed with what the record shows
    for it; what meets the aim and what falls short or goes beyond is for the
    teacher to say. Nobody is ranked, and no points are shown. Seats played by AI
    delegates are left out; those of the press have a sheet of their headlines.
    Of a class's folder alone, the page is written into it as evidence.html.
    """
    from game.evidence.document import document, sheet
    from game.evidence.gather import gathered
    from game.evidence.page import page
    from game.evidence.rubric import beginning, default, load
    from game.report import dumps
    from game.settings import speak_as_set

    speak_as_set()
    if write_rubric is not None:
        if write_rubric.exists():
            raise CommuniqueError(f"{write_rubric} is there already; name another file")
        write(write_rubric, beginning())
        if not logs:
            return
    if html is json is csv is None:
        html = beside_class(logs or (), EVIDENCE)
    if not logs or html is json is csv is None:
        raise CommuniqueError(
            "name the games, and what to write: --html FILE, --json FILE or --csv FILE; "
            "or --write-rubric FILE"
        )
    chosen = default() if rubric is None else load(rubric)
    found = accounts(logs)
    every = [one for account in found for one in gathered(account)]
    if not every:
        raise CommuniqueError("no seat in these games was played by a person")
    if html is not None:
        write(html, page(found[0].met.setting, chosen, every))
        typer.echo(html)
    if json is not None:
        write(json, dumps(document(every)))
    if csv is not None:
        write(csv, sheet(every))
