"""`communique scenario …`: look at and check scenarios."""

from __future__ import annotations

from typing import Annotated

import typer

from game.commands.check import check
from game.commands.convert import convert
from game.commands.new import new
from game.commands.playtest import playtest
from game.commands.sheets import sheets

app = typer.Typer(no_args_is_help=True, help="Begin, look at, check and playtest scenarios.")
app.command()(new)
app.command()(check)
app.command()(convert)
app.command()(playtest)
app.command()(sheets)


@app.command("list")
def scenarios() -> None:
    """List the scenarios there are."""
    from game.scenario import available

    for entry in available():
        typer.echo(f"{entry.id}: {entry.title}. {entry.summary}")


@app.command("schema")
def scenario_schema(
    notes: Annotated[
        bool, typer.Option("--notes", help="That of facilitator.yaml, not of scenario.yaml.")
    ] = False,
) -> None:
    """Print the JSON Schema of the scenario format, for editors."""
    from game.report import dumps
    from game.scenario import notes_schema, schema

    typer.echo(dumps(notes_schema() if notes else schema()), nl=False)
