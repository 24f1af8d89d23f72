"""The keys at the foot of a screen, in the language spoken."""

from __future__ import annotations

from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Footer

from game.language import _


class Key(NamedTuple):
    """A key with its word, as they are shown."""

    key: str
    display: str
    word: str
    enabled: bool

    @property
    def width(self) -> int:
        """Cells that they take."""
        return Content(f"{self.display} {self.word}" if self.word else self.display).cell_length


class Foot(Footer):
    """Textual's footer as one line of text: it has a widget a key, and makes them anew each time.

    Bindings are named in English, once for all that are spoken; here they are said in the
    language of who reads them.
    """

    under: reactive[int | None] = reactive(None)
    """The place of the key under the mouse."""

    def __init__(self, compact: bool = True, show_command_palette: bool = False) -> None:
        super().__init__(compact=compact, show_command_palette=show_command_palette)
        self.keys: tuple[Key, ...] = ()

    def compose(self) -> ComposeResult:
        """No widgets."""
        return ()

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Look at the keys again, once what changed them is done with."""
        if screen.app.app_focus and self.is_attached and screen is self.screen:
            self.call_after_refresh(self._look)

    def _look(self) -> None:
        if self.is_attached and (keys := self._read()) != self.keys:
            self.keys = keys
            self.refresh()

    def _read(self) -> tuple[Key, ...]:
        """The first key of every action that has one to be shown."""
        shown: dict[str, Key] = {}
        for _node, binding, enabled, _tooltip in self.screen.active_bindings.values():
            if binding.show and binding.action not in shown:
                display = self.app.get_key_display(binding)
                word = _(binding.description) if binding.description else ""
                shown[binding.action] = Key(binding.key, display, word, enabled)
        return tuple(shown.values())

    def render(self) -> Content:
        """The keys, one after another."""
        # Already in the first frame: it comes before anybody is told of bindings.
        self.keys = self.keys or self._read()
        return Content(" ").join(self._draw(place) for place in range(len(self.keys)))

    def _draw(self, place: int) -> Content:
        key = self.keys[place]
        quiet = "" if key.enabled else " dim"
        if place == self.under:
            style = "$footer-key-foreground on $block-hover-background"
            return Content.assemble((f"{key.display} {key.word}".rstrip(), f"{style}{quiet}"))
        return Content.assemble(
            (key.display, f"bold $footer-key-foreground{quiet}"),
            (f" {key.word}" if key.word else "", f"$footer-description-foreground{quiet}"),
        )

    def _at(self, x: int) -> int | None:
        """The place of the key at a column."""
        left = 0
        for place, key in enumerate(self.keys):
            if left <= x < left + key.width:
                return place
            left += key.width + 1
        return None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Mark the key under the mouse."""
        self.under = self._at(event.x)

    def on_leave(self) -> None:
        """The mouse is elsewhere."""
        self.under = None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """A click on a key is the key."""
        place = self._at(event.x)
        if place is not None and self.keys[place].enabled:
            self.app.simulate_key(self.keys[place].key)
        elif place is not None:
            self.app.bell()
