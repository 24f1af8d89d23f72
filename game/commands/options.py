"""Options that several commands take, and what they mean."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.errors import CommuniqueError
from game.rules.names import LEVELS, Level, Module

ScenarioName = Annotated[str, typer.Argument(help="A scenario's name, or a path to one.")]
LevelOption = Annotated[
    Level, typer.Option(help="How much of the rulebook; never more than the scenario has.")
]
Without = Annotated[
    list[Module] | None, typer.Option(help="A module to leave out; may be given several times.")
]
Workers = Annotated[
    int | None,
    typer.Option(min=1, max=61, help="Processes to play in; left out, one a processor."),
]


def modules(level: Level, without: list[Module] | None) -> frozenset[Module]:
    """The modules of a level, less those left out."""
    return LEVELS[level] - frozenset(without or ())


def write(path: Path, text: str) -> None:
    """Write a file that the caller asked for.

    Raises:
        CommuniqueError: if it cannot be written.
    """
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommuniqueError(f"{path} cannot be written: {error.strerror}") from error
