"""`communique scenario sheets`: a scenario on paper, for a class."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.commands.options import LevelOption, ScenarioName
from game.rules.names import Level


def sheets(
    path: ScenarioName,
    out: Annotated[Path, typer.Option(help="The folder to write to; empty, or not there yet.")],
    level: LevelOption = Level.FULL,
    tables: Annotated[int, typer.Option(min=1, max=99, help="How many tables play it.")] = 1,
    codes: Annotated[
        Path | None,
        typer.Option(help="The seat codes as CSV: read if it is there, written if it is not."),
    ] = None,
    pdf: Annotated[bool, typer.Option("--pdf", help="Write each page as PDF too.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Write over pages that are in the folder.")
    ] = False,
) -> None:
    """Write what a class needs in print, as HTML pages and if asked as PDF.

    Role sheets, the text on the table, table tents, seat cards with codes,
    background reading, questions on it with answers, and the facilitator's
    script for 45, 60 and 90 minutes and for homework. `index.html` links all.
    """
    from game.scenario import find, load
    from game.settings import speak_as_set
    from game.sheets import Folder, background, coded, kit
    from game.sheets import pdf as printing

    speak_as_set()
    file = find(path)
    scenario = load(file)
    folder = Folder(out, force)
    if pdf:
        printing.ready()
    reading = background(file)
    cards = coded(scenario.setting.seats, tables, codes)
    pages = kit(scenario, level, reading, cards)
    files = {name: page.encode() for name, page in pages.items()}
    if pdf:
        made = {name: printing.pdf(page) for name, page in pages.items() if name != "index.html"}
        files |= {f"{Path(name).stem}.pdf": content for name, content in made.items()}
    folder.write(files)
    typer.echo(f"{len(files)} files; begin with {out / 'index.html'}")
    if codes is None:
        typer.echo("The seat codes are on the seat cards only. To print them again, use --codes.")
