"""How much of the rulebook a new game is played with, chosen in the menu."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game.errors import SettingsError
from game.language import _, later
from game.rules.names import Level
from game.screens.widgets.lines import Piece
from game.settings import load, save

if TYPE_CHECKING:
    from game.screens.liking import Liking

WORDS: Final = {
    Level.CORE: (later("core"), later("The text alone: learnt in five minutes.")),
    Level.STANDARD: (later("standard"), later("Pacts, the press and capitals as well.")),
    Level.FULL: (later("full"), later("All that a scenario has: leaks and events as well.")),
}
"""What each level is called, and what is played at it."""


class LevelLine(Widget):
    """The levels on a line, the chosen one marked, and below it what that one is."""

    DEFAULT_CSS = """
    LevelLine { height: 3; padding: 0 2; }
    """

    level: reactive[Level] = reactive(Level.FULL)
    """The one that is chosen."""

    def __init__(self, level: Level) -> None:
        super().__init__(id="level")
        self.set_reactive(LevelLine.level, level)

    def choose(self, level: Level) -> None:
        """Choose one for the games that are begun, and keep it as the settings are kept."""
        self.level = level
        app = cast("Liking", self.app)
        app.settings = replace(app.settings, level=level.value)
        try:
            # From the file: other screens keep there what was chosen on them.
            save(replace(load()[0], level=level.value))
        except SettingsError as error:
            self.notify(str(error), severity="error", timeout=10, markup=False)

    def turn(self) -> None:
        """Choose the next, and after the last the first."""
        levels = list(Level)
        self.choose(levels[(levels.index(self.level) + 1) % len(levels)])

    def render(self) -> Content:
        """Both lines."""
        pieces: list[Piece] = [(f"{_('Level')}  ", "bold")]
        for level, (word, _what) in WORDS.items():
            at = level is self.level
            pieces.append((f"{'●' if at else '○'} {_(word)}", "bold" if at else ""))
            pieces.append((_GAP, ""))
        pieces.append((f"\n{_(WORDS[self.level][1])}", "$foreground-muted"))
        return Content.assemble(*pieces)

    def on_click(self, event: events.Click) -> None:
        """A click on a level chooses it."""
        if event.y == 0 and (level := self._at(event.x)):
            self.choose(level)

    def _at(self, x: int) -> Level | None:
        """The level at a column of the widget."""
        left = self.gutter.left + Content(f"{_('Level')}  ").cell_length
        for level, (word, _what) in WORDS.items():
            width = Content(f"○ {_(word)}").cell_length
            if left <= x < left + width:
                return level
            left += width + len(_GAP)
        return None


_GAP: Final = "   "
"""What stands between two levels."""
