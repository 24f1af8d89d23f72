"""What is expected of a delegation now, and the next sensible step."""

from __future__ import annotations

from game.rules.events import Claimed, Event, SoundedOut, Suggested
from game.rules.names import Phase
from game.rules.view import View
from game.screens.called import clause_name, shorts
from game.screens.owed import offers_owed, owed

Step = tuple[str, str]
"""A key (may be empty) and what it would do, in words."""


def unfiled(view: View) -> list[str]:
    """The open clauses on which the seat would be reserving its position."""
    return [clause.id for clause in view.open_clauses if view.filings.get(clause.id) is None]


def next_steps(view: View) -> list[Step]:
    """What to do now, the most pressing first; never empty."""
    if view.phase is Phase.ENDED:
        return [("", "The conference is over.")]
    if view.phase is Phase.SILENCE:
        if view.silence is not None:
            return [("", "Your answer is sealed. The others are answering.")]
        return [("n", "The text is under silence: answer it.")]
    if view.seat in view.ready:
        waiting = [seat for seat in view.others if seat not in view.ready]
        return [("", f"You are ready; the plenary waits for {shorts(view, waiting)}.")]
    return [*_owed(view), *_opening(view), *_filing(view)]


def _owed(view: View) -> list[Step]:
    steps: list[Step] = []
    if offers := len(offers_owed(view)):
        steps.append(("k", f"Answer {_count(offers, 'offer')} of a pact"))
    if view.demarches:
        steps.append(("a", f"Answer the démarche of {shorts(view, view.demarches)}"))
    elif waiting := owed(view):
        steps.append(("a", f"Answer {_count(waiting, 'question')}"))
    if unvoted := len(set(view.packages) - set(view.support)):
        steps.append(("v", f"Vote on {_count(unvoted, 'package')}"))
    return steps


def _opening(view: View) -> list[Step]:
    if view.round == 1 and not any(_own_talk(view, event) for event in view.minutes):
        return [("s", "Sound the others out")]
    return []


def _own_talk(view: View, event: Event) -> bool:
    return isinstance(event, SoundedOut | Claimed | Suggested) and event.seat == view.seat


def _filing(view: View) -> list[Step]:
    without = unfiled(view)
    if len(without) == 1:
        return [("f", f"File on {clause_name(view, without[0])}: it is without your position")]
    if without:
        return [("f", f"File: {_count(len(without), 'clause')} without your position")]
    return [("r", "All is filed: say when you are ready")]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("s" if number != 1 else "")
