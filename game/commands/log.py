"""`communique log …`: kept games, listed, read, exported, anonymised and erased."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from game.archive import FreeText
from game.commands.classes import class_of
from game.commands.options import write
from game.errors import CommuniqueError

app = typer.Typer(no_args_is_help=True, help="Look at, export, anonymise and erase kept games.")

ClassOrLogs = Annotated[
    list[str],
    typer.Argument(metavar="LOG...", help="Logs, by path or by name; or the folder of a class."),
]
LogName = Annotated[
    str, typer.Argument(metavar="LOG", help="A log, by path or by name as in the list.")
]
LogNames = Annotated[
    list[str], typer.Argument(metavar="LOG...", help="Logs, by path or by name as in the list.")
]


@app.command("list")
def logs() -> None:
    """List the games that are kept, the latest first."""
    from game.record.shelf import saved
    from game.rules.words import plain

    games = saved()
    for game in games:
        state = f"{'ended in' if game.ended else 'left in'} round {game.round}"
        told = game.problem or f"{game.title}, {state}, seats: {', '.join(game.seats) or 'none'}"
        typer.echo(plain(f"{game.path.name}: {game.changed:%Y-%m-%d %H:%M}, {told}"))
    if not games:
        typer.echo("No games are kept yet; `communique play` begins one.", err=True)


@app.command()
def show(
    log: LogName,
    seat: Annotated[str | None, typer.Option(help="Only what this seat heard.")] = None,
    number: Annotated[int | None, typer.Option("--round", help="Only this round.")] = None,
) -> None:
    """Print a game as prose, with everybody's secrets unless --seat is given."""
    from game.archive import find, opened, transcript

    before = None
    for now, line in transcript(opened(find(log)), seat, number):
        if now != before:
            typer.echo(f"Round {now}" if now else "Before the first round")
        before = now
        typer.echo(f"  {line}")


@app.command()
def export(
    logs: LogNames,
    csv: Annotated[Path | None, typer.Option(help="Write rows for spreadsheets there.")] = None,
    jsonl: Annotated[Path | None, typer.Option(help="Write everything there, as JSON.")] = None,
) -> None:
    """Write a row for every move and event of games; docs/LOG.md says what the columns hold."""
    from game.archive import csv_text, find, jsonl_text, opened

    if csv is None and jsonl is None:
        raise CommuniqueError("Say where to write: --csv FILE, --jsonl FILE, or both.")
    for target in (csv, jsonl):
        _refuse_log(target)
    conferences = [opened(find(log)) for log in logs]
    if csv is not None:
        write(csv, csv_text(conferences))
    if jsonl is not None:
        write(jsonl, jsonl_text(conferences))


@app.command()
def anonymise(
    logs: ClassOrLogs,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Write game-1.jsonl and so on there.")],
    text: Annotated[FreeText, typer.Option(help="What becomes of what people typed.")],
) -> None:
    """Write games anew without the names of players; the same name gets the same number in all.

    Names are those that the logs' first lines give; nicknames in kept text are not known: mask or
    drop it if there may be any. Of a class, all who ever joined are known.
    """
    from game.archive import find, keep_anonymised, opened

    if (folder := _one_class(logs)) is not None:
        from game.classroom.hall.after import anonymise_class, names

        tables = anonymise_class(folder, text, out)
        known = len(names(folder))
        typer.echo(f"Games in {out}: {tables}. People whose names were replaced: {known}.")
        return
    records = [opened(find(log)).record for log in logs]
    players = keep_anonymised(records, text, out)
    typer.echo(f"Games in {out}: {len(logs)}. Players whose names were replaced: {players}.")


@app.command()
def erase(
    logs: ClassOrLogs,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Erase games for good, with the files of each beside it; they are written over first.

    Of a class everything goes: tables, names, reports and the way to the console.
    Copies elsewhere, exports and backups are not touched.
    """
    from game.archive import erase as erase_game
    from game.archive import files_of, find

    if (folder := _one_class(logs)) is not None:
        from game.classroom.hall.after import erase_class, files_of_class

        _confirm(files_of_class(folder), yes)
        erase_class(folder)
    else:
        paths = [find(log) for log in logs]
        _confirm([file for path in paths for file in files_of(path)], yes)
        for path in paths:
            erase_game(path)
    typer.echo("Erased.")


def _confirm(files: Iterable[Path], yes: bool) -> None:
    from game.rules.words import plain

    for file in files:
        typer.echo(f"  {plain(str(file))}")
    if not yes and not typer.confirm("Erase these for good?"):
        typer.echo("Nothing was erased.", err=True)
        raise typer.Exit(1)


def _one_class(logs: list[str]) -> Path | None:
    """The folder of the class that was named; None if games were.

    Raises:
        CommuniqueError: if a class was named with anything else.
    """
    folders = [folder for log in logs if (folder := class_of(log)) is not None]
    if folders and len(logs) > 1:
        raise CommuniqueError(f"{folders[0]} is a class; name one class, or games, at a time")
    return folders[0] if folders else None


def _refuse_log(target: Path | None) -> None:
    """Refuse to write an export over a game."""
    from game.archive import is_log

    if target and os.path.isfile(target) and target.stat().st_size and is_log(target):
        raise CommuniqueError(f"{target} is a game's log; name another file for the export.")
