"""`communique scenario …`: look at and check scenarios."""

from __future__ import annotations

import typer

from game.commands.options import ScenarioName

app = typer.Typer(no_args_is_help=True, help="Look at and check scenarios.")


@app.command("list")
def scenarios() -> None:
    """List the scenarios there are."""
    from game.scenario import available

    for entry in available():
        typer.echo(f"{entry.id}: {entry.title}. {entry.summary}")


@app.command("check")
def check_scenario(
    path: ScenarioName,
) -> None:
    """Name every mistake in a scenario with its place. Exit code 2 if there is any."""
    from game.scenario import check, find

    mistakes = check(find(path))
    for mistake in mistakes:
        typer.echo(str(mistake))
    if mistakes:
        typer.echo(f"{len(mistakes)} mistake{'s' if len(mistakes) > 1 else ''}.", err=True)
        raise typer.Exit(2)
    typer.echo("No mistakes.")


@app.command("schema")
def scenario_schema() -> None:
    """Print the JSON Schema of the scenario format, for editors."""
    from game.report import dumps
    from game.scenario import schema

    typer.echo(dumps(schema()), nl=False)
