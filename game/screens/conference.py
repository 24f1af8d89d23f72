"""The conference: the statement as a paper, who sits around it, the talk, what to do now."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen

from game.guide import clauses_of
from game.language import _, later
from game.room import Room
from game.rules.events import ClockStopped, ConferenceEnded, Event, PlenaryOpened
from game.rules.moves import DeclareReady
from game.rules.names import Phase, Seat
from game.rules.view import View
from game.screens.acts import ACTS, FORMS, allowed
from game.screens.advice import to_file, unfiled
from game.screens.conferring import Conferring
from game.screens.desk import Desk
from game.screens.dialogs.positions import PositionsDialog
from game.screens.dialogs.ready import ReadyDialog
from game.screens.owed import owed
from game.screens.pages import Pages
from game.screens.replies import replies
from game.screens.stages import Stages
from game.screens.widgets.delegations import Delegations
from game.screens.widgets.doors import Doors
from game.screens.widgets.foot import Foot
from game.screens.widgets.guide import KEY, Guide
from game.screens.widgets.header import Header
from game.screens.widgets.now import Now
from game.screens.widgets.paper import Paper
from game.screens.widgets.standing import Standing
from game.screens.widgets.talk import Talk


class ConferenceScreen(Screen[None]):
    """One seat in one room. Dismisses when the person leaves the room."""

    AUTO_FOCUS = "#paper"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as its base has it
    BINDINGS: ClassVar[list[BindingType]] = [
        *[Binding(act.key, act.action, act.word, show=act.footer) for act in ACTS],
        Binding("escape", "paper", later("Paper"), show=False),
        Binding("ctrl+z", "undo", later("Undo"), show=False),
        Binding(KEY, "guide", later("Guide"), show=False),
    ]

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
        self.desk = Desk(room.table, seat, self._moved)
        self.view = self._shown = self.desk.view
        self.stages = Stages(self)
        self.pages = Pages(self)
        self.conferring = Conferring(self, room)

    @property
    def is_new(self) -> bool:
        """Whether the seat has neither said nor done anything yet."""
        return self.view.round == 1 and not any(
            getattr(event, "seat", None) == self.seat for event in self.view.minutes
        )

    def compose(self) -> ComposeResult:
        """The paper left, the panes right, the talk between them or in the paper's place."""
        yield Header(self.view)
        with Horizontal(id="room"):
            yield Paper(self.view)
            yield Talk(self.view)
            with Vertical(id="panes"):
                yield Delegations(self.view)
                yield Standing(self.view)
                yield Now(self.view)
        yield Guide(self.room.table.scenario.guide, self.view)
        yield Doors(self.view)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Listen, and let the others begin or go on."""
        # What is loaded by now stays: the collector need not look through it while keys wait.
        gc.freeze()
        self._unlisten = self.room.table.listen(self.seat, self._listen)
        self.app.theme_changed_signal.subscribe(self, lambda _: self._show())
        self.refresh_doors()
        self.on_talk_read()
        self.conferring.begin()
        self.stages.follow(())

    def on_unmount(self) -> None:
        """Leave the room: nobody acts in it any more, and its record is let go."""
        self._unlisten()
        self.conferring.end()

    def _listen(self, events: tuple[Event, ...]) -> None:
        # Never waits for the screen: the table is locked while it tells its listeners.
        self.post_message(self.Heard(events, self.room.table.view(self.seat)))

    def on_conference_screen_heard(self, message: Heard) -> None:
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

    def _moved(self) -> None:
        talk = self.query_one(Talk)
        if talk.display:
            # Who acts with the talk before its eyes has read it.
            talk.mark_seen()
        self.conferring.begin()

    def action_form(self, name: str) -> None:
        """Open the form of an act on the selected clause."""
        if name not in {"say", "paper"} and self.view.phase is not Phase.INFORMALS:
            # Any act but talk is refused now for the same reason as this one.
            reason = self.desk.refusal(DeclareReady(self.seat, self.seat not in self.view.ready))
            self.notify(reason or "", severity="warning", markup=False)
            return
        paper = self.query_one(Paper)
        guided = self.query_one(Guide).clause_for(f"form('{name}')")
        if guided:
            # Who follows the guide acts on the clause that it speaks of.
            paper.show(guided)
        form = FORMS[name](self.desk, paper.clause)
        if isinstance(form, PositionsDialog):
            # The guide has another step next: it does not wait behind an open form.
            form.leads_on = guided is None
        if form is None:
            self.notify(_("Nobody waits for an answer of yours."), markup=False)
        else:
            self.app.push_screen(form, self._answered if name == "answer" else None)

    def _answered(self, answered: bool | None) -> None:
        """Go on to the next question, until there is none or one has had enough."""
        view = self.desk.view
        if answered and owed(view):
            self.action_form("answer")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what belongs to this game has a key."""
        return allowed(self.view, action, parameters)

    def on_doors_opened(self, message: Doors.Opened) -> None:
        """A click on a door is its key."""
        self.call_later(self.run_action, message.action)

    def action_page(self, name: str) -> None:
        """Open a page: pacts, wire, capital, deputy."""
        self.pages.open(name)

    def action_ready(self) -> None:
        """Say that one is ready, or not yet; ask first if something would go by default."""
        view = self.desk.view
        ready = view.seat not in view.ready
        if ready and unfiled(view) and not self.desk.refusal(DeclareReady(self.seat)):
            self.app.push_screen(ReadyDialog(self.desk))
        elif reason := self.desk.act(DeclareReady(self.seat, ready), view):
            self.notify(reason, severity="warning", markup=False)

    def on_now_chosen(self, message: Now.Chosen) -> None:
        """A click on what to do now is its key, on the clause that it names."""
        if message.key == "f" and (clause := to_file(self.view)):
            self.query_one(Paper).show(clause)
        act = next(act for act in ACTS if act.key == message.key)
        self.call_later(self.run_action, act.action)

    def action_undo(self) -> None:
        """Take back what was filed last."""
        what = self.desk.undoable
        if reason := self.desk.undo():
            self.notify(reason, severity="warning", markup=False)
        else:
            self.notify(_("Taken back: {what}.").format(what=what), markup=False)

    def action_again(self) -> None:
        """Show the last plenary again."""
        if not self.stages.again():
            self.notify(_("There has been no plenary yet."), markup=False)

    def action_hear(self) -> None:
        """Hear what was said on the selected clause alone; all of it, if that is what one hears."""
        talk = self.query_one(Talk)
        clause = self.query_one(Paper).clause
        if talk.about == clause:
            talk.hear()
            self.action_paper()
        else:
            talk.hear(about=clause)
            self._to_talk()
            talk.focus()

    def action_silence(self) -> None:
        """Answer the silence procedure."""
        if not self.stages.silence():
            self.notify(_("No text waits for your silence."), markup=False)

    def action_talk(self) -> None:
        """Turn to the talk, and take it as read; or back to the paper."""
        talk = self.query_one(Talk)
        if talk.has_focus:
            self.action_paper()
        else:
            if talk.about:
                # One clause was asked for once: now the talk is turned to, all of it.
                talk.hear()
            self._to_talk()
            talk.focus()
            self.call_after_refresh(talk.go_to_unread)

    def _to_talk(self) -> None:
        """Bring the talk into sight, in the paper's place if there is no room for both."""
        self.query_one(Talk).catch_up()
        self.add_class("-talking")

    def action_paper(self) -> None:
        """Turn back to the paper; what was said is read."""
        talk = self.query_one(Talk)
        if talk.display:
            talk.mark_seen()
        self.remove_class("-talking")
        self.query_one(Paper).focus()
        self._show()

    def action_briefing(self) -> None:
        """Read the briefing again."""
        self.stages.briefing()

    def action_dossier(self) -> None:
        """Open the dossier."""
        self.stages.dossier()

    def action_guide(self) -> None:
        """Leave the guide, or take it up again."""
        self.query_one(Guide).turn()

    def on_paper_filing(self) -> None:
        """Enter on a clause files on it."""
        self.action_form("file")

    def on_talk_read(self) -> None:
        """Count again what is unread."""
        self._now()

    def _now(self) -> None:
        self.query_one(Now).see(self.view, self.query_one(Talk).unread, self.desk.undoable)

    def on_delegations_picked(self, message: Delegations.Picked) -> None:
        """Listen to one delegation alone; to all, if clicked again."""
        talk = self.query_one(Talk)
        talk.hear(only=None if talk.only == message.seat else message.seat)
        self._to_talk()

    def on_standing_asked(self) -> None:
        """A click on the standing asks where its numbers come from."""
        self.action_page("origins")
