"""The acts at hand, as lines of keys that can be clicked: more than a footer has room for."""

from __future__ import annotations

from typing import Final

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widgets import Static

from game.classroom.console.base import ConsoleScreen
from game.language import _
from game.screens.acts import Act
from game.screens.widgets.lines import flow

SHOWN: Final = {"plus": "+", "minus": "-"}
"""How keys are written that have a longer name."""

_ACT: Final = "act"


class Keys(Static):
    """The acts of its screen, each with its key, on as many lines as they take."""

    def __init__(self) -> None:
        super().__init__(id="keys")

    def render(self) -> Content:
        """The lines at the width there is."""
        return self._draw(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that they take at a width."""
        return self._draw(width).plain.count("\n") + 1

    async def on_click(self, event: events.Click) -> None:
        """A click on an act is its key."""
        if action := event.style.meta.get(_ACT):
            await self.screen.run_action(action)

    def _draw(self, width: int) -> Content:
        screen = self.screen
        assert isinstance(screen, ConsoleScreen)
        return flow([_key(act) for act in screen.acts if not act.footer], max(20, width), "  ")


def _key(act: Act) -> Content:
    # No link: Textual would underline it, and take the key's colour away.
    act_of = Style.from_meta({_ACT: act.action})
    key = Content.styled(SHOWN.get(act.key, act.key), "bold $text-accent")
    return Content.assemble(key, " ", _(act.word)).stylize(act_of)
