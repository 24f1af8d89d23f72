"""The scene of an event outside: its headline, its sources, what it moves, whom it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from game.rules.events import (
    ApprovalMoved,
    ClauseOpened,
    Event,
    IncidentHappened,
    QuestionAnswered,
    QuestionPut,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.view import View
from game.screens.matrix import hanging
from game.screens.naming import figure, listed, shorts


@dataclass(frozen=True)
class IncidentScene:
    """One event, and what followed from it as far as one hears of it."""

    view: View
    happened: IncidentHappened
    follows: tuple[Event, ...]

    @property
    def title(self) -> str:
        """That it comes from outside."""
        return "Meanwhile, outside"

    @property
    def last(self) -> int:
        """The headline, then what follows."""
        return 1

    def draw(self, step: int, width: int) -> Content:
        """The headline, and what follows from it."""
        headline = Content.styled(self.happened.headline, "bold $text-warning")
        lines = [hanging(Content(""), headline, 0, width)]
        if self.happened.sources:
            sources = f"Sources: {listed(self.happened.sources)}"
            lines.append(hanging(Content(""), Content.styled(sources, _QUIET), 0, width))
        if step == self.last:
            lines.append(Content(""))
            lines += [hanging(Content("→"), Content(words), 2, width) for words in self._words()]
        return Content("\n").join(lines)

    def _words(self) -> Iterator[str]:
        names = shorts(self.view.delegations)
        homes = {known.id: known.name for known in self.view.instructions.constituencies}
        for event in self.follows:
            match event:
                case TemperatureMoved(by, now):
                    yield f"The room {figure(by, signed=True)}°, to {now}°."
                case TrustMoved(_, other, by):
                    yield f"Your trust in {names[other]} {figure(by, signed=True)}."
                case ApprovalMoved(_, constituency, by, now):
                    name = homes.get(constituency, "Home")
                    yield f"{name} {figure(by, signed=True)}, to {now}."
                case ClauseOpened(clause_id):
                    clause = self.view.clause(clause_id)
                    yield f"{clause.title if clause else clause_id} is in brackets again."
                case QuestionPut(_, _, text):
                    yield f"You are asked: {text} Answer in the informals (a)."
                case _:
                    pass


def incident_scenes(events: tuple[Event, ...], view: View) -> Iterator[IncidentScene]:
    """A scene an event."""
    for number, event in enumerate(events):
        if isinstance(event, IncidentHappened):
            follows: list[Event] = []
            for later in events[number + 1 :]:
                if not isinstance(later, _FOLLOW):
                    break
                follows.append(later)
            yield IncidentScene(view, event, tuple(follows))


_FOLLOW = (
    TemperatureMoved,
    TrustMoved,
    ApprovalMoved,
    ClauseOpened,
    QuestionPut,
    QuestionAnswered,
)
_QUIET = "$foreground-muted"
