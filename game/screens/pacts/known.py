"""The pacts that a seat knows of: offered, in force, ended; and how their promises stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.language import later
from game.rules.events import PactConcluded, PactLeft, PromiseChecked
from game.rules.names import PactId, Seat
from game.rules.pacts import Pact, Status
from game.rules.view import View


class Stage(StrEnum):
    """Where a pact is."""

    ASKED = later("offered to you")
    WAITS = later("waits for others")
    OURS = later("in force")
    THEIRS = later("between others")
    ENDED = later("ended")


@dataclass(frozen=True, slots=True)
class Known:
    """A pact, where it is, who has accepted an offer of it, and who has left it."""

    pact: Pact
    stage: Stage
    accepted: frozenset[Seat] = frozenset()
    left: tuple[Seat, ...] = ()


def known(view: View) -> list[Known]:
    """Every pact that the seat knows of, what waits for its answer first."""
    found = [_offer(view, pact) for pact in view.offers]
    for pact_id, pact in view.pacts.items():
        stage = Stage.OURS if view.seat in pact.members else Stage.THEIRS
        found.append(Known(pact, stage, left=_left(view, pact_id)))
    for pact in _concluded(view):
        if pact.id not in view.pacts:
            found.append(Known(pact, Stage.ENDED, left=_left(view, pact.id)))
    return sorted(found, key=lambda entry: list(Stage).index(entry.stage))


def standing(view: View) -> dict[tuple[PactId, int, Seat], Status]:
    """How every promise stands, as far as one has learnt; a promise once broken stays so."""
    found = dict(view.promises)
    for event in view.minutes:
        if isinstance(event, PromiseChecked):
            key = (event.pact, event.promise, event.by)
            if found.get(key) is not Status.BROKEN:
                found[key] = Status.KEPT if event.kept else Status.BROKEN
    return found


def broken_by(view: View, seat: Seat) -> tuple[int, int]:
    """How many promises of a delegation one knows to be kept, and how many broken."""
    stand = [status for (_, _, by), status in standing(view).items() if by == seat]
    return stand.count(Status.KEPT), stand.count(Status.BROKEN)


def _offer(view: View, pact_id: PactId) -> Known:
    offer = view.offers[pact_id]
    stage = Stage.WAITS if view.seat in offer.accepted else Stage.ASKED
    return Known(offer.pact, stage, offer.accepted)


def _left(view: View, pact: PactId) -> tuple[Seat, ...]:
    return tuple(e.seat for e in view.minutes if isinstance(e, PactLeft) and e.pact == pact)


def _concluded(view: View) -> list[Pact]:
    """The pacts whose conclusion one heard of, the newest first."""
    found = [event.pact for event in view.minutes if isinstance(event, PactConcluded)]
    return list(reversed(found))
