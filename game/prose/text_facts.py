"""Public facts about the text itself: packages, agreements, reopenings, silence and the end."""

from __future__ import annotations

from game.prose.given import given
from game.prose.grammar import capital, cited
from game.prose.phrases import about, has_text, name, names, sentence, terms, wording
from game.prose.plans import Phrases, nothing
from game.prose.sheets import phrase
from game.rules.events import (
    ClauseAgreed,
    ClauseOpened,
    ClauseReopened,
    ClockStopped,
    ConferenceEnded,
    Event,
    PackageCarried,
    PackageTabled,
    SilenceOpened,
    SilenceRevealed,
)
from game.rules.moves import Silence
from game.rules.names import Part, Seat, Term
from game.rules.view import View


def text_fact(event: Event, view: View) -> tuple[str, Phrases] | None:
    """What becomes of the text itself."""
    match event:
        case PackageTabled(seat, package, tabled):
            return "package_tabled", lambda: {
                **who_did(view, seat),
                "package": str(package),
                "terms": terms(view, tabled),
            }
        case PackageCarried(package):
            return "package_carried", lambda: {"package": str(package)}
        case ClauseAgreed():
            return _agreed(event, view)
        case ClauseReopened(seat, clause):
            return "reopened", lambda: {**who_did(view, seat), **about(view, clause)}
        case ClauseOpened(clause):
            return "opened", lambda: about(view, clause)
        case SilenceOpened():
            return "silence_opened", nothing
        case SilenceRevealed(seat, Silence.BREAK, _, reason):
            slot = "silence_broken" if reason else "silence_broken.bare"
            return slot, lambda: {**who_did(view, seat), "reason": cited(given(reason))}
        case SilenceRevealed(seat, Silence.RESERVE, clause) if clause:
            return "reserved", lambda: {**who_did(view, seat), **about(view, clause)}
        case ClockStopped():
            return "clock_stopped", nothing
        case ConferenceEnded(reason):
            return f"ended.{reason.name.lower()}", nothing
        case _:
            return None


def who_did(view: View, seat: Seat) -> dict[str, str]:
    """The delegation that did it, by placeholder."""
    called = name(view, seat)
    return {"who": called, "Who": capital(called)}


def _agreed(event: ClauseAgreed, view: View) -> tuple[str, Phrases]:
    term = Term(event.clause, event.wording)
    reach = "all" if set(event.supporters) == set(view.seats) else "some"

    def phrases() -> dict[str, str]:
        clause = view.clause(event.clause)
        part = clause.part if clause else Part.OPERATIVE
        return {
            **about(view, event.clause),
            "wording": wording(view, term),
            "supporters": names(view, event.supporters),
            "where": phrase(f"where.{part}"),
            "reads": sentence(view, term),
        }

    return f"agreed.{reach if has_text(view, term) else 'out'}", phrases
