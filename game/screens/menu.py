"""The menu: scenarios to play, games to go on with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from game.errors import CommuniqueError
from game.record.shelf import Saved, saved
from game.room import resume_room
from game.scenario import Entry, available, load
from game.screens.seats import SeatScreen
from game.screens.widgets.lines import Piece

if TYPE_CHECKING:
    from game.screens.app import CommuniqueApp


class MenuScreen(Screen[None]):
    """Everything that can be played, and beside it what it is."""

    def compose(self) -> ComposeResult:
        """The name, the list, and what the list is at."""
        yield Static("Communiqué", id="name")
        yield Static("Negotiate the words that governments will be quoted on.", id="tagline")
        with Horizontal(id="choice"):
            yield OptionList(id="menu")
            with VerticalScroll(id="about"):
                yield Static(id="detail")
        yield Footer(compact=True, show_command_palette=False)

    def on_screen_resume(self) -> None:
        """Look again at what there is."""
        self._entries = {f"play:{entry.id}": entry for entry in available()}
        self._saved = {f"resume:{game.path}": game for game in saved()}
        menu = self.query_one("#menu", OptionList)
        menu.clear_options()
        menu.add_option(Option(_heading("Play"), disabled=True))
        menu.add_options(Option(_play(e), id=key) for key, e in self._entries.items())
        if self._saved:
            menu.add_option(None)
            menu.add_option(Option(_heading("Resume"), disabled=True))
            menu.add_options(Option(_resume(g), id=key) for key, g in self._saved.items())
        menu.add_option(None)
        menu.add_option(Option("Quit", id="quit"))
        menu.highlighted = 1
        menu.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what it is."""
        self.query_one("#detail", Static).update(self._detail(event.option_id or ""))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Play, resume or quit."""
        key = event.option_id or ""
        if key == "quit":
            self.app.exit()
        elif entry := self._entries.get(key):
            self._choose(entry)
        elif game := self._saved.get(key):
            self._go_on(game.path)

    def _choose(self, entry: Entry) -> None:
        try:
            scenario = load(entry.path)
        except CommuniqueError as error:
            self._say(str(error))
        else:
            self.app.push_screen(SeatScreen(scenario))

    def _go_on(self, path: Path) -> None:
        try:
            room, torn = resume_room(path)
        except CommuniqueError as error:
            self._say(str(error))
            return
        if torn:
            self.notify("The last line was unfinished and has been dropped.", timeout=8)
        cast("CommuniqueApp", self.app).enter(room)

    def _say(self, words: str) -> None:
        self.query_one("#detail", Static).update(Content.styled(words, "$text-error"))

    def _detail(self, key: str) -> Content:
        if entry := self._entries.get(key):
            return _about(entry)
        if game := self._saved.get(key):
            return _kept(game)
        return Content("Every game is saved by itself, move by move.")


def _heading(words: str) -> Content:
    return Content.styled(words, "bold $text-accent")


def _play(entry: Entry) -> Content:
    broken: Piece = (" · cannot be played", "$text-error") if entry.mistakes else ("", "")
    return Content.assemble("  ", entry.title, broken)


def _resume(game: Saved) -> Content:
    if game.problem:
        return Content.assemble("  ", game.path.stem, (" · damaged", "$text-error"))
    seats = ", ".join(seat.upper() for seat in game.seats)
    state = "ended" if game.ended else f"round {game.round}"
    return Content(f"  {seats} · {state} · {game.title}")


def _about(entry: Entry) -> Content:
    pieces: list[Piece] = [(f"{entry.title}\n\n", "bold")]
    if entry.mistakes:
        pieces.append(("This scenario cannot be played:\n\n", "$text-error"))
        pieces += [(f"{mistake}\n", "") for mistake in entry.mistakes[:20]]
    else:
        pieces.append((f"{entry.summary}\n\n", ""))
        pieces.append(("Enter: choose your delegation.", "$foreground-muted"))
    return Content.assemble(*pieces)


def _kept(game: Saved) -> Content:
    if game.problem:
        return Content.styled(game.problem, "$text-error")
    state = "It has ended: Enter opens the debrief." if game.ended else "Enter: go on."
    return Content.assemble(
        (f"{game.title}\n\n", "bold"),
        f"Seat: {', '.join(game.seats) or 'nobody'}\nRound {game.round}\n",
        f"Last move {game.changed:%d %B %Y, %H:%M}\n",
        (f"{game.path}\n\n", "$foreground-muted"),
        (state, ""),
    )
