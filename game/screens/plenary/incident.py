"""The scene of an event outside: its headline, its sources, what it moves, whom it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from game.language import _
from game.notation import figure, listed
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
from game.screens.naming import shorts


@dataclass(frozen=True)
class IncidentScene:
    """One event, and what followed from it as far as one hears of it."""

    view: View
    happened: IncidentHappened
    follows: tuple[Event, ...]

    @property
    def title(self) -> str:
        """That it comes from outside."""
        return _("Meanwhile, outside")

    @property
    def last(self) -> int:
        """The headline, then what follows."""
        return 1

    def draw(self, step: int, width: int) -> Content:
        """The headline, and what follows from it."""
        headline = Content.styled(self.happened.headline, "bold $text-warning")
        lines = [hanging(Content(""), headline, 0, width)]
        if self.happened.sources:
            sources = _("Sources: {names}").format(names=listed(self.happened.sources))
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
                    yield _("The room {by}°, to {now}°.").format(
                        by=figure(by, signed=True), now=now
                    )
                case TrustMoved(_, other, by):
                    yield _("Your trust in {name} {by}.").format(
                        name=names[other], by=figure(by, signed=True)
                    )
                case ApprovalMoved(_, constituency, by, now):
                    name = homes.get(constituency, _("Home"))
                    yield _("{name} {by}, to {now}.").format(
                        name=name, by=figure(by, signed=True), now=now
                    )
                case ClauseOpened(clause_id):
                    clause = self.view.clause(clause_id)
                    yield _("{title} is in brackets again.").format(
                        title=clause.title if clause else clause_id
                    )
                case QuestionPut(_, _, text):
                    yield _("You are asked: {text} Answer in the informals (a).").format(text=text)
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
