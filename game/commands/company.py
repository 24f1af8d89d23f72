"""`--delegate` and `--cluster`: who plays, and where, for the commands that play many games."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.errors import CommuniqueError, NotFound
from game.rules.names import Seat

if TYPE_CHECKING:
    from game.simulate import Player

NEGMAS = "negmas"
"""The module whose classes are NegMAS' negotiators and not delegates."""

Cluster = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Play on a Dask cluster, by its scheduler's address (tcp://host:8786).",
    ),
]


def named(name: str) -> Player:
    """A player by its name: a temperament, module:Class, or negmas:Negotiator.

    Raises:
        NotFound: if there is none of that name.
        CommuniqueError: if it cannot play.
    """
    from game.simulate import player

    module, _, kind = name.partition(":")
    if module == NEGMAS and kind:
        from game.bridges.guest import guest

        return guest(kind)
    return player(name)


def seated(own: Mapping[Seat, str], given: Sequence[str]) -> dict[Seat, Player]:
    """A player for every seat: `seat=NAME` for one, NAME for all that are not named otherwise.

    `own` are the scenario's temperaments, for the seats that are left.

    Raises:
        NotFound: if there is no such seat or player.
        CommuniqueError: if a seat is given twice, or a player cannot play.
    """
    names: dict[Seat, str] = {}
    rest: list[str] = []
    for one in given:
        seat, equals, name = one.partition("=")
        if not equals:
            rest.append(one)
        elif seat not in own:
            raise NotFound(f"there is no seat {seat!r}; there are {', '.join(own)}")
        elif seat in names:
            raise CommuniqueError(f"seat {seat} is given to two delegates; give it to one")
        else:
            names[seat] = name
    if len(rest) > 1:
        raise CommuniqueError(
            f"{' and '.join(rest)} cannot both play all seats; give each its own as SEAT=NAME, "
            "or let them take turns in a tournament"
        )
    others = dict.fromkeys(own, rest[0]) if rest else dict(own)
    return {seat: named(name) for seat, name in {**others, **names}.items()}


@contextmanager
def where(
    workers: int | None, address: str | None, players: Iterable[Player]
) -> Iterator[Executor | None]:
    """Where games are played: on a cluster, in processes, or, if it is None, here."""
    from game.simulate import processes, processors

    if address is None:
        with processes(workers or processors()) as executor:
            yield executor
        return
    if workers is not None:
        raise CommuniqueError("--workers are processes here and --cluster is elsewhere: give one")
    from game.simulate.cluster import cluster

    with cluster(address, _files(players)) as executor:
        yield executor


def _files(players: Iterable[Player]) -> list[Path]:
    """The modules of one's own delegates that are single files; packages are to be installed."""
    from game.simulate.players import Own

    own = {player.file for player in players if isinstance(player, Own)}
    return sorted(file for file in own if file and file.name != "__init__.py")
