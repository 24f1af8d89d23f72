"""`communique scenario check`: all that is wrong with scenarios, and what is poor in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from game.lint import Note

Names = Annotated[
    list[str], typer.Argument(metavar="SCENARIO...", help="Scenarios, by name or by path.")
]


def check(
    scenarios: Names,
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 if there are warnings.")
    ] = False,
    json: Annotated[
        bool, typer.Option("--json", help="Print a list for editors instead of lines.")
    ] = False,
) -> None:
    """Name every mistake in scenarios with its place, and what makes them poor.

    Exit code 2 if there is a mistake; warnings alone are none, unless --strict.
    """
    from game.lint import Severity, judge
    from game.report import dumps
    from game.scenario import find

    notes = [note for name in scenarios for note in judge(find(name))]
    if json:
        typer.echo(dumps([note.document for note in notes]), nl=False)
    else:
        for note in notes:
            typer.echo(str(note))
        _sum_up(notes)
    if any(note.severity is Severity.ERROR for note in notes):
        raise typer.Exit(2)
    if strict and notes:
        raise typer.Exit(1)


def _sum_up(notes: Sequence[Note]) -> None:
    """How many errors and warnings there are; that there are none goes where they would."""
    from game.lint import Severity

    errors = sum(note.severity is Severity.ERROR for note in notes)
    counts = ((errors, "mistake"), (len(notes) - errors, "warning"))
    said = [f"{number} {what}{'s' if number > 1 else ''}" for number, what in counts if number]
    typer.echo(f"{', '.join(said)}." if said else "No mistakes.", err=bool(said))
