"""One table: who sits where, the text as it stands, the public record; and any seat's own view."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from game.classroom.console.acts import TABLE
from game.classroom.console.base import bound
from game.classroom.console.caretaking import turn_caretaker
from game.classroom.console.chairing import Chairing
from game.classroom.console.clock import clock_face
from game.classroom.console.keys import Keys
from game.classroom.console.line import Line, keep_up
from game.classroom.console.needs import PHASES, needs
from game.classroom.console.people import naming
from game.classroom.console.seats import Seats
from game.classroom.hall import Summary
from game.classroom.hall.record import Record
from game.classroom.student.record import DrawnRecord, text_of
from game.language import _, later
from game.rules.view import View
from game.screens.called import warmth
from game.screens.matrix import Drawn
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import flow


class TableScreen(Chairing):
    """A table, to look at; acts go to it alone, those about a seat to the selected one."""

    AUTO_FOCUS = "#seats"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", later("Tables")),
        *bound(*TABLE),
        Binding("enter", "read", show=False),
        Binding("tab", "app.focus_next", later("Panes")),
        Binding("right_square_bracket,full_stop", "turn(1)", later("Next table"), show=False),
        Binding("left_square_bracket,comma", "turn(-1)", later("Table before"), show=False),
    ]
    acts = TABLE

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._public: View | None = None
        self._heard: Record | None = None
        self._drawn: DrawnRecord | None = None

    def compose(self) -> ComposeResult:
        """Where it is, what it needs; the seats and the text; the record; the keys."""
        table = self.chair.summary(self._number)
        yield Line("office")
        yield Line("needs")
        with Horizontal(id="class"):
            with Vertical(id="left"):
                with VerticalScroll(id="there", can_focus=False):
                    yield Seats(table, self.hall.scenario.setting)
                with VerticalScroll(id="text", classes="pane"):
                    yield Drawn(self._text)
            with VerticalScroll(id="record", classes="pane"):
                yield Drawn(self._record)
        yield Keys()
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show the table, the record at its end."""
        self.query_one("#text").border_title = _("Text as it stands")
        self.query_one("#record").border_title = _("Public record")
        self.look()
        self.query_one("#record", VerticalScroll).anchor()

    @property
    def targets(self) -> tuple[int, ...]:
        """This table alone."""
        return (self._number,)

    def look(self) -> None:
        """Look at the table again."""
        table = self.chair.summary(self._number)
        self.query_one("#office", Line).say(self._head(table))
        self.query_one("#needs", Line).say(self._needs(table))
        self.query_one(Seats).see(table)
        public = self.chair.in_public(self._number)
        if public != self._public:
            self._public = public
            if self._heard is None:
                self._heard = Record(public)
                self._drawn = DrawnRecord(self._heard)
            self._heard.see(public)
            for drawn in self.query(Drawn):
                keep_up(drawn)

    def _text(self, width: int) -> Content:
        return text_of(self._public, width) if self._public is not None else Content()

    def _record(self, width: int) -> Content:
        return self._drawn.draw(width) if self._drawn is not None else Content()

    def _head(self, table: Summary) -> Content:
        where = _(
            "round {n} of {m} · {phase} · {clock} · {degrees}° {warmth} · {agreed}/{of} agreed"
        )
        if table.clock_stopped:
            where = _(
                "a further round · {phase} · {clock} · {degrees}° {warmth} · {agreed}/{of} agreed"
            )
        return Content.assemble(
            (_("Table {n}").format(n=table.table), "bold $text-accent"),
            " · ",
            where.format(
                n=table.round,
                m=table.rounds,
                phase=_(PHASES[table.phase]),
                clock=clock_face(table),
                degrees=table.temperature,
                warmth=warmth(table.temperature),
                agreed=table.agreed,
                of=table.agreed + table.brackets,
            ),
        )

    def _needs(self, table: Summary) -> Content:
        names = naming(self.hall.scenario.setting)
        told = [Content.styled(need.words, need.style) for need in needs(table, names)]
        width = max(20, self.size.width - 4)
        return flow([*(each + Content(" ·") for each in told[:-1]), *told[-1:]], width)

    def action_turn(self, step: int) -> None:
        """Look at the next table."""
        numbers = sorted(self.hall.tables)
        self._number = numbers[(numbers.index(self._number) + step) % len(numbers)]
        self._public = self._heard = None
        self.look()

    def on_seats_read(self) -> None:
        """A second click on a seat reads it."""
        self.action_read()

    def action_read(self) -> None:
        """Read the table as the selected seat."""
        from game.classroom.console.reading import ReadingScreen

        self.app.push_screen(ReadingScreen(self._number, self.query_one(Seats).seat))

    def action_caretaker(self) -> None:
        """Let a caretaker play the selected seat, or hand it back."""
        turn_caretaker(self, self._number, self.query_one(Seats).seat)

    def action_debrief_seat(self) -> None:
        """Open the debrief to the selected seat."""
        seat = self.query_one(Seats).seat
        name = naming(self.hall.scenario.setting)([seat])
        refused = self.chair.open_debrief([self._number], seat)
        self.report(_("Debrief opened to {seat}").format(seat=name), [self._number], refused)
