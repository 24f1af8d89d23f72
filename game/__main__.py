"""The command line: one small function a command."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from secrets import randbelow
from typing import Annotated

import typer

from game import __version__
from game.errors import CommuniqueError, Drift, ScenarioError
from game.rules.names import LEVELS, Level, Module

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    help="Negotiate the wording of joint statements, and the alliances behind them.",
)
scenario_app = typer.Typer(no_args_is_help=True, help="Look at and check scenarios.")
app.add_typer(scenario_app, name="scenario")

Seed = Annotated[int | None, typer.Option(help="The same seed, the same game.")]


LevelOption = Annotated[
    Level, typer.Option(help="How much of the rulebook; never more than the scenario has.")
]
Without = Annotated[
    list[Module] | None, typer.Option(help="A module to leave out; may be given several times.")
]


@app.callback(invoke_without_command=True)
def menu(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Without a command, open the menu."""
    if version:
        typer.echo(f"communique {__version__}")
    elif context.invoked_subcommand is None:
        from game.screens.app import CommuniqueApp

        CommuniqueApp().run()


@app.command()
def play(
    scenario: Annotated[str, typer.Argument(help="A scenario's name, or a path to one.")],
    seat: Annotated[str | None, typer.Option(help="The seat to take; asked if left out.")] = None,
    seed: Seed = None,
    level: LevelOption = Level.FULL,
    without: Without = None,
    new: Annotated[
        bool, typer.Option("--new", help="Do not take up a game that was left.")
    ] = False,
) -> None:
    """Play against AI delegates. A game that was left is taken up again where it was."""
    from game.record.shelf import left, new_path
    from game.room import new_room, person, resume_room
    from game.scenario import find, load
    from game.screens.app import CommuniqueApp

    chosen = load(find(scenario))
    earlier = None if new else left(chosen.id, seat, seed)
    if earlier is not None:
        room, _ = resume_room(earlier.path)
        CommuniqueApp(room, person(room)).run()
    elif seat is None:
        CommuniqueApp(scenario=chosen, seed=seed, modules=_modules(level, without)).run()
    else:
        drawn = randbelow(2**31) if seed is None else seed
        path = new_path(chosen.id, datetime.now())
        room = new_room(chosen, [seat], drawn, path, _modules(level, without))
        CommuniqueApp(room, seat).run()


@app.command()
def simulate(
    scenario: Annotated[str, typer.Argument(help="A scenario's name, or a path to one.")],
    games: Annotated[int, typer.Option(min=1, help="How many games.")] = 200,
    seed: Annotated[
        int, typer.Option(help="The seed of the first game; the next has the next.")
    ] = 1,
    level: LevelOption = Level.FULL,
    without: Without = None,
    json: Annotated[Path | None, typer.Option(help="Write it all there, each game too.")] = None,
) -> None:
    """Let AI delegates play against each other, and print what came of it."""
    from rich.console import Console
    from rich.progress import track

    from game import report
    from game.scenario import find, load, only
    from game.simulate import Tally, play_games

    chosen = load(find(scenario))
    tally = Tally(chosen.setting.seats)
    setting = only(chosen.setting, _modules(level, without))
    played = play_games(setting, chosen.temperaments, range(seed, seed + games))
    for game in track(played, "Conferring", total=games, console=Console(stderr=True)):
        tally.add(game)
    console = Console()
    console.print(report.grid(chosen, chosen.temperaments, tally))
    console.print(f"Agreement in {tally.agreement:.0%} of games.", highlight=False)
    console.print(
        f"Mean share of the best Nash product: {tally.nash_share:.2f}, "
        "a game without a text counting as 0.",
        highlight=False,
    )
    if lines := report.course_lines(tally):
        console.print("In a game, on average:", *lines, sep="\n", highlight=False)
    if json is not None:
        document = report.document(chosen, chosen.temperaments, tally, seed)
        _write(json, report.dumps(document))


@app.command()
def drift(
    logs: Annotated[list[Path], typer.Argument(help="Recorded games.")],
) -> None:
    """Decide recorded games again, and name the first move that would end otherwise today."""
    from game.record import drift as decide_again
    from game.record import read
    from game.scenario import from_document
    from game.table import played

    for path in logs:
        record = read(path)
        setting = played(from_document(dict(record.header.scenario)), record.header)
        try:
            decide_again(setting, record.header.seed, record.entries)
        except Drift as error:
            raise Drift(f"{path}: {error}") from error
        typer.echo(f"{path}: {len(record.entries) - 1} moves, no drift.")


@scenario_app.command("list")
def scenarios() -> None:
    """List the scenarios there are."""
    from game.scenario import available

    for entry in available():
        typer.echo(f"{entry.id}: {entry.title}. {entry.summary}")


@scenario_app.command("check")
def check_scenario(
    path: Annotated[str, typer.Argument(help="A scenario's name, or a path to one.")],
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


@scenario_app.command("schema")
def scenario_schema() -> None:
    """Print the JSON Schema of the scenario format, for editors."""
    from game.report import dumps
    from game.scenario import schema

    typer.echo(dumps(schema()), nl=False)


def _modules(level: Level, without: list[Module] | None) -> frozenset[Module]:
    return LEVELS[level] - frozenset(without or ())


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommuniqueError(f"{path} cannot be written: {error.strerror}") from error


def main() -> None:
    """Run the command line; what is refused is said in a sentence, with exit code 2."""
    try:
        app()
    except ScenarioError as error:
        for mistake in error.mistakes:
            typer.echo(str(mistake), err=True)
        sys.exit(2)
    except CommuniqueError as error:
        typer.echo(f"communique: {error}", err=True)
        sys.exit(2)


if __name__ == "__main__":
    main()
