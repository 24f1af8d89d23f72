"""What was last heard from a delegation about a clause, whatever it is worth."""

from __future__ import annotations

from game.language import _
from game.rules.events import Claimed, PageShown, PositionsRevealed, SoundingAnswered
from game.rules.names import ClauseId, Seat
from game.rules.text import Positions
from game.rules.view import View
from game.screens.naming import label_of


def last_said(view: View, seat: Seat, clause: ClauseId) -> str:
    """One line: what it showed, filed, answered or claimed last; empty if nothing."""
    for event in reversed(view.minutes):
        match event:
            case PageShown(who, _, about, points, _) if (who, about) == (seat, clause):
                best = max(points, key=lambda pair: pair[1])
                return _("showed its page: {label} is worth {best}").format(
                    label=_label(view, clause, best[0]), best=best[1]
                )
            case PositionsRevealed(about, placards) if about == clause:
                return _("filed: {words}").format(words=_words(view, clause, dict(placards)[seat]))
            case SoundingAnswered(who, _, about, held) | Claimed(who, _, about, held):
                if (who, about) == (seat, clause):
                    return _("said: {words}").format(words=_words(view, clause, held))
            case _:
                pass
    return ""


def _words(view: View, clause: ClauseId, held: Positions | None) -> str:
    if held is None:
        return _("reserves its position")
    also = ", ".join(_label(view, clause, wording) for wording in held.accept)
    return f"● {_label(view, clause, held.prefer)}" + (f" ○ {also}" if also else "")


def _label(view: View, clause: ClauseId, wording: str) -> str:
    found = view.clause(clause)
    return label_of(found, wording) if found and found.find(wording) else wording
