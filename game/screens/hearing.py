"""One seat in one room, kept up with what it hears."""

from __future__ import annotations

from dataclasses import replace

from textual.message import Message
from textual.screen import Screen

from game.guide import clauses_of
from game.room import Room
from game.rules.events import ClockStopped, ConferenceEnded, Event, PlenaryOpened
from game.rules.names import Phase, Seat
from game.rules.view import View
from game.screens.desk import Desk
from game.screens.pages import Pages
from game.screens.replies import replies
from game.screens.stages import Stages
from game.screens.widgets.delegations import Delegations
from game.screens.widgets.doors import Doors
from game.screens.widgets.guide import Guide
from game.screens.widgets.header import Header
from game.screens.widgets.now import Now
from game.screens.widgets.paper import Paper
from game.screens.widgets.standing import Standing
from game.screens.widgets.talk import Talk


class Hearing(Screen[None]):
    """What the panes show, and when: newer views as they are heard, unless a page is over them."""

    desk: Desk
    stages: Stages
    pages: Pages

    class Heard(Message):
        """The seat heard something; comes from whichever thread moved."""

        def __init__(self, events: tuple[Event, ...], view: View) -> None:
            self.events = events
            self.view = view
            super().__init__()

    def __init__(self, room: Room, seat: Seat) -> None:
        super().__init__()
        self.room = room
        self.seat = seat
        self.view = self._shown = room.table.view(seat)

    def _listen(self, events: tuple[Event, ...]) -> None:
        # Never waits for the screen: the table is locked while it tells its listeners.
        self.post_message(self.Heard(events, self.room.table.view(self.seat)))

    def on_hearing_heard(self, message: Heard) -> None:
        """Show it; a plenary, a text under silence and the end have screens of their own."""
        self.view = message.view
        self.pages.see(self.view)
        self.query_one(Guide).see(self.view)
        if not self.query_one(Talk).display:
            for name, words in replies(message.events, message.view):
                self.notify(words, title=name, timeout=10, markup=False)
        if any(
            isinstance(e, PlenaryOpened | ClockStopped | ConferenceEnded) for e in message.events
        ):
            self.stages.follow(message.events)
        elif self.view.phase is not Phase.INFORMALS:
            self.stages.follow(())
        self._keep_up()

    def on_screen_resume(self) -> None:
        """Show what was heard while a page hid the room."""
        self._keep_up()

    def _keep_up(self) -> None:
        """Show what has been heard, if it is not yet shown and the room is in sight."""
        if self._shown is not self.view and not self._hidden:
            self._show(self._shown)

    @property
    def _hidden(self) -> bool:
        """Whether a page or a stage is over the room; through forms it is seen."""
        stack = self.app.screen_stack
        return self not in stack or not all(
            screen.is_modal for screen in stack[stack.index(self) + 1 :]
        )

    def _show(self, before: View | None = None) -> None:
        """Show the view there is by now; `before`, if given, is what is shown."""
        self._shown = view = self.view
        self.query_one(Talk).see(view)
        if before is None or replace(before, minutes=view.minutes) != view:
            about = [clause.id for clause in view.clauses]
            self.query_one(Header).see(view)
            self.query_one(Delegations).see(view)
            self.query_one(Standing).see(view)
        else:
            # Something was said, and has changed nothing but what one has heard.
            new = view.minutes[len(before.minutes) :]
            about = [clause for event in new for clause in clauses_of(event)]
        self.query_one(Paper).see(view, about)
        self._now()
        self.refresh_doors()

    def refresh_doors(self) -> None:
        """Say anew what waits behind the doors."""
        self.query_one(Doors).see(self.view, self.pages.news)

    def _now(self) -> None:
        self.query_one(Now).see(self.view, self.query_one(Talk).unread, self.desk.undoable)
