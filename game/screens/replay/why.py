"""The reasons of AI delegates, act by act: what each did, and why, in its own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from game.archive.playback import Playback
from game.language import _, as_here, later
from game.rules.names import Seat
from game.screens.matrix import Drawn, hanging
from game.screens.naming import shorts
from game.screens.replay.reasons import Why, why
from game.screens.replay.widgets import Pane
from game.screens.widgets.foot import Foot


class WhyScreen(Screen[None]):
    """Lists the acts of one delegation, or of all, each with its reason."""

    CSS_PATH = "../replay.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p,right", "turn(1)", later("Next delegation"), key_display="p"),
        Binding("P,left", "turn(-1)", show=False),
        Binding("escape,q,y", "dismiss(None)", later("Back")),
    ]

    def __init__(self, playback: Playback) -> None:
        super().__init__()
        self._playback = playback
        self._why: Why | None = None
        self._seat: Seat | None = None

    def compose(self) -> ComposeResult:
        """A page that scrolls."""
        yield Static(id="why-head", classes="house", markup=False)
        with Pane(id="why"):
            yield Drawn(self._draw)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with everybody's."""
        self.query_one("#why").focus()
        self._show()
        self._find(as_here(why), as_here(self._found))

    @work(thread=True, exit_on_error=False)
    def _find(self, look: Callable[[Playback], Why], tell: Callable[[Why], None]) -> None:
        found = look(self._playback)
        self.app.call_from_thread(tell, found)

    def _found(self, found: Why) -> None:
        self._why = found
        if self.is_attached:
            self._show()

    def _show(self) -> None:
        names = shorts(self._playback.conference.setting.delegations)
        who = names[self._seat] if self._seat else _("all")
        head = _("Why the AI delegates did what they did · {who}").format(who=who)
        self.query_one("#why-head", Static).update(Content(head))
        self.query_one(Drawn).refresh(layout=True)
        self.query_one("#why").scroll_home(animate=False)

    def _draw(self, width: int) -> Content:
        if self._why is None:
            return Content.styled(_("Looking back…"), "$foreground-muted")
        lines, number = list[Content](), -1
        for moment in self._playback.watched(None).moments:
            seat, words = self._why.get(moment.entry, ("", ""))
            if not words or self._seat not in (None, seat):
                continue
            if moment.round != number:
                number = moment.round
                title = _("Round {n}").format(n=number)
                lines.append(Content.styled(title, "bold $text-primary"))
            told = moment.lines[0] if moment.lines else ""
            lines.append(hanging(Content(""), Content.styled(told, "$foreground-muted"), 0, width))
            lines += [hanging(Content("  ↳"), Content(words), 4, width), Content("")]
        return Content("\n").join(lines or [Content(_("No reasons are known."))])

    def action_turn(self, by: int) -> None:
        """Look at another delegation's."""
        seats = (None, *self._playback.conference.setting.seats)
        self._seat = seats[(seats.index(self._seat) + by) % len(seats)]
        self._show()
