"""What the menu does to kept games: goes on with one, lays it aside, takes it up, erases it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from game.errors import CommuniqueError
from game.language import _
from game.record.glance import Saved
from game.record.shelf import abandon, take_up

if TYPE_CHECKING:
    from game.screens.app import CommuniqueApp
    from game.screens.menu import MenuScreen


class Shelving:
    """The acts on kept games, for a menu."""

    def __init__(self, menu: MenuScreen) -> None:
        self._menu = menu

    def go_on(self, game: Saved) -> None:
        """Sit down in its room; who goes on with an abandoned game has taken it up."""
        from game.room import resume_room

        try:
            path = take_up(game.path) if game.abandoned else game.path
            room, torn = resume_room(path)
        except CommuniqueError as error:
            self._menu.say(str(error))
            return
        if torn:
            words = _("The last line was unfinished and has been dropped.")
            self._menu.notify(words, timeout=8)
        cast("CommuniqueApp", self._menu.app).enter(room)

    def lay_aside(self, game: Saved) -> None:
        """Abandon it, or take it up again; the list follows it."""
        self._try(lambda: take_up(game.path) if game.abandoned else abandon(game.path))

    def erase(self, game: Saved) -> None:
        """Erase it, after asking."""
        from game.archive import erase, files_of
        from game.screens.erasing import EraseScreen

        try:
            files = files_of(game.path)
        except CommuniqueError as error:
            self._menu.say(str(error))
            return

        def answered(sure: bool | None) -> None:
            if sure:
                self._try(lambda: erase(game.path))

        title = f"{game.title or game.path.stem}, {game.changed:%Y-%m-%d %H:%M}"
        self._menu.app.push_screen(EraseScreen(title, files), answered)

    def _try(self, what: Callable[[], Path | None]) -> None:
        """Do something to a kept game, and list what there is then; or say why it cannot be.

        `what` may return where the game is then: the list goes with it.
        """
        try:
            now = what()
        except CommuniqueError as error:
            self._menu.say(str(error))
        else:
            self._menu.look(now)
