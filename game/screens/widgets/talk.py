"""The talk: what this seat has heard, newest at the bottom, by whom and to whom."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from game import prose
from game.guide import clauses_of
from game.language import _, later
from game.rules.events import ClauseBracketed, PositionsRevealed, SupportRevealed
from game.rules.names import ClauseId, Seat
from game.rules.view import View
from game.screens.called import clause_name, delegation
from game.screens.widgets.minutes import NEW, Minutes
from game.screens.widgets.written import written

_ON_THE_PAPER: Final = (PositionsRevealed, SupportRevealed, ClauseBracketed)
"""What the plenary itself showed and the paper goes on to show: not said again in the talk."""


def _last_own(view: View) -> int:
    """Where a seat was when it last said or did something: the number of the event after it."""
    own = [n for n, event in enumerate(view.minutes) if getattr(event, "seat", None) == view.seat]
    return own[-1] + 1 if own else 0


class Talk(Minutes):
    """Everything said and done in the room, as lines; what came since one last looked is marked.

    A line is made once, when its event is first heard: what it says does not change later.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "read_on", later("More")),
        Binding("h", "listen", later("Hear one alone"), show=False),
    ]

    class Read(Message):
        """Some of it has been read."""

    def __init__(self, view: View) -> None:
        super().__init__(id="talk", classes="pane")
        self.border_title = _("Talk")
        self.view = view
        self._secretary = prose.Secretary()
        self._lines: list[tuple[int, prose.Line]] = []
        self._said: dict[int, Content] = {}
        self._dark = True
        self._behind = False
        self._heard = 0
        self._read = 0
        self.only: Seat | None = None
        self.about: ClauseId | None = None

    def on_mount(self) -> None:
        """Show what was said before one came in; what came after one's own last act is new."""
        self._take(self._secretary.write(self.view))
        self._read = _last_own(self.view)
        self._show()
        self.scroll_home(animate=False)
        self.call_after_refresh(self.anchor)

    @property
    def unread(self) -> int:
        """How many lines came since one last looked, one's own left out."""
        return sum(
            number >= self._read and line.speaker != self.view.seat for number, line in self._lines
        )

    @property
    def read(self) -> int:
        """How many of the seat's minutes have been read."""
        return self._read

    def read_to(self, number: int) -> None:
        """Take as read so many of the minutes, and no more."""
        self._read = number
        self._show()

    def mark_read(self) -> None:
        """Take everything as read."""
        self._read = len(self.view.minutes)
        self._show()

    def mark_seen(self) -> None:
        """Take as read what has been in sight, and all above it."""
        if self.only is not None or self.about is not None:
            # What the others said has not been in sight.
            return
        bottom = self.scroll_offset.y + self.scrollable_content_region.height
        below = self.first_below(bottom)
        if below is None:
            self.mark_read()
        elif below < len(self._lines):
            self._read = max(self._read, self._lines[below][0])
            self._show()

    def action_read_on(self) -> None:
        """Take what is in sight as read, and go on to what is below."""
        self.mark_seen()
        self.scroll_page_down(animate=False)
        self.post_message(self.Read())

    def go_to_unread(self) -> None:
        """Bring the first unread line into sight, or the newest if all is read."""
        top = self.first_marked()
        if top is None:
            self.anchor()
        else:
            self.anchor(False)
            self.scroll_to(y=top, animate=False)

    def see(self, view: View) -> None:
        """Show what a newer view has heard."""
        self.view = view
        was = self.unread
        self._take(self._secretary.write(view))
        self._show()
        if self.unread > was == 0:
            # What comes while nobody reads must not push itself out of sight.
            self.call_after_refresh(self.go_to_unread)

    def _take(self, lines: Iterable[prose.Line | None]) -> None:
        for line in lines:
            if line is not None and not isinstance(self.view.minutes[self._heard], _ON_THE_PAPER):
                self._lines.append((self._heard, line))
            self._heard += 1

    def hear(self, only: Seat | None = None, about: ClauseId | None = None) -> None:
        """Hear one delegation, or what was said about one clause; everything, if neither."""
        self.only, self.about = only, about
        self.border_title = _("Talk")
        if only:
            self.border_title = _("Talk · only {name}").format(
                name=delegation(self.view, only).short
            )
        elif about:
            self.border_title = _("Talk · only on {clause}").format(
                clause=clause_name(self.view, about)
            )
        self._show()
        self.anchor()

    def action_listen(self) -> None:
        """Go on to the next delegation; after the last, or from a clause, to all."""
        choices = [None, *self.view.seats]
        step = 0 if self.about else 1
        self.hear(choices[(choices.index(self.only) + step) % len(choices)])

    def on_show(self) -> None:
        """Nothing is laid out while it is out of sight."""
        self.catch_up()

    def catch_up(self) -> None:
        """Show what came while it was out of sight."""
        if self._behind:
            self._show(True)

    def _show(self, in_sight: bool = False) -> None:
        if not self.is_attached:
            return
        self._behind = not (in_sight or self.display)
        if self._behind:
            return
        if self._dark != self.app.current_theme.dark:
            self._dark = not self._dark
            self._said.clear()
        shown = [
            (self._mark(number, line), self._line(number, line))
            for number, line in self._lines
            if self._hears(number, line)
        ]
        empty = [(" ", Content.styled(_("Nothing has been said yet."), "$foreground-muted"))]
        self.show(shown or empty)
        unread = _("{mark} {n} unread").format(mark=NEW, n=self.unread) if self.unread else ""
        out = _("h hears all") if self.about else ""
        self.border_subtitle = " · ".join(filter(None, (out, unread)))

    def _hears(self, number: int, line: prose.Line) -> bool:
        if self.about is not None:
            return self.about in clauses_of(self.view.minutes[number])
        return self.only is None or self.only in (line.speaker, *line.to)

    def _mark(self, number: int, line: prose.Line) -> str:
        return NEW if number >= self._read and line.speaker != self.view.seat else " "

    def _line(self, number: int, line: prose.Line) -> Content:
        if number not in self._said:
            self._said[number] = written(self.view, line, self._dark)
        return self._said[number]
