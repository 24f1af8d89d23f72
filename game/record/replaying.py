"""From a record back to the conference: fold its events, or decide its moves again."""

from __future__ import annotations

from collections.abc import Sequence

from game.errors import Drift, IllegalMove
from game.record.log import Entry
from game.rules.apply import apply, evolve, initial, start
from game.rules.setting import Setting
from game.rules.state import State


def replay(setting: Setting, seed: int, entries: Sequence[Entry]) -> State:
    """The state that the record leads to. Nothing is decided again."""
    state = initial(setting, seed)
    for entry in entries:
        for event in entry.events:
            state = evolve(state, event)
    return state


def drift(setting: Setting, seed: int, entries: Sequence[Entry]) -> None:
    """Decide every recorded move again and compare.

    Raises:
        Drift: at the first move whose events differ, or that the rules now refuse.
    """
    state, opening = start(setting, seed)
    if not entries or entries[0].move is not None or entries[0].events != opening:
        raise Drift("the opening differs from what the rules make of it today")
    for number, entry in enumerate(entries[1:], start=1):
        if entry.move is None:
            raise Drift(f"move {number} is missing")
        try:
            state, events = apply(state, entry.move)
        except IllegalMove as error:
            raise Drift(f"move {number}, {entry.move}, is refused today: {error}") from error
        if events != entry.events:
            now = next((e for e in events if e not in entry.events), "fewer events")
            raise Drift(f"move {number}, {entry.move}, has other events today, such as {now}")
