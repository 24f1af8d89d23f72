"""`communique debrief`: what happened at one table, or at many of one scenario."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.classroom.files import DEBRIEF
from game.commands.classes import beside_class, conferences, votes_of
from game.commands.options import write
from game.errors import CommuniqueError

if TYPE_CHECKING:
    from game.debrief.account import Account

TOGETHER = 2
"""The most clauses that a missed trade changes where many tables are looked at together."""


def debrief(
    logs: Annotated[
        list[Path],
        typer.Argument(metavar="LOG...", help="Recorded games (.jsonl), or a class's folder."),
    ],
    html: Annotated[Path | None, typer.Option(help="Write a page there.")] = None,
    json: Annotated[Path | None, typer.Option(help="Write every fact there.")] = None,
    csv: Annotated[Path | None, typer.Option(help="Write a row a table there.")] = None,
) -> None:
    """Make a debrief of finished games: of one table, or of many tables of one scenario.

    Of a class's folder alone, the page is written into it as debrief.html.
    """
    from game.debrief.compare import compare
    from game.debrief.document import document, sheet
    from game.debrief.page import table_page, tables_page
    from game.report import dumps
    from game.settings import speak_as_set

    speak_as_set()
    if html is json is csv is None and (html := beside_class(logs, DEBRIEF)) is None:
        raise CommuniqueError("say what to write: --html FILE, --json FILE or --csv FILE")
    found = accounts(logs)
    compared = compare(found)
    votes = votes_of(logs, [one.met for one in found])
    if html is not None:
        one = len(found) == 1
        write(html, table_page(found[0], votes) if one else tables_page(compared, votes))
        typer.echo(html)
    if json is not None:
        write(json, dumps(document(found, votes)))
    if csv is not None:
        write(csv, sheet(found))


def accounts(logs: list[Path]) -> list[Account]:
    """Look back on every record, with progress; missed trades are smaller where there are many."""
    from rich.console import Console
    from rich.progress import track

    from game.analysis.trades import MOST
    from game.debrief.account import account
    from game.debrief.path import there

    mets = [*conferences(logs)]
    most = MOST if len(mets) == 1 else TOGETHER
    known, found = None, []
    for met in track(mets, "Looking back", console=Console(stderr=True)):
        # What was there is worked out once: tables that are compared are of one setting.
        if known is None or known.setting != met.setting:
            known = there(met.setting)
        found.append(account(met, known, most))
    return found
