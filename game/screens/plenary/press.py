"""The scenes that open a plenary: statements published together, then leaks that appear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from game import prose
from game.language import _
from game.notation import apart, figure, listed
from game.prose.leaks import leaked
from game.prose.statements import written
from game.rules.events import (
    ApprovalMoved,
    Event,
    LeakAppeared,
    LeakTraced,
    StatementPublished,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.press import ACTS, Clarification, Commitment, Remark, Statement
from game.rules.view import View
from game.screens.matrix import hanging
from game.screens.naming import shorts

Heard = tuple[Event, tuple[Event, ...]]
"""What was published, and what one heard move because of it."""


def press_scenes(events: tuple[Event, ...], view: View) -> Iterator[PressScene]:
    """One scene for the statements and one for the leaks, where there are any."""
    if said := _with_what_followed(events, StatementPublished):
        yield PressScene(view, _("Statements to the press"), said)
    if leaked := _with_what_followed(events, LeakAppeared):
        yield PressScene(view, _("In the papers"), leaked)


@dataclass(frozen=True)
class PressScene:
    """What was published, one by one, each with what it moved for oneself and the room."""

    view: View
    title: str
    heard: tuple[Heard, ...]

    @property
    def last(self) -> int:
        """A step each, after the opening."""
        return len(self.heard)

    def draw(self, step: int, width: int) -> Content:
        """Those that are out, the newest last."""
        if step == 0:
            return Content.styled(_("The papers are handed round."), "$foreground-muted")
        return Content("\n\n").join(self._item(*heard, width) for heard in self.heard[:step])

    def _item(self, event: Event, moved: tuple[Event, ...], width: int) -> Content:
        match event:
            case StatementPublished(seat, statement):
                name = shorts(self.view.delegations)[seat]
                # As it stands in the minutes, and as its author read it before it was filed.
                place = self._place(event)
                words = statement.text or written(statement, seat, self.view, place)
                head = Content.assemble((name, "bold"), f" {self._act(statement)}")
            case LeakAppeared():
                line = prose.line(event, self.view, self._place(event))
                words = line.text if line else leaked(event.disclosure)
                head = Content.styled(_("From officials familiar with the talks"), "bold")
            case _:
                raise AssertionError("only statements and leaks are published")
        lines = [
            hanging(Content("▪"), head, 2, width),
            hanging(Content(""), Content.styled(words, "italic"), 2, width),
        ]
        if follows := apart(self._moved(moved)):
            style = "$foreground-muted"
            lines.append(hanging(Content(""), Content.styled(f"{follows}.", style), 2, width))
        return Content("\n").join(lines)

    def _place(self, event: Event) -> int:
        """Where it stands in the minutes: the last that is like it."""
        minutes = self.view.minutes
        return next(n for n in reversed(range(len(minutes))) if minutes[n] == event)

    def _act(self, statement: Statement) -> str:
        match statement:
            case Remark(act, about):
                names = shorts(self.view.delegations)
                kind = ACTS[act]
                tone = (
                    _("warm")
                    if kind.friendly
                    else _("critical")
                    if kind.critical
                    else _("measured")
                )
                on = _(", on {name}").format(name=names[about]) if about in names else ""
                return f"({_(act)}{on}; {tone})"
            case Commitment(term, bond, firmness):
                clause = self.view.clause(term.clause)
                title = clause.title if clause else term.clause
                return _("commits itself on {title} ({bond}, firmness {firmness})").format(
                    title=title, bond=_(bond), firmness=firmness
                )
            case Clarification(clause_id):
                clause = self.view.clause(clause_id)
                return _("takes its commitment on {title} away").format(
                    title=clause.title if clause else clause_id
                )

    def _moved(self, moved: tuple[Event, ...]) -> Iterator[str]:
        names = shorts(self.view.delegations)
        homes = {known.id: known.name for known in self.view.instructions.constituencies}
        for event in moved:
            match event:
                case TemperatureMoved(by, now):
                    yield _("the room {by}°, to {now}°").format(by=figure(by, signed=True), now=now)
                case TrustMoved(_, other, by):
                    yield _("your trust in {name} {by}").format(
                        name=names[other], by=figure(by, signed=True)
                    )
                case ApprovalMoved(_, constituency, by):
                    yield f"{homes.get(constituency, 'home')} {figure(by, signed=True)}"
                case LeakTraced(leaker, members):
                    yield _("{names} traced it to {name}").format(
                        names=listed(names[m] for m in members), name=names[leaker]
                    )
                case _:
                    pass


def _with_what_followed(events: tuple[Event, ...], kind: type[Event]) -> tuple[Heard, ...]:
    """Each event of a kind, and what moved before anything else happened."""
    found: list[tuple[Event, list[Event]]] = []
    listening = False
    for event in events:
        if isinstance(event, kind):
            found.append((event, []))
            listening = True
        elif isinstance(event, _MOVES):
            if listening:
                found[-1][1].append(event)
        else:
            listening = False
    return tuple((event, tuple(moved)) for event, moved in found)


_MOVES = (TemperatureMoved, TrustMoved, ApprovalMoved, LeakTraced)
