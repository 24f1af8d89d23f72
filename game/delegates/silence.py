"""The answer to the chair's text: join, reserve, or break, and why."""

from __future__ import annotations

from typing import Final

from game.delegates.home import bound_instructions, would_ratify
from game.delegates.temperament import Temperament
from game.delegates.why import Act, Motive, Why
from game.rules.moves import AnswerSilence, Silence
from game.rules.outcome import text_parts, with_reservation
from game.rules.text import Clause
from game.rules.view import View

_REFUSED: Final = -1000
"""What joining is worth if the capital would then refuse."""


def answer_silence(view: View, temperament: Temperament) -> Act:
    """Join what is worth at least the walk-away value and what the capital would ratify."""
    assert view.chair_text is not None, "silence is kept on a text"
    crossed = view.instructions.crossed(view.chair_text.text)
    able = [c for c in view.clauses if c.reservable and view.procedure.reservations]
    plain = _worth(view, None)
    best = max(able, key=lambda clause: _worth(view, clause), default=None)
    reserved = _worth(view, best) if best else _REFUSED
    walk_away = view.instructions.walk_away
    better = plain < walk_away or reserved >= plain + temperament.reserves_at
    if best and better and reserved >= walk_away:
        why = Why(
            Motive.RESERVE_NEEDED if plain < walk_away else Motive.RESERVE,
            clause=best.id,
            points=reserved,
            against=plain,
        )
        return Act(AnswerSilence(view.seat, Silence.RESERVE, best.id), why)
    if plain >= walk_away:
        why = Why(Motive.JOIN, points=plain, against=walk_away)
        return Act(AnswerSilence(view.seat, Silence.KEEP), why)
    if crossed:
        why = Why(Motive.BREAK_CROSSED, clause=crossed[0])
        title = next(c.title for c in view.clauses if c.id == crossed[0])
        reason = f"Our capital cannot ratify the paragraph “{title}” as it stands."
    elif plain == _REFUSED:
        why = Why(Motive.BREAK_REFUSED, points=view.instructions.worth(view.chair_text.text))
        reason = "Our capital would not ratify it."
    else:
        why = Why(Motive.BREAK_WORTHLESS, points=plain, against=walk_away)
        reason = "On balance the text serves us less well than none."
    return Act(AnswerSilence(view.seat, Silence.BREAK, reason=reason), why)


def _worth(view: View, reserved: Clause | None) -> int:
    """What joining would be worth, with or without a reservation."""
    assert view.chair_text is not None, "silence is kept on a text"
    text = view.chair_text.text
    binding = with_reservation(text, reserved)
    crossed = [c for c in view.instructions.crossed(text) if not reserved or c != reserved.id]
    if crossed or not would_ratify(view, binding):
        return _REFUSED
    parts = text_parts(bound_instructions(view), text, view.clauses, reserved)
    return sum(part.points for part in parts)
