"""How things stand, for the top of every page: the round, what to do next, what was said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game import prose
from game.language import _
from game.notation import numbers
from game.plain.commands import GROUPS, Command, Group, offered
from game.plain.reading import text
from game.rules.names import Phase
from game.rules.view import View
from game.screens.advice import next_steps
from game.screens.called import warmth

LATEST: Final = 12
"""Lines of the talk that the seat's page shows."""

_ELSEWHERE: Final = frozenset(("news", "quit", "save", "undo", "help", "debrief"))
"""Commands of plain mode that a page has no link for: it shows them, or has a way of its own."""

_DOES: Final = {
    "k": "pact",
    "a": "answer",
    "v": "vote",
    "s": "sound",
    "f": "file",
    "r": "ready",
    "n": "silence",
}
"""What the keys of a next step are as commands."""


@dataclass(frozen=True)
class Standing:
    """What a seat's page begins with: lines, next steps with their commands, the latest talk."""

    lines: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    latest: tuple[str, ...]


def standing(view: View) -> Standing:
    """How things stand for a seat."""
    steps = tuple((_DOES.get(key, ""), words) for key, words in next_steps(view))
    latest = tuple(prose.told(line, view) for line in prose.latest(view, LATEST))
    return Standing(tuple(_round(view)), steps, latest)


def _round(view: View) -> Iterator[str]:
    if view.phase is Phase.INFORMALS:
        words = _("Round {n} of {m}. Capital {left}. Temperature {t} degrees, {warmth}.")
        if view.clock_stopped:
            words = _("A further round. Capital {left}. Temperature {t} degrees, {warmth}.")
        yield words.format(
            n=view.round,
            m=view.procedure.rounds,
            left=view.capital[view.seat],
            t=view.temperature,
            warmth=warmth(view.temperature),
        )
    if view.recess:
        yield _("The conference is in recess; the chair will call you back.")


def statement(view: View) -> tuple[str, list[tuple[str, str]]]:
    """The text: what stands above it, and each clause as it stands with its number."""
    head, *lines = text.whole(view)
    named = numbers(view.clauses)
    ordered = [named[clause.id].lower() for clause in view.clauses]
    return head, list(zip(ordered, lines, strict=False))


def readings(view: View) -> list[Command]:
    """What can be read."""
    return [c for c in offered(view) if c.form is None and c.word not in _ELSEWHERE]


def acts(view: View) -> list[tuple[str, list[Command]]]:
    """What can be done, group by group."""
    held: dict[Group, list[Command]] = {group: [] for group in GROUPS}
    for command in offered(view):
        if command.form is not None:
            held[command.group].append(command)
    return [(_(GROUPS[group]), commands) for group, commands in held.items() if commands]
