"""Lines of talk: soundings, claims, suggestions, shown pages and free speech.

Others are heard in their own style and in direct speech; what the seat itself did by a menu is
told to it as "You asked …". What somebody typed is repeated word for word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from game.prose.given import given
from game.prose.grammar import join
from game.prose.phrases import (
    SILENT,
    about,
    deeds,
    extent,
    names,
    positions,
    subjects,
    terms,
    wording,
)
from game.prose.plans import Plan
from game.prose.sheets import OWN, phrase, style_in
from game.rules.events import (
    Claimed,
    PageShown,
    Said,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
)
from game.rules.moves import Reply
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.view import View

Talk: TypeAlias = (
    Said | SoundedOut | SoundingAnswered | Claimed | Suggested | SuggestionAnswered | PageShown
)
_ANSWERED = {
    Reply.AGREE: "answered.agree",
    Reply.CONSIDER: "answered.consider",
    Reply.DECLINE: "answered.decline",
}


def talk(event: Talk, view: View, number: int) -> Plan:
    """The plan of a line of talk."""
    slot, inner = _slots(event, view, number)
    to: tuple[Seat, ...] = (event.to,) if isinstance(event.to, str) else event.to
    own = event.seat == view.seat
    return Plan(
        "talk",
        event.seat,
        to,
        OWN if own else style_in(view, event.seat),
        slot if own or not isinstance(event, Said) else "",
        lambda: {"to": names(view, to), **_phrases(event, view, number)},
        inner,
    )


def _slots(event: Talk, view: View, number: int) -> tuple[str, tuple[str, str] | None]:
    """The slot of an event, and the slot within it if there is one."""
    match event:
        case Said():
            return ("said.to" if event.to else "said.all"), None
        case SoundedOut():
            return "sounded_out", None
        case SoundingAnswered() | Claimed():
            reach = extent(view, event.clause, event.positions, number)
            slot = "claimed" if isinstance(event, Claimed) else "sounding_answered"
            return slot, ("positions", f"positions.{reach}")
        case Suggested():
            return ("suggested.trade" if event.give else "suggested.ask"), None
        case SuggestionAnswered():
            return _ANSWERED[event.reply], None
        case PageShown():
            reds = ("none", "one")[len(event.red_lines)] if len(event.red_lines) < 2 else "some"
            return "page_shown", ("reds", f"red_lines.{reds}")
        case _:
            assert_never(event)


def _phrases(event: Talk, view: View, number: int) -> Mapping[str, str]:
    match event:
        case Said():
            return {"text": given(event.text)}
        case SoundedOut():
            return about(view, event.clause)
        case SoundingAnswered() | Claimed():
            held = positions(view, event.clause, event.positions, number)
            return {**about(view, event.clause), **held}
        case Suggested() | SuggestionAnswered():
            return {
                "give": terms(view, event.give),
                "ask": terms(view, event.ask),
                "to_give": deeds(view, event.give),
                "to_ask": deeds(view, event.ask),
                "on_ask": subjects(view, event.ask),
                "on": subjects(view, event.ask + event.give),
            }
        case PageShown():
            reds = [wording(view, Term(event.clause, w), SILENT) for w in event.red_lines]
            red = join(sorted(reds, key=lambda named: named == phrase(SILENT)))
            page = _page(view, event.clause, event.points)
            return {**about(view, event.clause), "page": page, "red": red}
        case _:
            assert_never(event)


def _page(view: View, clause: ClauseId, points: tuple[tuple[WordingId, int], ...]) -> str:
    """The points of a page, the best first."""
    ranked = sorted(points, key=lambda row: -row[1])
    return join(
        [
            phrase("worth", points=str(worth), wording=wording(view, Term(clause, w)))
            for w, worth in ranked
        ]
    )
