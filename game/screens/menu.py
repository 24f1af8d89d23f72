"""The menu: scenarios to play, games to go on with or to look back on, the settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from game.errors import CommuniqueError
from game.language import _, later
from game.record.glance import Saved
from game.record.shelf import saved
from game.rules.names import LEVELS, Level
from game.scenario import Entry, available
from game.screens.hand import SAVED
from game.screens.levels import LevelLine
from game.screens.listing import about, about_rest, fill
from game.screens.shelved import as_spoken, in_full
from game.screens.shelving import Shelving
from game.screens.warming import warm
from game.screens.widgets.foot import Foot

if TYPE_CHECKING:
    from game.screens.app import CommuniqueApp


class MenuScreen(Screen[None]):
    """Everything that can be played, and beside it what it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "level", later("Level")),
        Binding("a", "lay_aside", later("Lay aside, take up")),
        Binding("delete,backspace", "erase", later("Erase")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._shelving = Shelving(self)

    def compose(self) -> ComposeResult:
        """The name, the level, the list, and what the list is at."""
        yield Static("Communiqué", id="name")
        yield Static(_("Negotiate the words that governments will be quoted on."), id="tagline")
        yield LevelLine(Level(cast("CommuniqueApp", self.app).settings.level))
        with Horizontal(id="choice"):
            yield OptionList(id="menu")
            with VerticalScroll(id="about"):
                yield Static(id="detail")
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Once there is something to see, make ready what the keys lead to."""
        self.call_after_refresh(self._ready)

    def _ready(self) -> None:
        cast("CommuniqueApp", self.app).style_all()
        warm(self)

    def on_screen_resume(self) -> None:
        """Look again at what there is."""
        self.look()

    def look(self, game: Path | None = None) -> None:
        """List what there is, at a game, or at what the list was at, or where that stood."""
        entries = available()
        self._entries = {f"play:{entry.id}": entry for entry in entries}
        self._saved = {f"{SAVED}{kept.path}": as_spoken(kept, entries) for kept in saved()}
        menu = self.query_one("#menu", OptionList)
        # What the list is at is told with it, and not when it tells: the first frame has both.
        with self.prevent(OptionList.OptionHighlighted):
            fill(menu, self._entries, self._saved, f"{SAVED}{game}" if game else None)
        self._tell(menu.highlighted_option)
        menu.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what it is."""
        self._tell(event.option)

    def _tell(self, option: Option | None) -> None:
        key = (option.id or "") if option else ""
        if entry := self._entries.get(key):
            words = about(entry)
        elif game := self._saved.get(key):
            words = in_full(game)
        else:
            words = about_rest(key)
        self.query_one("#detail", Static).update(words)
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
            self._shelving.go_on(game)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only a kept game is laid aside or erased; one that is over or damaged only erased."""
        if action not in {"lay_aside", "erase"}:
            return True
        game = self._at
        over = game is not None and (game.ended or bool(game.problem))
        return game is not None and not (over and action == "lay_aside")

    def action_level(self) -> None:
        """Take the next level for games that are begun."""
        self.query_one(LevelLine).turn()

    def action_lay_aside(self) -> None:
        """Abandon the game that the list is at, or take it up again."""
        if game := self._at:
            self._shelving.lay_aside(game)

    def action_erase(self) -> None:
        """Erase the game that the list is at, after asking."""
        if game := self._at:
            self._shelving.erase(game)

    @property
    def _at(self) -> Saved | None:
        """The kept game that the list is at."""
        chosen = self.query_one("#menu", OptionList).highlighted_option if self.is_mounted else None
        return self._saved.get(chosen.id or "") if chosen else None

    def _choose(self, entry: Entry) -> None:
        from game.scenario import load
        from game.screens.seats import SeatScreen

        try:
            scenario = load(entry.path)
        except CommuniqueError as error:
            self.say(str(error))
        else:
            played = LEVELS[self.query_one(LevelLine).level]
            self.app.push_screen(SeatScreen(scenario, modules=played))

    def say(self, words: str) -> None:
        """Say why something cannot be done."""
        self.notify(words, severity="error", timeout=10, markup=False)
