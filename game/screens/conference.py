"""The conference: the statement as a paper, who sits around it, the talk, what to do now."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from game.language import _, later
from game.room import Room
from game.rules.names import Seat
from game.screens.acting import Acting
from game.screens.acts import ACTS
from game.screens.aside import let_go, set_aside
from game.screens.conferring import Conferring
from game.screens.desk import Desk
from game.screens.pages import Pages
from game.screens.stages import Stages
from game.screens.turning import Turning
from game.screens.widgets.delegations import Delegations
from game.screens.widgets.doors import Doors
from game.screens.widgets.foot import Foot
from game.screens.widgets.guide import KEY, Guide
from game.screens.widgets.header import Header
from game.screens.widgets.now import Now
from game.screens.widgets.paper import Paper
from game.screens.widgets.standing import Standing
from game.screens.widgets.talk import Talk


class ConferenceScreen(Acting, Turning):
    """One seat in one room. Dismisses when the person leaves the room."""

    AUTO_FOCUS = "#paper"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as its base has it
    BINDINGS: ClassVar[list[BindingType]] = [
        *[Binding(act.key, act.action, act.word, show=act.footer) for act in ACTS],
        Binding("escape", "paper", later("Paper"), show=False),
        Binding("ctrl+z", "undo", later("Undo"), show=False),
        Binding(KEY, "guide", later("Guide"), show=False),
    ]

    def __init__(self, room: Room, seat: Seat) -> None:
        super().__init__(room, seat)
        self.desk = Desk(room.table, seat, self._moved)
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
        set_aside()
        self._unlisten = self.room.table.listen(self.seat, self._listen)
        self.app.theme_changed_signal.subscribe(self, lambda _: self._show())
        self.refresh_doors()
        self.on_talk_read()
        self.conferring.begin()
        self.stages.follow(())

    def on_unmount(self) -> None:
        """Leave the room: nobody acts in it any more, and its record is let go."""
        let_go()
        self._unlisten()
        self.app.theme_changed_signal.unsubscribe(self)
        self.conferring.end()

    def _moved(self) -> None:
        talk = self.query_one(Talk)
        if talk.display:
            # Who acts with the talk before its eyes has read it.
            talk.mark_seen()
        self.conferring.begin()

    def on_doors_opened(self, message: Doors.Opened) -> None:
        """A click on a door is its key."""
        self.call_later(self.run_action, message.action)

    def action_page(self, name: str) -> None:
        """Open a page: pacts, wire, capital, deputy."""
        self.pages.open(name)

    def on_standing_asked(self) -> None:
        """A click on the standing asks where its numbers come from."""
        self.action_page("origins")

    def action_briefing(self) -> None:
        """Read the briefing again."""
        self.stages.briefing()

    def action_dossier(self) -> None:
        """Open the dossier."""
        self.stages.dossier()

    def action_again(self) -> None:
        """Show the last plenary again."""
        if not self.stages.again():
            self.notify(_("There has been no plenary yet."), markup=False)

    def action_silence(self) -> None:
        """Answer the silence procedure."""
        if not self.stages.silence():
            self.notify(_("No text waits for your silence."), markup=False)

    def action_guide(self) -> None:
        """Leave the guide, or take it up again."""
        self.query_one(Guide).turn()
