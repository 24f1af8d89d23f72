"""`communique scenario new`: begin a scenario, from a few answers or from news articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from game.errors import CommuniqueError

if TYPE_CHECKING:
    from game.drafting.skeleton import Plan

Answer = TypeVar("Answer")


def new(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DIR | ARTICLE...]",
            help="The folder to begin, asked for if left out; after --from, more articles.",
        ),
    ] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option(
            "--from",
            metavar="ARTICLE",
            help="An article as text or as a saved web page; all that follows are articles too.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option(help="With --from: the folder to write a scenario to.")
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="With --from: print what is found as JSON.")
    ] = False,
) -> None:
    """Begin a scenario: answer a few questions, or see what articles say with --from ARTICLE...

    What it writes is valid and commented; everything to be invented is marked TO DO. It reads
    English and invents nothing.
    """
    given = paths or []
    if articles:
        _from([*articles, *given], out, json)
    elif out or json:
        raise CommuniqueError("--out and --json belong to --from: name an article after it.")
    elif len(given) > 1:
        raise CommuniqueError("One folder at a time: to read articles, put --from before them.")
    else:
        _asked(Path(given[0]) if given else None)


def _from(articles: list[str], out: Path | None, json: bool) -> None:
    """Print what the articles say, and write a scenario of it if a folder is named."""
    from dataclasses import replace

    from game.drafting import dossier, skeleton, writing
    from game.drafting.document import document
    from game.drafting.findings import find
    from game.drafting.listing import listing
    from game.drafting.reading import read
    from game.drafting.yamltext import identifier
    from game.report import dumps

    if out:
        writing.refuse_existing(out)
    found = find([read(path) for path in articles])
    typer.echo(dumps(document(found)) if json else listing(found), nl=not json)
    if out:
        plan = skeleton.blank(identifier(out.resolve().name, "scenario"))
        plan = replace(plan, found=dossier.table(found))
        _written(out, writing.text(plan, found), json)


def _asked(folder: Path | None) -> None:
    """Ask for what a scenario is about, and write it; nothing is written before the last answer."""
    from game.drafting import writing

    if folder:
        writing.refuse_existing(folder)
    try:
        plan, folder = _plan(folder)
    except typer.Abort:
        typer.echo("\nNothing was written.", err=True)
        raise typer.Exit(1) from None
    _written(folder, writing.text(plan), quiet=False)


def _plan(folder: Path | None) -> tuple[Plan, Path]:
    """The answers, and the folder to write them to: the one named, or the one asked for last."""
    from game.drafting.answers import SUMMARY, line, number, rule
    from game.drafting.skeleton import Plan
    from game.drafting.yamltext import identifier

    typer.echo(
        "Enter leaves an answer for later. Ctrl-C leaves the questions, and writes nothing.\n"
    )
    title = _ask("Title", line)
    subject = _ask("What it is about, in one line", lambda told: line(told, SUMMARY), _TO_DO)
    seats = _ask("How many delegations (2 to 12)", lambda told: number(told, 2, 12), "3")
    names = [
        _ask(f"  Delegation {n}", line, f"{_TO_DO}: delegation {n}") for n in range(1, seats + 1)
    ]
    count = _ask("How many clauses (3 to 12)", lambda told: number(told, 3, 12), "3")
    subjects = [_ask(f"  Clause {n}", line, f"{_TO_DO}: clause {n}") for n in range(1, count + 1)]
    typer.echo("Who must agree: consensus, majority, or with a number behind it consensus-minus,")
    typer.echo("qualified-majority (percent) or signature (how many must sign).")
    decided = _ask("Decision rule", lambda told: rule(told, seats), "consensus")
    if folder is None:
        folder = _ask("Folder", _free, identifier(title, "scenario"))
    name = identifier(folder.resolve().name, "scenario")
    return Plan(name, title, subject, tuple(names), tuple(subjects), decided), folder


_TO_DO = "TO DO"


def _free(told: str) -> Path:
    """The folder of that name, which is not there yet."""
    from game.drafting.writing import refuse_existing

    folder = Path(told.strip())
    try:
        refuse_existing(folder)
    except CommuniqueError as error:
        raise ValueError(str(error)) from None
    return folder


def _ask(question: str, read: Callable[[str], Answer], default: str | None = None) -> Answer:
    """The answer to a question, asked again with the reason until it can be used."""
    while True:
        told = typer.prompt(question, default=default, type=str)
        try:
            return read(told)
        except ValueError as error:
            typer.echo(f"  {error}", err=True)


def _written(folder: Path, content: str, quiet: bool) -> None:
    """Write the scenario and say what is left to do; to the error stream, to keep JSON whole."""
    from game.drafting.writing import TO_DO, write
    from game.scenario import check

    path = write(folder, content)
    mistakes = check(path)
    typer.echo(
        f"\n{path} is written, with {content.count(TO_DO)} places marked {TO_DO}.", err=quiet
    )
    for mistake in mistakes:
        typer.echo(str(mistake), err=True)
    typer.echo(
        f"Next: open it, and as often as you like: communique scenario check {folder}", err=quiet
    )
