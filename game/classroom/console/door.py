"""The door: the screen until tables open. Who has come, who would sit where, what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import cycle
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.classroom.console.acts import DOOR
from game.classroom.console.base import bound
from game.classroom.console.everybody import Everybody
from game.classroom.console.head import Head
from game.classroom.console.keys import Keys
from game.classroom.console.line import Line
from game.classroom.console.moving import Moving
from game.classroom.console.ways import Typed, qr
from game.classroom.hall import Place, Role
from game.classroom.hall.seating import StudentId, how_many_tables
from game.classroom.hall.ushers import MOST_TABLES
from game.language import _, later, plural
from game.screens.widgets.foot import Foot

_SURPLUS: Final = {
    Role.DELEGATE: later("share a seat as teams"),
    Role.PRESS: later("are the press"),
    Role.GALLERY: later("are the public gallery"),
}


class DoorScreen(Moving):
    """How to come in left, who would sit where right."""

    AUTO_FOCUS = "#everybody"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bound(*DOOR),
        Binding("q", "app.leave", later("Close class")),
    ]
    acts = DOOR

    def __init__(self) -> None:
        super().__init__()
        self._many = 0
        self._surplus = Role.DELEGATE

    def compose(self) -> ComposeResult:
        """The class in a line, the ways in, the list, what comes next, the keys."""
        ways = self.console.ways
        yield Head(self.hall)
        with Horizontal(id="class"):
            with VerticalScroll(id="come", can_focus=False), Horizontal(id="in"):
                yield Typed(ways)
                yield Static(qr(ways), id="qr")
            with Vertical(id="seating"):
                yield Line("planned")
                yield Everybody(self.hall)
        yield Line("next")
        yield Keys()
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show who is there."""
        self.look()

    def look(self) -> None:
        """Look again at who has come; go to the tables if they are open."""
        if self.hall.tables:
            if self.app.screen is self:
                self.console.begun()
            return
        self.query_one(Head).look()
        self.query_one(Everybody).see(self.places, self.app.current_theme.dark)
        self.query_one("#planned", Line).say(self._planned())
        self.query_one("#next", Line).say(self._next())

    @property
    def places(self) -> Mapping[StudentId, Place]:
        """The places that people have, and that the others would have."""
        return self.hall.ushers.plan(self._many, self._surplus)

    @property
    def tables(self) -> Sequence[int]:
        """As many as there would be, and one more to move people to."""
        most = max((place.table for place in self.places.values()), default=self._count)
        return range(1, min(MOST_TABLES, max(most, self._count) + 1) + 1)

    @property
    def _came(self) -> int:
        return sum(bool(student.ticket) for student in self.hall.roll.students.values())

    @property
    def _count(self) -> int:
        return self._many or how_many_tables(self._came, len(self.hall.seats), self._surplus)

    def _planned(self) -> Content:
        places, seats = self.places, len(self.hall.seats)
        tables = len({place.table for place in places.values()}) or self._count
        taken = len({(p.table, p.seat) for p in places.values() if p.seat})
        empty = tables * seats - taken
        if not places:
            return Content.styled(_("Nobody has come yet."), "$foreground-muted")
        words = plural("{n} table", "{n} tables", tables).format(n=tables)
        rest = plural("{n} seat for a caretaker", "{n} seats for caretakers", empty).format(n=empty)
        left = _("left over: {what}").format(what=_(_SURPLUS[self._surplus]))
        return Content.assemble(
            (words, "bold"), f" · {rest}\n" if empty else "\n", (left, "$foreground-muted")
        )

    def _next(self) -> Content:
        if not self._came:
            words = _("Say the code, or show the QR code with w. Names appear as they come.")
        elif self.hall.roll.places.keys() >= self.places.keys():
            words = _("Everybody has a place. b begins; who comes later is shown to a seat.")
        else:
            words = _("When all have come, b begins. + and - change how many tables there are.")
        return Content.assemble((_("Next: "), "bold $text-accent"), words)

    def on_option_list_option_selected(self) -> None:
        """Enter moves."""
        self.action_move()

    def action_more(self, step: int) -> None:
        """More tables, or fewer."""
        if self._fixed():
            return
        self._many = min(MOST_TABLES, max(1, self._count + step))
        self.look()

    def action_surplus(self) -> None:
        """What becomes of who is left over."""
        if self._fixed():
            return
        roles = cycle(_SURPLUS)
        while next(roles) is not self._surplus:
            pass
        self._surplus = next(roles)
        self.look()

    def _fixed(self) -> bool:
        """Whether all places are given already; if so, it is said."""
        fixed = bool(self.places) and self.hall.roll.places.keys() >= self.places.keys()
        if fixed:
            self.warn(_("Everybody has a place already: g takes them back and deals anew."))
        return fixed

    def settle(self) -> None:
        """Give everybody the place that is planned."""
        self.hall.assign(self._count, self._surplus)

    def action_deal(self) -> None:
        """Take back all places; what is planned is dealt anew."""
        self.hall.unseat()
        self._many = 0
        self.tell(_("All places are taken back; this is how it would be dealt anew."))
        self.look()

    def action_begin(self) -> None:
        """Open the tables."""
        from game.classroom.console.begin import BeginForm

        if not self.places:
            self.warn(_("Nobody has come yet: say the code, or show the QR code with w."))
            return
        self.app.push_screen(BeginForm(self))
