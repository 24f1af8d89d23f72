"""The command line: every command is registered here and lives in a module beside this one."""

from __future__ import annotations

from typing import Annotated

import typer

from game import __version__
from game.commands import log, scenario
from game.commands.analyse import analyse
from game.commands.debrief import debrief
from game.commands.drift import drift
from game.commands.evidence import evidence
from game.commands.host import host
from game.commands.menu import menu
from game.commands.play import play
from game.commands.replay import replay
from game.commands.simulate import simulate
from game.commands.tournament import tournament

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    help="Negotiate the wording of joint statements, and the alliances behind them.",
)
for command in (play, host, replay, simulate, tournament, analyse, debrief, evidence, drift):
    app.command()(command)
app.add_typer(scenario.app, name="scenario")
app.add_typer(log.app, name="log")


@app.callback(invoke_without_command=True)
def alone(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Without a command, open the menu."""
    if version:
        typer.echo(f"communique {__version__}")
    elif context.invoked_subcommand is None:
        menu()
