"""`communique scenario convert`: problems of the field as scenarios, and scenarios as theirs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from game.errors import CommuniqueError


class Format(StrEnum):
    """What a scenario can be written as."""

    NEGMAS = "negmas"


def convert(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help="A GENIUS domain and its profiles (XML), or their folder; the folder of a "
            "scoreable game; with --to, a scenario.",
        ),
    ],
    out: Annotated[Path, typer.Option(help="The folder to write, which must not be there yet.")],
    to: Annotated[
        Format | None, typer.Option(help="Write a scenario out in this format instead.")
    ] = None,
) -> None:
    """Make a scenario of a negotiation problem, or a negotiation problem of a scenario.

    Scenarios are made from GENIUS domains and from scoreable games as in LLM-Deliberation. A
    scenario becomes a folder that NegMAS loads; this needs the optional extra 'negmas'.
    """
    if to is None:
        _in(sources, out)
    elif len(sources) == 1:
        _out(sources[0], out)
    else:
        raise CommuniqueError("One scenario at a time: give one name or path with --to.")


def _in(sources: list[str], out: Path) -> None:
    from game.bridges import read, text
    from game.drafting.writing import refuse_existing, write

    refuse_existing(out)
    found = read([Path(source) for source in sources])
    path = write(out, text(found, out.resolve().name))
    typer.echo(f"{path} is written: {len(found.parties)} parties, {len(found.issues)} issues.")
    _say_left_out(found.left_out)
    typer.echo(f"Next: communique scenario check {out}")


def _out(name: str, out: Path) -> None:
    from game.bridges import negmas
    from game.scenario import find, load

    setting = load(find(name)).setting
    negmas.write(setting, out)
    typer.echo(f"{out} is written: negmas.Scenario.load reads it.")
    _say_left_out(tuple(negmas.left_out(setting)))


def _say_left_out(sentences: tuple[str, ...]) -> None:
    for sentence in sentences:
        typer.echo(f"Left out: {sentence}", err=True)
