"""The answer to the chair's text: join, reserve, or break, and why."""

from __future__ import annotations

from game.delegates.temperament import Temperament
from game.rules.moves import AnswerSilence, Silence
from game.rules.outcome import text_parts
from game.rules.text import Clause
from game.rules.view import View


def answer_silence(view: View, temperament: Temperament) -> AnswerSilence:
    """Join what is worth at least the walk-away value and crosses no red line unreserved."""
    assert view.chair_text is not None, "silence is kept on a text"
    text, instructions = view.chair_text.text, view.instructions
    crossed = instructions.crossed(text)
    plain = _worth(view, None)
    reservable = [c for c in view.clauses if c.reservable and view.procedure.reservations]
    able = [c for c in reservable if all(clause == c.id for clause in crossed)]
    best = max(able, key=lambda clause: _worth(view, clause), default=None)
    reserved = -1 if best is None else _worth(view, best)
    if best and reserved >= instructions.walk_away:
        needed = bool(crossed) or plain < instructions.walk_away
        if needed or reserved >= plain + temperament.reserves_at:
            return AnswerSilence(view.seat, Silence.RESERVE, best.id)
    if crossed:
        title = next(c.title for c in view.clauses if c.id == crossed[0])
        reason = f"Our capital cannot ratify the paragraph “{title}” as it stands."
        return AnswerSilence(view.seat, Silence.BREAK, reason=reason)
    if plain < instructions.walk_away:
        reason = "On balance the text serves us less well than none."
        return AnswerSilence(view.seat, Silence.BREAK, reason=reason)
    return AnswerSilence(view.seat, Silence.KEEP)


def _worth(view: View, reserved: Clause | None) -> int:
    assert view.chair_text is not None, "silence is kept on a text"
    parts = text_parts(view.instructions, view.chair_text.text, view.clauses, reserved)
    return sum(part.points for part in parts)
