"""The pages that a seat opens over the room, kept up with what happens meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.view import View
from game.screens.leaf import Leaf
from game.screens.wire.news import News

if TYPE_CHECKING:
    from game.screens.conference import ConferenceScreen


class Pages:
    """Opens pages, and shows them each newer view."""

    def __init__(self, screen: ConferenceScreen) -> None:
        self._screen = screen
        self.news = News()
        self.news.see(screen.view)
        # What was printed before one came in has been read.
        self.news.mark_read()

    def see(self, view: View) -> None:
        """Show a newer view to what is open."""
        from game.screens.pacts.screen import PactsScreen

        self.news.see(view)
        for screen in self._screen.app.screen_stack:
            if isinstance(screen, Leaf | PactsScreen):
                screen.see(view)

    def open(self, name: str) -> None:
        """Open a page by its name."""
        from game.screens.deputy import DeputyScreen
        from game.screens.home.screen import HomeScreen
        from game.screens.origins import OriginsScreen
        from game.screens.pacts.screen import PactsScreen
        from game.screens.wire.screen import WireScreen

        desk, app = self._screen.desk, self._screen.app
        match name:
            case "pacts":
                app.push_screen(PactsScreen(desk), self._closed)
            case "wire":
                app.push_screen(WireScreen(desk, self.news), self._closed)
            case "home":
                app.push_screen(HomeScreen(desk), self._closed)
            case "origins":
                app.push_screen(OriginsScreen(desk), self._closed)
            case "deputy":
                app.push_screen(DeputyScreen(desk), self._closed)

    def _closed(self, _: None) -> None:
        self._screen.refresh_doors()
