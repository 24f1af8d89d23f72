"""The screen of the plenary: keeps the pace, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click, Resize
from textual.screen import Screen
from textual.timer import Timer

from game.language import _, later
from game.rules.events import Event, PlenaryOpened
from game.rules.view import View
from game.screens.plenary.scenes import Scene, legend, scenes
from game.screens.signs import Sign
from game.screens.widgets.foot import Foot
from game.screens.widgets.steady import Steady

STEP: Final = 0.5
"""Seconds from one placard to the next."""

PAUSE: Final = 4
"""Steps for which a verdict is held before the next scene."""


SPEEDS: Final = (2.5, 1.6, 1.0, 0.5, 0.2)
"""How long a step lasts at each speed, in steps of the normal one."""

NORMAL: Final = 2
"""The place of the normal speed among them."""

WIDEST: Final = 100
"""Cells of a line at most: longer ones are hard to read."""


class PlenaryScreen(Screen[None]):
    """Reveals a plenary step by step; closes from its summary."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space,enter", "forward", later("Next")),
        Binding("left", "turn(-1)", later("Back")),
        Binding("right", "turn(1)", later("Skip")),
        Binding("backspace", "again", later("Again")),
        Binding("s,escape", "whole", later("To the sum")),
        Binding("plus,equals_sign", "speed(1)", show=False),
        Binding("minus", "speed(-1)", show=False),
        Binding("p", "pause", later("Pause")),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("down,j", "scroll(1)", show=False),
    ]

    def __init__(
        self,
        events: tuple[Event, ...],
        view: View,
        speed: int = NORMAL,
        keep: Callable[[int], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self._scenes = scenes(events, view)
        opened = [e.round for e in events if isinstance(e, PlenaryOpened)]
        what = (
            _("plenary of round {opened}").format(opened=opened[0])
            if opened
            else _("the silence procedure")
        )
        self._house = f"{view.title} · {what}"
        self._at = 0
        self._step = 0
        self._held = 0
        self._clock: Timer | None = None
        self._speed = speed
        self._keep = keep
        self._paused = False

    def compose(self) -> ComposeResult:
        """The line of the house, the title of the scene, the scene, a line of signs."""
        yield Steady(id="house", classes="house")
        yield Steady(id="scene-title")
        with VerticalScroll(id="stage", can_focus=False):
            yield Steady(id="scene")
        yield Steady(id="legend", classes="legend")
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Raise the curtain."""
        self.action_again()

    def on_resize(self, event: Resize) -> None:
        """Draw for the new width."""
        self._draw()

    def on_click(self, event: Click) -> None:
        """A click on the stage is as good as a key."""
        on_stage = event.widget and self.query_one("#stage") in event.widget.ancestors_with_self
        if on_stage:
            self.action_forward()

    def action_again(self) -> None:
        """From the start; without a clock, every scene whole, where motion is unwelcome."""
        self._stop()
        self._at = self._held = 0
        self._step = 0
        if self.app.animation_level == "none":
            self._step = self._scene.last
        else:
            self._run()
        self._draw()

    def _run(self) -> None:
        """Let the clock run at the speed chosen."""
        self._stop()
        self._paused = False
        self._clock = self.set_interval(STEP * SPEEDS[self._speed], self._tick)

    def action_speed(self, by: int) -> None:
        """Faster or slower, from here on."""
        self._speed = min(len(SPEEDS) - 1, max(0, self._speed + by))
        self._keep(self._speed)
        if self._clock is not None:
            self._run()
        self._draw()

    def action_pause(self) -> None:
        """Hold the clock, or let it run on."""
        if self._clock is not None:
            self._stop()
            self._paused = True
        elif self._paused:
            self._run()
        self._draw()

    def action_forward(self) -> None:
        """The next step now; from the end, close."""
        if self._clock is not None:
            self._clock.reset()
        self._forward()

    def action_turn(self, by: int) -> None:
        """Turn to another scene and show it whole; the clock stops."""
        self._stop()
        self._at = min(max(0, self._at + by), len(self._scenes) - 1)
        self._step = self._scene.last
        self._draw()

    def action_whole(self) -> None:
        """Everything at once, as a sum; and from there, close."""
        if self._ended:
            self.dismiss(None)
        else:
            self.action_turn(len(self._scenes))

    def action_scroll(self, by: int) -> None:
        """Scroll a scene that is too long for the screen."""
        self.query_one("#stage").scroll_relative(y=by, animate=False)

    @property
    def _scene(self) -> Scene:
        return self._scenes[self._at]

    @property
    def _ended(self) -> bool:
        return self._at == len(self._scenes) - 1

    def _tick(self) -> None:
        # A verdict is held a while; before that, every tick is a step.
        if self._step == self._scene.last and self._held < PAUSE:
            self._held += 1
        elif self._ended:
            self._stop()
        else:
            self._forward()

    def _forward(self) -> None:
        if self._step < self._scene.last:
            self._step += 1
        elif self._ended:
            self.dismiss(None)
            return
        else:
            self._at += 1
            self._step = self._scene.last if self._clock is None else 0
        self._held = 0
        self._draw()

    def _stop(self) -> None:
        if self._clock is not None:
            self._clock.stop()
            self._clock = None

    def _draw(self) -> None:
        place = _("{at} of {n}").format(at=self._at + 1, n=len(self._scenes))
        stage = self.query_one("#stage")
        # On a wide screen title, scene and signs stand in its middle, as one column.
        beside = max(2, (self.size.width - WIDEST) // 2)
        for column in (self.query_one("#scene-title"), stage, self.query_one("#legend")):
            column.styles.padding = (0, beside)
        pace = f" · {self._pace()}" if self._clock is not None or self._paused else ""
        self._say("house", Content(f"{self._house} · {place}{pace}"))
        self._say("legend", _legend(legend(self._scene)))
        self._say("scene-title", Content(self._scene.title))
        # A cell is kept for the scrollbar, so that nothing is drawn anew when it appears.
        width = min(WIDEST, self.size.width - 2 * beside - 1)
        self._say("scene", self._scene.draw(self._step, width))

    def _say(self, where: str, what: Content) -> None:
        self.query_one(f"#{where}", Steady).say(what)

    def _pace(self) -> str:
        """How fast it goes, while it goes by itself."""
        if self._paused:
            return _("paused (p)")
        return _("speed {n} of {of} (+ -)").format(n=self._speed + 1, of=len(SPEEDS))


def _legend(signs: tuple[Sign, ...]) -> Content:
    return Content("   ").join(
        Content.assemble((sign.mark, sign.style), (f" {_(sign.word)}", "$foreground-muted"))
        for sign in signs
    )
