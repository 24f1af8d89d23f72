"""What is expected of a delegation now, and the next sensible step."""

from __future__ import annotations

from typing import Final

from game.language import _, later, plural
from game.rules.events import (
    Claimed,
    ContactGroupReported,
    Event,
    PositionsFiled,
    SoundedOut,
    Suggested,
)
from game.rules.names import ClauseId, Phase
from game.rules.view import View
from game.screens.called import clause_name, shorts
from game.screens.owed import offers_owed, owed

_READY: Final = later("Say when you are ready")

Step = tuple[str, str]
"""A key (may be empty) and what it would do, in words."""


def unfiled(view: View) -> list[ClauseId]:
    """The open clauses on which the seat would be reserving its position."""
    return [clause.id for clause in view.open_clauses if view.filings.get(clause.id) is None]


def found_since(view: View) -> list[ClauseId]:
    """The open clauses for which a bridge was found after the seat last filed on them."""
    new: dict[ClauseId, None] = {}
    for event in view.minutes:
        match event:
            case ContactGroupReported(clause, _, bridge) if bridge:
                new[clause] = None
            case PositionsFiled(_, clause):
                new.pop(clause, None)
            case _:
                pass
    return [clause.id for clause in view.open_clauses if clause.id in new]


def to_file(view: View) -> ClauseId | None:
    """The clause that the step to file names; None while several wait, or none does."""
    without = unfiled(view)
    if without:
        return without[0] if len(without) == 1 else None
    return next(iter(found_since(view)), None)


def next_steps(view: View) -> list[Step]:
    """What to do now, the most pressing first; never empty."""
    if view.phase is Phase.ENDED:
        return [("", _("The conference is over."))]
    if view.phase is Phase.SILENCE:
        if view.silence is not None:
            return [("", _("Your answer is sealed. The others are answering."))]
        return [("n", _("The text is under silence: answer it."))]
    if view.seat in view.ready:
        waiting = [seat for seat in view.others if seat not in view.ready]
        return [
            (
                "",
                _("You are ready; the plenary waits for {names}.").format(
                    names=shorts(view, waiting)
                ),
            )
        ]
    return [*_owed(view), *_opening(view), *_filing(view)]


def _owed(view: View) -> list[Step]:
    steps: list[Step] = []
    if offers := len(offers_owed(view)):
        steps.append(
            (
                "k",
                plural("Answer {n} offer of a pact", "Answer {n} offers of a pact", offers).format(
                    n=offers
                ),
            )
        )
    if view.demarches:
        steps.append(
            ("a", _("Answer the démarche of {names}").format(names=shorts(view, view.demarches)))
        )
    elif waiting := owed(view):
        steps.append(
            ("a", plural("Answer {n} question", "Answer {n} questions", waiting).format(n=waiting))
        )
    if unvoted := len(set(view.packages) - set(view.support)):
        steps.append(
            ("v", plural("Vote on {n} package", "Vote on {n} packages", unvoted).format(n=unvoted))
        )
    return steps


def _opening(view: View) -> list[Step]:
    # Who has filed on everything is told what comes next: in a low pane there is no room for both.
    silent = not any(_own_talk(view, event) for event in view.minutes)
    if view.round == 1 and silent and unfiled(view):
        return [("s", _("Sound the others out"))]
    return []


def _own_talk(view: View, event: Event) -> bool:
    return isinstance(event, SoundedOut | Claimed | Suggested) and event.seat == view.seat


def _filing(view: View) -> list[Step]:
    without, named = unfiled(view), to_file(view)
    if without and named:
        return [("f", _("File on {clause}").format(clause=clause_name(view, named)))]
    if without:
        return [
            (
                "f",
                plural("File on {n} clause", "File on {n} clauses", len(without)).format(
                    n=len(without)
                ),
            )
        ]
    if named:
        again = _("A bridge is on the table: file again on {named}")
        return [
            ("f", again.format(named=clause_name(view, named))),
            ("r", _(_READY)),
        ]
    return [("r", _("All is filed: say when you are ready"))]
