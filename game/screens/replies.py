"""What is said to a seat in answer to it: shown at once where the talk is out of sight."""

from __future__ import annotations

from collections.abc import Iterator

from game import prose
from game.language import _
from game.rules.events import Event, PageShown, SoundingAnswered, SuggestionAnswered
from game.rules.view import View
from game.screens.called import short


def replies(events: tuple[Event, ...], view: View) -> Iterator[tuple[str, str]]:
    """Who answered the seat, and its words; `events` are the newest of the view's minutes."""
    first = len(view.minutes) - len(events)
    for number, event in enumerate(events, start=first):
        match event:
            case SoundingAnswered(seat, to) | SuggestionAnswered(seat, to) | PageShown(seat, to):
                if to == view.seat and (line := prose.line(event, view, number)):
                    yield _("{who} to you").format(who=short(view, seat)), line.text
            case _:
                pass
