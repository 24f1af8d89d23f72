"""The answers that a seat could give, and what each would come to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.language import _
from game.rules.legal import refusal
from game.rules.moves import AnswerSilence, Silence
from game.rules.names import ClauseId
from game.rules.outcome import Part, text_parts, with_reservation
from game.rules.state import ChairText
from game.rules.tuning import OUTSIDE_COST
from game.rules.view import View
from game.screens.home.forecast import forecast


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: the move but for its reason, its parts, and red lines it leaves crossed.

    `total` is what the seat would have if the text passes: under the walk-away value, where its
    capital would not ratify, for a red line or a constituency.
    """

    move: AnswerSilence
    parts: tuple[Part, ...]
    crossed: tuple[ClauseId, ...]
    total: int

    @property
    def joins(self) -> bool:
        """Whether the seat joins the text."""
        return self.move.answer is not Silence.BREAK


def answers(view: View, proposal: ChairText) -> Iterator[Answer]:
    """The answers that are possible: silence, each reservation, a break."""
    yield _joining(view, proposal, None)
    for clause in view.clauses:
        if refusal(view, AnswerSilence(view.seat, Silence.RESERVE, clause.id)) is None:
            yield _joining(view, proposal, clause.id)
    walk_away = view.instructions.walk_away
    breaking = AnswerSilence(view.seat, Silence.BREAK)
    yield Answer(breaking, (Part(_("Walk-away value"), walk_away),), (), walk_away)


def _joining(view: View, proposal: ChairText, reserved: ClauseId | None) -> Answer:
    clause = view.clause(reserved) if reserved else None
    parts = text_parts(view.instructions, proposal.text, view.clauses, clause)
    home = forecast(view, proposal.text, clause)
    if home.penalty:
        parts += (Part(_("Commitments not honoured"), -home.penalty),)
    kind = Silence.RESERVE if reserved else Silence.KEEP
    total = sum(part.points for part in parts)
    if not home.ratifies:
        total = view.instructions.walk_away - OUTSIDE_COST - home.penalty
    return Answer(AnswerSilence(view.seat, kind, reserved), parts, home.crossed, total)


def changes(view: View, proposal: ChairText, answer: Answer) -> bool:
    """Whether the seat would be bound by other words than those of the chair's text."""
    clause = view.clause(answer.move.clause) if answer.move.clause else None
    return with_reservation(proposal.text, clause) != dict(proposal.text)
