"""The menu: scenarios to play, games to go on with or to look back on, the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.archive import erase, files_of
from game.errors import CommuniqueError
from game.language import _, later
from game.record.shelf import Saved, abandon, saved, take_up
from game.room import resume_room
from game.scenario import Entry, available, load
from game.screens.erasing import EraseScreen
from game.screens.seats import SeatScreen
from game.screens.shelved import GROUPS, group, in_a_line, in_full
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import Piece

if TYPE_CHECKING:
    from game.screens.app import CommuniqueApp


class MenuScreen(Screen[None]):
    """Everything that can be played, and beside it what it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "lay_aside", later("Lay aside, take up")),
        Binding("delete,backspace", "erase", later("Erase")),
    ]

    def compose(self) -> ComposeResult:
        """The name, the list, and what the list is at."""
        yield Static("Communiqué", id="name")
        yield Static(_("Negotiate the words that governments will be quoted on."), id="tagline")
        with Horizontal(id="choice"):
            yield OptionList(id="menu")
            with VerticalScroll(id="about"):
                yield Static(id="detail")
        yield Foot(compact=True, show_command_palette=False)

    def on_screen_resume(self) -> None:
        """Look again at what there is."""
        self._look()

    def _look(self, place: str | None = None) -> None:
        """List what there is, at a place, or at what it was at, or where that stood."""
        self._entries = {f"play:{entry.id}": entry for entry in available()}
        self._saved = {f"resume:{game.path}": game for game in saved()}
        menu = self.query_one("#menu", OptionList)
        held, at = menu.highlighted_option, menu.highlighted
        menu.clear_options()
        menu.add_option(Option(_heading(_("Play")), disabled=True))
        menu.add_options(Option(_play(e), id=key) for key, e in self._entries.items())
        for number, name in enumerate(GROUPS):
            games = {key: game for key, game in self._saved.items() if group(game) == number}
            if games:
                menu.add_option(None)
                menu.add_option(Option(_heading(_(name)), disabled=True))
                menu.add_options(Option(in_a_line(g), id=key) for key, g in games.items())
        menu.add_option(None)
        menu.add_option(Option(_("Settings · f3"), id="settings"))
        menu.add_option(Option(_("Quit"), id="quit"))
        places = {option.id: number for number, option in enumerate(menu.options) if option.id}
        before = min(1 if at is None else at, menu.option_count - 1)
        here = place or (held.id if held else None)
        menu.highlighted = places.get(here, before) if here else before
        menu.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what it is."""
        self.query_one("#detail", Static).update(self._detail(event.option_id or ""))
        self.refresh_bindings()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Play, resume, set or quit."""
        key = event.option_id or ""
        if key == "quit":
            self.app.exit()
        elif key == "settings":
            cast("CommuniqueApp", self.app).action_settings()
        elif entry := self._entries.get(key):
            self._choose(entry)
        elif game := self._saved.get(key):
            self._go_on(game)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a kept game is laid aside or erased; one that is over or damaged only erased."""
        game = self._at
        match action:
            case "lay_aside":
                return game is not None and not game.ended and not game.problem
            case "erase":
                return game is not None
            case _:
                return True

    def action_lay_aside(self) -> None:
        """Abandon the game that the list is at, or take it up again; the list follows it."""
        if game := self._at:
            self._try(lambda: take_up(game.path) if game.abandoned else abandon(game.path))

    def action_erase(self) -> None:
        """Erase the game that the list is at, after asking."""
        if game := self._at:
            try:
                files = files_of(game.path)
            except CommuniqueError as error:
                self._say(str(error))
                return

            def answered(sure: bool | None) -> None:
                if sure:
                    self._try(lambda: erase(game.path))

            title = f"{game.title or game.path.stem}, {game.changed:%Y-%m-%d %H:%M}"
            self.app.push_screen(EraseScreen(title, files), answered)

    @property
    def _at(self) -> Saved | None:
        """The kept game that the list is at."""
        chosen = self.query_one("#menu", OptionList).highlighted_option if self.is_mounted else None
        return self._saved.get(chosen.id or "") if chosen else None

    def _choose(self, entry: Entry) -> None:
        try:
            scenario = load(entry.path)
        except CommuniqueError as error:
            self._say(str(error))
        else:
            self.app.push_screen(SeatScreen(scenario))

    def _go_on(self, game: Saved) -> None:
        try:
            path = take_up(game.path) if game.abandoned else game.path
            room, torn = resume_room(path)
        except CommuniqueError as error:
            self._say(str(error))
            return
        if torn:
            self.notify(_("The last line was unfinished and has been dropped."), timeout=8)
        cast("CommuniqueApp", self.app).enter(room)

    def _try(self, what: Callable[[], Path | None]) -> None:
        """Do something to a kept game, and list what there is then; or say why it cannot be.

        `what` may return where the game is then: the list goes with it.
        """
        try:
            now = what()
        except CommuniqueError as error:
            self._say(str(error))
        else:
            self._look(f"resume:{now}" if now else None)

    def _say(self, words: str) -> None:
        self.notify(words, severity="error", timeout=10, markup=False)

    def _detail(self, key: str) -> Content:
        if entry := self._entries.get(key):
            return _about(entry)
        if game := self._saved.get(key):
            return in_full(game)
        if key == "settings":
            return Content(_("Theme, motion, the plenary's speed, language."))
        return Content(_("Every game is saved by itself, move by move."))


def _heading(words: str) -> Content:
    return Content.styled(words, "bold $text-accent")


def _play(entry: Entry) -> Content:
    broken: Piece = (_(" · cannot be played"), "$text-error") if entry.mistakes else ("", "")
    return Content.assemble("  ", entry.title, broken)


def _about(entry: Entry) -> Content:
    pieces: list[Piece] = [(f"{entry.title}\n\n", "bold")]
    if entry.mistakes:
        pieces.append((_("This scenario cannot be played:") + "\n\n", "$text-error"))
        pieces += [(f"{mistake}\n", "") for mistake in entry.mistakes[:20]]
    else:
        pieces.append((f"{entry.summary}\n\n", ""))
        pieces.append((_("Enter: choose your delegation."), "$foreground-muted"))
    return Content.assemble(*pieces)
