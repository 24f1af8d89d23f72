"""The press's and the public gallery's place at a table: what everybody knows, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from game.classroom.hall.ballots import votes
from game.classroom.hall.person import Person
from game.classroom.hall.record import Record
from game.classroom.hall.seating import Place, Role
from game.classroom.hall.words import vote_words
from game.classroom.student.headline import HeadlineForm
from game.classroom.student.record import DrawnRecord, text_of, wire_of
from game.language import _, later
from game.rules.events import Event
from game.rules.names import Phase
from game.screens.called import warmth
from game.screens.matrix import Drawn
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import hang, stack

if TYPE_CHECKING:
    from game.classroom.student.classroom import Classroom


class GalleryScreen(Screen[None]):
    """The text as it stands beside the public record, or the wire; kept up.

    What one has scrolled back to stays where it is; at its end, it goes on by itself.
    """

    DEFAULT_CSS = """
    GalleryScreen #text { width: 2fr; padding: 0 2; }
    GalleryScreen #record { width: 3fr; padding: 0 2; }
    GalleryScreen #text, GalleryScreen #record { border-left: blank; }
    GalleryScreen #text:focus, GalleryScreen #record:focus { border-left: outer $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("h", "headline", later("Headline")),
        Binding("v", "app.vote", later("Vote")),
        Binding("i", "wire", later("Record or wire")),
        Binding("left_square_bracket", "turn(-1)", later("Round"), key_display="[ ]"),
        Binding("right_square_bracket", "turn(1)", show=False),
        Binding("tab", "app.focus_next", later("Text or record")),
    ]

    class Heard(Message):
        """Something happened at the table."""

    def __init__(self, hall: Classroom, person: Person, place: Place) -> None:
        super().__init__()
        self._hall = hall
        self._person = person
        self._place = place
        self._seen = person.seen()
        self._record = Record(self._seen)
        self._drawn = DrawnRecord(self._record)
        self._wire = False
        self._said = Content()

    def compose(self) -> ComposeResult:
        """Where the conference is, what one may do, the text, the record."""
        self._said = self._line()
        yield Static(self._head(), id="office", markup=False)
        yield Static(self._said, id="sitting")
        with Horizontal():
            with VerticalScroll(id="text"):
                yield Drawn(self._text)
            with VerticalScroll(id="record"):
                yield Drawn(self._right)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Listen to what is public."""
        table = self._hall.table(self._place.table)
        self._unlisten = table.listen(self._hall.seats[0], self._listen)
        self.query_one("#record").focus()
        self.call_after_refresh(self.query_one("#record").scroll_end, animate=False)

    def on_unmount(self) -> None:
        """Listen no more."""
        self._unlisten()

    def _listen(self, _: tuple[Event, ...]) -> None:
        self.post_message(self.Heard())

    def on_gallery_screen_heard(self) -> None:
        """Show it, if it was public."""
        if self._person.place == self._place and (seen := self._person.seen()) != self._seen:
            self._seen = seen
            self._record.see(seen)
            self.query_one("#office", Static).update(self._head())
            self._redraw()
        self.look()

    def look(self) -> None:
        """Look at the class again: the clock, the headline, the vote."""
        if self.is_mounted and self._person.place == self._place and self._line() != self._said:
            self._said = self._line()
            self.query_one("#sitting", Static).update(self._said)
            self.refresh_bindings()
            self.query_one("#text").query_one(Drawn).refresh(layout=True)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """The press writes a headline while this round has none of theirs."""
        if action == "headline":
            return bool(self._person.paper) and not self._person.printed(self._seen)
        return True

    def action_headline(self) -> None:
        """Write the headline of the round."""
        self.app.push_screen(HeadlineForm(self._person))

    def action_wire(self) -> None:
        """Read the wire instead of the record, or the record again."""
        self._wire = not self._wire
        pane = self.query_one("#record", VerticalScroll)
        pane.query_one(Drawn).refresh(layout=True)
        # The wire has its newest at the top, the record at its end.
        scroll = pane.scroll_home if self._wire else pane.scroll_end
        self.call_after_refresh(scroll, animate=False)

    def action_turn(self, step: int) -> None:
        """Go to the round before, or the next."""
        pane = self.query_one("#record", VerticalScroll)
        tops = [] if self._wire else self._drawn.tops(pane.query_one(Drawn).content_size.width)
        now = pane.scroll_offset.y
        ahead = [y for y in tops if (y > now if step > 0 else y < now)]
        if ahead:
            pane.scroll_to(y=min(ahead) if step > 0 else max(ahead), animate=False)

    def _redraw(self) -> None:
        pane = self.query_one("#record", VerticalScroll)
        following = not self._wire and pane.scroll_offset.y >= pane.max_scroll_y
        for drawn in self.query(Drawn):
            drawn.refresh(layout=True)
        if following:
            self.call_after_refresh(pane.scroll_end, animate=False)

    def _text(self, width: int) -> Content:
        found = text_of(self._seen, width)
        if self._seen.phase is not Phase.ENDED:
            return found
        names = {d.seat: d.short for d in self._seen.delegations}
        counted = vote_words(votes(self._hall, self._place.table), names)
        lines = [hang(Content(line), width, "", 2) for line in counted]
        return stack(*lines, Content("") if lines else None, found)

    def _right(self, width: int) -> Content:
        return wire_of(self._seen, width) if self._wire else self._drawn.draw(width)

    def _line(self) -> Content:
        person = self._person
        words = [(person.name, "bold")]
        if paper := person.paper:
            due = not person.printed(self._seen)
            words.append((_(" · you write for {paper}").format(paper=paper), ""))
            words.append(
                (_(": this round's headline is due (h)"), "bold $text-accent")
                if due
                else (_(": this round's headline is printed"), "")
            )
        if (moment := person.vote_open(self._seen)) is not None:
            voted = person.ballot(moment) is not None
            words.append((_(" · you have voted") if voted else _(" · a vote is open (v)"), ""))
        if left := person.clock:
            words.append((f" · {left}", ""))
        help_words = _("help is on its way") if person.helped else "F6 " + _("asks for help")
        words.append((f" · {help_words}", "$foreground-muted"))
        return Content.assemble(*words)

    def _head(self) -> str:
        seen = self._seen
        names = {Role.PRESS: _("Press"), Role.GALLERY: _("Public gallery")}
        words = _("{role} · table {n} · {title} · round {round} of {rounds} · {degrees}° {warmth}")
        if seen.clock_stopped:
            words = _("{role} · table {n} · {title} · a further round · {degrees}° {warmth}")
        if seen.ending is not None:
            words = _("{role} · table {n} · {title} · over: {how}")
        return words.format(
            role=names[self._place.role],
            n=self._place.table,
            title=seen.title,
            round=seen.round,
            rounds=seen.procedure.rounds,
            degrees=seen.temperature,
            warmth=warmth(seen.temperature),
            how=_(seen.ending.reason.value) if seen.ending else "",
        )
