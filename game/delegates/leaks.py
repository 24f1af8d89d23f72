"""Leaks: rarely, and for a reason.

A delegate leaks what another has asked of it in private if that other broke faith, is distrusted,
or alone stands in the way of what it aims at. The papers then have the other's private wish, and
the room knows whom to press.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.delegates.luck import Luck
from game.delegates.plan import Plan
from game.delegates.podium import lone_objector
from game.delegates.temperament import Temperament
from game.delegates.why import Act, Motive, Why
from game.rules.events import DemarcheMade, LeakRecorded, PromiseChecked, Suggested
from game.rules.moves import Leak
from game.rules.names import Module, Seat
from game.rules.procedure.leaks import disclosure
from game.rules.view import View

_DISTRUSTED: Final = -10
"""From this distrust a delegation's confidences are not kept."""


def leak(view: View, plan: Plan, temperament: Temperament, luck: Luck) -> Iterator[Act]:
    """Leak once in a round at most, and nothing twice."""
    if not view.plays(Module.LEAKS) or view.leaks or view.seat in view.ready:
        return
    if not luck.chance("leak", view.round, percent=temperament.leaks):
        return
    exposed = _deserving(view, plan)
    done = [event.disclosure for event in view.minutes if isinstance(event, LeakRecorded)]
    for number, event in enumerate(view.minutes):
        if isinstance(event, Suggested | DemarcheMade) and event.seat in exposed:
            found = disclosure(event, view.seats)
            if found is not None and found not in done:
                why = Why(exposed[event.seat], seat=event.seat)
                yield Act(Leak(view.seat, number), why)
                return


def _deserving(view: View, plan: Plan) -> dict[Seat, Motive]:
    """Whose confidences one would not keep, and why."""
    found: dict[Seat, Motive] = {}
    if (blocker := lone_objector(view, plan)) and view.trust[blocker[0]] <= 0:
        found[blocker[0]] = Motive.LEAK_OBJECTOR
    for seat, trust in view.trust.items():
        if trust <= _DISTRUSTED:
            found[seat] = Motive.LEAK_DISTRUST
    for event in view.minutes:
        if isinstance(event, PromiseChecked) and not event.kept and event.by != view.seat:
            found[event.by] = Motive.LEAK_FAITHLESS
    return found
