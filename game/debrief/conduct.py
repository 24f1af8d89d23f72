"""Conduct: promises and what became of them, leaks opened, and home."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.reading import Conference
from game.debrief.words import promise_words, shorts
from game.prose.leaks import leaked
from game.rules.events import (
    ApprovalCounted,
    PactConcluded,
    PromiseChecked,
)
from game.rules.names import PactId, Seat
from game.rules.pacts import Pact, Status, owing


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """A promise, who owed it, since which round (0: from the start), and what became of it.

    `broken` is the round in which it was broken, None if it was not.
    """

    id: PactId
    pact: str
    members: tuple[Seat, ...]
    public: bool
    since: int
    words: str
    by: Seat
    status: Status
    broken: int | None


@dataclass(frozen=True, slots=True)
class LeakMade:
    """A leak with its author, which only the debrief names."""

    round: int
    seat: Seat
    what: str
    between: tuple[Seat, ...]
    traced: bool


@dataclass(frozen=True, slots=True)
class Home:
    """A constituency: approval at the start, in the end, and of the text (None: not asked).

    `needs` is what it takes to ratify, None where the constituency has no say.
    """

    seat: Seat
    name: str
    start: int
    end: int
    of_text: int | None
    needs: int | None


def pacts(met: Conference) -> dict[PactId, tuple[int, Pact]]:
    """Every pact that was ever in force and since which round, 0 for a standing alliance."""
    found: dict[PactId, tuple[int, Pact]] = {}
    for number, event in met.course:
        if isinstance(event, PactConcluded):
            found.setdefault(event.pact.id, (number, event.pact))
    return found


def promises(met: Conference) -> tuple[PromiseMade, ...]:
    """Every promise, pact by pact, an entry for each who owed it."""
    return tuple(
        PromiseMade(
            pact.id,
            pact.name or shorts(met.setting, pact.members),
            pact.members,
            pact.public,
            since,
            promise_words(met.setting, promise),
            by,
            met.state.promises.get((pact.id, number, by), Status.PENDING),
            _broken(met, pact.id, number, by),
        )
        for since, pact in pacts(met).values()
        for number, promise in enumerate(pact.promises)
        for by in owing(promise)
    )


def _broken(met: Conference, pact: PactId, promise: int, by: Seat) -> int | None:
    wanted = (pact, promise, by, False)
    return next(
        (
            number
            for number, e in met.course
            if isinstance(e, PromiseChecked) and (e.pact, e.promise, e.by, e.kept) == wanted
        ),
        None,
    )


def leaks(met: Conference) -> tuple[LeakMade, ...]:
    """Every leak, opened."""
    return tuple(
        LeakMade(leak.round, leak.seat, leaked(leak.disclosure), leak.disclosure.seats, leak.traced)
        for leak in met.state.leaked
    )


def homes(met: Conference) -> tuple[Home, ...]:
    """Every constituency of every delegation."""
    return tuple(_homes(met))


def _homes(met: Conference) -> Iterator[Home]:
    counted = {
        (event.seat, event.constituency): event.approval
        for _, event in met.course
        if isinstance(event, ApprovalCounted)
    }
    for seat, own in met.setting.instructions.items():
        for known in own.constituencies:
            yield Home(
                seat,
                known.name,
                known.approval,
                met.state.approval(seat, known),
                counted.get((seat, known.id)),
                known.threshold if known.has_say else None,
            )
