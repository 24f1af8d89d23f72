"""`communique` alone: the menu, or line by line where no screen can be."""

from __future__ import annotations

from game.terminal import no_screen


def menu() -> None:
    """Open the menu."""
    if no_screen():
        from game.commands.lines import choose_lines

        choose_lines()
        return
    from game.screens.app import CommuniqueApp
    from game.settings import load

    CommuniqueApp(kept=load()).run()
