"""The screen of the replay: the text then, what was said, and a timeline along the bottom."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from game.archive.moments import Moment, Watched
from game.archive.playback import Playback
from game.language import _, as_here, later
from game.rules.names import Seat
from game.screens.naming import shorts
from game.screens.replay.reasons import Why, why
from game.screens.replay.running import Running
from game.screens.replay.said import draw_earlier, draw_now
from game.screens.replay.sheet import SheetScreen
from game.screens.replay.text import Standing
from game.screens.replay.timeline import place_words, timeline_words
from game.screens.replay.widgets import Pane, Redrawn, Then, Timeline
from game.screens.widgets.foot import Foot


class ReplayScreen(Screen[None]):
    """Plays a conference back: once it is over, from above and with the AI delegates' reasons.

    While it goes on it is seen from the one seat that was asked for, and from no other.
    """

    CSS_PATH = "../replay.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l", "step(1)", later("Move"), key_display="←→"),
        Binding("left,h", "step(-1)", show=False),
        Binding("right_square_bracket,pagedown", "round(1)", later("Round"), key_display="[ ]"),
        Binding("left_square_bracket,pageup", "round(-1)", show=False),
        Binding("home", "place(0)", show=False),
        Binding("end", "place(-1)", show=False),
        Binding("space", "play", later("Play")),
        Binding("plus,equals_sign", "speed(1)", show=False),
        Binding("minus", "speed(-1)", show=False),
        Binding("slash", "search", later("Find"), key_display="/"),
        Binding("n", "again(1)", later("Next"), show=False),
        Binding("N", "again(-1)", show=False),
        Binding("p", "turn(1)", later("View")),
        Binding("P", "turn(-1)", show=False),
        Binding("x", "whole", later("Full")),
        Binding("t", "words", later("Figures")),
        Binding("escape,q", "leave", later("Leave")),
    ]

    def __init__(self, playback: Playback, seat: Seat | None = None) -> None:
        super().__init__()
        self._playback = playback
        self._seats = playback.seats if playback.ended else (seat,)
        self._watched = playback.watched(playback.allowed(seat))
        self._why: Why = {}
        self._place = 0
        self._sought = ""
        self._runner = Running(self, self._run)
        self._clauses = len(playback.conference.setting.clauses)

    @property
    def moment(self) -> Moment:
        """The moment that is shown."""
        return self._watched.moments[self._place]

    @property
    def watched(self) -> Watched:
        """The point of view, and all that is seen from it."""
        return self._watched

    def compose(self) -> ComposeResult:
        """The head, the text beside the talk, the timeline, the keys."""
        yield Static(id="replay-head", classes="house", markup=False)
        with Horizontal(id="replay"):
            yield Then(self._standing())
            with Pane(id="said-then"):
                yield Redrawn(lambda width: draw_earlier(self._watched, self._place, width))
                yield Redrawn(self._now, classes="now-then")
        yield Timeline(self._watched, self._clauses)
        yield Static(id="place", markup=False)
        yield Input(placeholder=_("Words to find in what was said"), id="sought")
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin at the beginning."""
        self.query_one("#sought").display = False
        self.query_one("#said-then").focus()
        self._show()
        self._remember(as_here(why), as_here(self._remembered))

    @work(thread=True, exit_on_error=False)
    def _remember(self, look: Callable[[Playback], Why], tell: Callable[[Why], None]) -> None:
        found = look(self._playback)
        self.app.call_from_thread(tell, found)

    def _remembered(self, found: Why) -> None:
        self._why = found
        if self.is_attached:
            self._show()

    def _now(self, width: int) -> Content:
        reason = self._why.get(self.moment.entry, ("", ""))[1]
        return draw_now(self.moment, "" if self._watched.seat else reason, width)

    def _standing(self) -> Standing:
        return Standing(self._playback.state(self.moment.entry), self._watched.seat)

    def _show(self) -> None:
        setting = self._playback.conference.setting
        seat = self._watched.seat
        who = (
            _("as {seat} saw it").format(seat=shorts(setting.delegations)[seat])
            if seat
            else _("seen from above, all open")
        )
        head = _("{title} · replay · {who}").format(title=setting.title, who=who)
        self.query_one("#replay-head", Static).update(Content(head))
        self.query_one(Then).see(self._standing(), self.moment.clauses)
        for drawn in self.query_one("#said-then").query(Redrawn):
            drawn.look_again()
        self.call_after_refresh(self._bring)
        self.query_one(Timeline).see(self._watched, self._place)
        self._say(place_words(self._watched, self._place, self._clauses))

    def _bring(self) -> None:
        """Bring the moment's words into sight; their beginning, if they are more than fit."""
        said, now = self.query_one("#said-then"), self.query_one(".now-then")
        if now.outer_size.height > said.scrollable_content_region.height:
            said.scroll_to_widget(now, animate=False, top=True)
        else:
            said.scroll_end(animate=False)

    def _say(self, words: str) -> None:
        self.query_one("#place", Static).update(Content(words))

    def _go(self, place: int) -> None:
        self._place = min(max(place, 0), len(self._watched.moments) - 1)
        self._show()

    def action_step(self, by: int) -> None:
        """Go on, or back, a move."""
        self._go(self._place + by)

    def action_round(self, by: int) -> None:
        """Go to where the next round begins, or this one, or the one before."""
        self._go(self._watched.round(self._place, by))

    def action_place(self, place: int) -> None:
        """Go to a place, from the end if negative."""
        self._go(place % len(self._watched.moments))

    def on_timeline_clicked(self, message: Timeline.Clicked) -> None:
        """Go where the timeline was clicked."""
        self._go(message.place)

    def action_play(self) -> None:
        """Run by itself, or stop."""
        self._runner.toggle()

    def action_speed(self, by: int) -> None:
        """Run faster or slower."""
        self._say(_("Speed {n}").format(n=f"{self._runner.change(by):g}"))

    def _run(self) -> bool:
        """Go on a move; whether there is another after it."""
        self.action_step(1)
        return self._place < len(self._watched.moments) - 1

    def action_search(self) -> None:
        """Ask for words to find."""
        self._runner.stop()
        field = self.query_one("#sought", Input)
        field.display = True
        field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to where the words are."""
        self._sought = event.value.strip()
        self._close_search()
        self.action_again(1)

    def _close_search(self) -> None:
        self.query_one("#sought").display = False
        self.query_one("#said-then").focus()

    def action_again(self, step: int) -> None:
        """Go to the next place, or the one before, with the words that were sought."""
        if not self._sought:
            self._say(_("Press / and type words to find."))
            return
        found = self._watched.find(self._sought, self._place, step)
        if found is None:
            self._say(
                _("“{words}” was not said in what is seen from here.").format(words=self._sought)
            )
        else:
            self._go(found)

    def action_turn(self, by: int) -> None:
        """Look from the next point of view, at the same time or the last moment before it."""
        seats, entry = self._seats, self.moment.entry
        seat = seats[(seats.index(self._watched.seat) + by) % len(seats)]
        self._watched = self._playback.watched(seat)
        before = [n for n, moment in enumerate(self._watched.moments) if moment.entry <= entry]
        self._go(before[-1] if before else 0)

    def action_whole(self) -> None:
        """Give brackets in full, or by their labels again."""
        then = self.query_one(Then)
        then.whole = not then.whole
        then.see(self._standing(), self.moment.clauses)

    def action_words(self) -> None:
        """The timeline as a table."""
        self._runner.stop()
        title = _("How things stood, round by round")
        watched, clauses = self._watched, self._clauses
        self.app.push_screen(
            SheetScreen(title, lambda width: timeline_words(watched, clauses, width))
        )

    def action_leave(self) -> None:
        """Close the search, or the replay."""
        if self.query_one("#sought").display:
            self._close_search()
        else:
            self.dismiss(None)
