"""The press's and the public gallery's place at a table: what everybody knows, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Footer, Static

from game import prose
from game.classroom.hall.onlooker import onlooker
from game.classroom.hall.seating import Place, Role
from game.language import _, later
from game.rules.events import Event
from game.rules.view import View
from game.screens.called import warmth

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall


class GalleryScreen(Screen[None]):
    """The text as it stands, and the public record, kept up."""

    DEFAULT_CSS = """
    GalleryScreen #text { width: 1fr; padding: 0 2; }
    GalleryScreen #record { width: 1fr; padding: 0 2; }
    GalleryScreen #text:focus, GalleryScreen #record:focus { border-left: outer $accent; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", later("Text or record")),
    ]

    class Heard(Message):
        """Something happened at the table."""

    def __init__(self, hall: Hall, place: Place) -> None:
        super().__init__()
        self._place = place
        self._table = hall.tables[place.table].table
        self._seat = hall.seats[0]
        self._seen = onlooker(self._table.view(self._seat))

    def compose(self) -> ComposeResult:
        """Where the conference is, the text, the record."""
        yield Static(self._head(), id="office", markup=False)
        with Horizontal():
            with VerticalScroll(id="text"):
                yield Static(Content("\n\n").join(text_lines(self._seen)), id="clauses")
            with VerticalScroll(id="record"):
                yield Static(Content("\n".join(record_lines(self._seen))), id="events")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Listen to what is public."""
        self._unlisten = self._table.listen(self._seat, self._listen)
        self.query_one("#record").focus()
        self.query_one("#record").scroll_end(animate=False)

    def on_unmount(self) -> None:
        """Listen no more."""
        self._unlisten()

    def _listen(self, _: tuple[Event, ...]) -> None:
        self.post_message(self.Heard())

    def on_gallery_screen_heard(self) -> None:
        """Show it, if it was public."""
        seen = onlooker(self._table.view(self._seat))
        if seen != self._seen:
            self._seen = seen
            self.query_one("#office", Static).update(self._head())
            self.query_one("#clauses", Static).update(Content("\n\n").join(text_lines(seen)))
            self.query_one("#events", Static).update(Content("\n".join(record_lines(seen))))
            self.query_one("#record").scroll_end(animate=False)

    def _head(self) -> str:
        seen = self._seen
        names = {Role.PRESS: _("Press"), Role.GALLERY: _("Public gallery")}
        words = _("{role} · table {n} · {title} · round {round} of {rounds} · {degrees}° {warmth}")
        return words.format(
            role=names[self._place.role],
            n=self._place.table,
            title=seen.title,
            round=seen.round,
            rounds=seen.procedure.rounds,
            degrees=seen.temperature,
            warmth=warmth(seen.temperature),
        )


def text_lines(seen: View) -> Iterator[Content]:
    """The clauses in order: what is agreed, or between which wordings the brackets are."""
    for clause in seen.clauses:
        agreement = seen.agreed.get(clause.id)
        if agreement is not None:
            wording = clause.wording(agreement.wording)
            words = _("agreed: {wording}").format(wording=wording.sentence or wording.label)
        else:
            words = "[" + " / ".join(wording.label for wording in clause.wordings) + "]"
        yield Content.assemble((clause.title, "bold"), "\n", words)


def record_lines(seen: View) -> Iterator[str]:
    """The public record, line by line."""
    return (prose.told(line, seen) for line in prose.lines(seen) if line is not None)
