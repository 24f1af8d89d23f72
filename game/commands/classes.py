"""A class's folder where a command takes logs: it stands for the tables of the class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from game.errors import CommuniqueError, NotOver

if TYPE_CHECKING:
    from game.debrief.reading import Conference
    from game.debrief.votes import Votes


def class_of(given: str | Path) -> Path | None:
    """The folder of a class that a word on the command line names; None if it names none."""
    if Path(given).is_file():
        return None
    from game.classroom.host.folders import classes, is_class

    folders = (Path(given), classes() / given)
    return next((folder for folder in folders if is_class(folder)), None)


def beside_class(given: Sequence[Path], name: str) -> Path | None:
    """Where a report of one class goes if nothing else is said: into its folder."""
    folder = _alone(given)
    return None if folder is None else folder / name


def votes_of(given: Sequence[Path], tables: Sequence[Conference]) -> Votes | None:
    """The votes of a class before and after, if one alone is looked back on and all is over."""
    folder = _alone(given)
    if folder is None:
        return None
    from game.classroom.hall import urn
    from game.classroom.hall.after import logs

    over = len(logs(folder)) == len(tables)
    return urn.votes_of(folder, tables[0].setting) if over else None


def _alone(given: Sequence[Path]) -> Path | None:
    """The folder of the one class that is named, if nothing else is."""
    return class_of(given[0]) if len(given) == 1 else None


def conferences(given: Iterable[Path]) -> Iterator[Conference]:
    """The finished games that logs and classes' folders stand for, one by one.

    Of a class those tables count whose conference is over; which are not is said. Its journal
    knows who sat at a seat, and who came to it later.

    Raises:
        CommuniqueError: if a log cannot be read, or the conference in one that was named goes on;
            or if no table of a class is over.
    """
    from game.debrief.reading import conference

    for each in given:
        if (folder := class_of(each)) is None:
            yield conference(each)
        else:
            yield from _of_class(folder)


def _of_class(folder: Path) -> Iterator[Conference]:
    from game.classroom.hall.attendance import attendance
    from game.debrief.reading import conference

    going_on = []
    were = {log: there for log, there in attendance(folder).items() if log.exists()}
    for log, there in were.items():
        try:
            met = conference(log)
        except NotOver:
            going_on.append(log.stem)
            continue
        players = {seat: ", ".join(names) for seat, names in there.seats.items()}
        passing = {seat: ", ".join(names) for seat, names in there.passing.items()}
        players = {**met.players, **players}
        yield replace(met, players=players, passing=passing, press=there.press)
    if len(going_on) == len(were):
        raise CommuniqueError(f"{folder}: no table's conference is over yet")
    if going_on:
        typer.echo(f"Left out, for it is not over: {', '.join(going_on)}.", err=True)
