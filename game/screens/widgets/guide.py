"""The guide in the room: a calm strip with the step that a beginner is at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static

from game.errors import SettingsError
from game.guide import LOOKS, Deed, current, of_plenary, plenaries
from game.language import _
from game.rules.names import ClauseId
from game.rules.view import View
from game.scenario import Lesson
from game.screens.acts import ACTS
from game.screens.widgets.lines import Piece
from game.screens.widgets.paper import Paper
from game.screens.widgets.steady import Steady
from game.screens.widgets.talk import Talk
from game.settings import load, save

KEY: Final = "X"
"""The key that leaves the guide and takes it up again; `x` suggests an exchange."""

_ACTIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "read-brief": "briefing",
        "talk": "talk",
        "dossier": "dossier",
        "deputy": "page('deputy')",
        "wire": "page('wire')",
        "capital": "page('home')",
        "say": "form('say')",
        "sound-out": "form('sound')",
        "claim": "form('claim')",
        "suggest": "form('suggest')",
        "answer": "form('answer')",
        "file": "form('file')",
        "package": "form('package')",
        "vote": "form('vote')",
        "page": "form('page')",
        "contact-group": "form('group')",
        "reopen": "form('reopen')",
        "pact": "page('pacts')",
        "statement": "form('podium')",
        "demarche": "form('demarche')",
        "consult": "page('home')",
        "leak": "form('leak')",
        "ready": "ready",
        "plenary": "ready",
        "silence": "silence",
    }
)
"""By what a step waits for, what the room runs for it."""

_PAGES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "BriefingScreen": ("read-brief",),
        "DossierScreen": ("dossier",),
        "DeputyScreen": ("deputy",),
        "WireScreen": ("wire",),
        "HomeScreen": ("capital", "consult"),
        "PactsScreen": ("pact",),
        "PlenaryScreen": ("plenary",),
        "SilenceScreen": ("silence",),
        "DebriefScreen": ("debrief",),
    }
)
"""By the screen that opens over the room, the steps that it is about."""


class Leave(Static):
    """What leaves the guide by a click."""

    def on_click(self, event: events.Click) -> None:
        """Leave it."""
        event.stop()
        self.query_ancestor(Guide).turn()


class Guide(Horizontal):
    """The strip. It is there as long as there is a step for its seat, or until it is left."""

    def __init__(self, lessons: Sequence[Lesson], view: View) -> None:
        super().__init__(id="guide")
        self.lessons = lessons
        self.view = view
        # Who has left it finds it left in a game taken up again; a new game begins with it.
        self.left = not load()[0].guide and any(
            getattr(event, "seat", None) == view.seat for event in view.minutes
        )
        self._seen: list[Deed] = []
        self.display = False

    def compose(self) -> ComposeResult:
        """The step, and at its right what leaves the guide."""
        yield Steady(id="lesson")
        yield Leave(_("{key} Leave").format(key=KEY), id="leave-guide", markup=False)

    def on_mount(self) -> None:
        """Learn what is looked at; no screen needs to know of the guide."""
        if not self.lessons:
            return
        self.app.screen_change_signal.subscribe(self, self._opened)
        self.watch(self.screen, "focused", self._turned, init=False)
        self.watch(self.screen.query_one(Paper), "selected", self._read, init=False)
        self.see(self.view)

    def on_unmount(self) -> None:
        """Look on no longer."""
        self.app.screen_change_signal.unsubscribe(self)

    @property
    def lesson(self) -> Lesson | None:
        """The step that the seat is at."""
        return current(self.lessons, self.view, self._seen)

    def see(self, view: View) -> None:
        """Show a newer view."""
        self.view = view
        lesson = self.lesson
        self.display = lesson is not None and not self.left
        # What is told in the corner keeps clear of the strip.
        self.screen.set_class(self.display, "-guided")
        if lesson is not None:
            self.query_one("#lesson", Steady).say(_drawn(self.lessons, lesson, _key(lesson)))

    def clause_for(self, action: str) -> ClauseId | None:
        """The clause that the step at hand is about, if `action` is what it waits for."""
        lesson = None if self.left else self.lesson
        if lesson is None or _ACTIONS.get(lesson.do) != action:
            return None
        return lesson.clause

    def turn(self) -> None:
        """Leave the guide, or take it up again."""
        self.left = not self.left
        self.see(self.view)
        try:
            save(replace(load()[0], guide=not self.left))
        except SettingsError as error:
            self.notify(str(error), severity="warning", markup=False)
        if self.left and self.lesson is not None:
            self.notify(_("You have left the guide. {key} takes it up again.").format(key=KEY))

    def _saw(self, act: str, *clauses: str) -> None:
        self._seen.append(Deed(act, clauses, plenaries(self.view)))
        self.see(self.view)

    def _opened(self, screen: Screen[Any]) -> None:
        acts = _PAGES.get(type(screen).__name__, ())
        lesson = self.lesson if "plenary" not in acts else of_plenary(self.lessons, self.view)
        if lesson is not None and lesson.do in acts and not self.left:
            screen.call_after_refresh(_show_on, screen, _drawn(self.lessons, lesson))
        for act in LOOKS.intersection(acts):
            self._saw(act)

    def _turned(self, focused: Widget | None) -> None:
        if isinstance(focused, Talk):
            self._saw("talk")

    def _read(self, before: int, now: int) -> None:
        clauses = self.view.clauses
        self._saw("read-text", clauses[before].id)
        self._saw("read-text", clauses[now].id)
        if now == len(clauses) - 1:
            # Who has come to the last clause has read the text.
            self._saw("read-text")


def _show_on(screen: Screen[Any], words: Content) -> None:
    """Say on a screen over the room what its step is; it stays until the screen closes."""
    if screen.is_attached and not screen.query(".lesson"):
        screen.mount(Static(words, classes="lesson"), before=screen.query_one(Footer))


def _key(lesson: Lesson) -> str:
    """The key of what a step waits for, in the room."""
    if lesson.do == "read-text":
        return "↓"
    action = _ACTIONS.get(lesson.do)
    return next((act.key for act in ACTS if act.action == action), "")


def _drawn(lessons: Sequence[Lesson], lesson: Lesson, key: str = "") -> Content:
    """A step: how far one is, its key, and what to do."""
    at = next(n for n, one in enumerate(lessons, start=1) if one is lesson)
    pieces: list[Piece] = [
        (_("Guide {at}/{n} · ").format(at=at, n=len(lessons)), "$text-warning"),
        (f"{key} " if key else "", "bold $text-accent"),
        (lesson.say, ""),
    ]
    return Content.assemble(*pieces)
