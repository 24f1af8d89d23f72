"""The screen of the debrief: seven sections, and an explanation of every figure in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer, Static, TabbedContent, TabPane

from game.analysis import Debrief, debrief
from game.errors import CommuniqueError
from game.rules.names import Seat
from game.rules.state import State
from game.screens.debrief.conduct import conduct_pane
from game.screens.debrief.ending import ending_pane
from game.screens.debrief.figures import FiguresScreen
from game.screens.debrief.history import history_pane
from game.screens.debrief.opened import opened_pane
from game.screens.debrief.results import results_pane
from game.screens.debrief.rounds import rounds_pane
from game.screens.debrief.there import there_pane
from game.screens.dossier import DossierScreen
from game.screens.matrix import quiet

if TYPE_CHECKING:
    from game.scenario import Scenario

SECTIONS: Final = {
    "statement": "Statement",
    "results": "Scores",
    "best": "In reach",
    "opened": "Instructions",
    "rounds": "Rounds",
    "history": "History",
    "conduct": "Conduct",
}


class DebriefScreen(Screen[None]):
    """Looks back on a finished conference, with everything opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "section(0)", "Sections", key_display="1-7"),
        *(Binding(str(n + 1), f"section({n})", show=False) for n in range(1, len(SECTIONS))),
        Binding("right,l", "turn(1)", "Next", show=False),
        Binding("left,h", "turn(-1)", "Previous", show=False),
        Binding("f", "figures", "Where from?"),
        Binding("d", "dossier", "Dossier"),
        Binding("escape,q", "dismiss(None)", "Leave"),
    ]

    def __init__(self, scenario: Scenario, state: State, seat: Seat) -> None:
        super().__init__()
        self._scenario = scenario
        self._state = state
        self._seat = seat

    def compose(self) -> ComposeResult:
        """The sections; two of them wait for what is computed."""
        state, seat = self._state, self._seat
        sections: dict[str, Iterable[Widget]] = {
            "statement": ending_pane(state, seat),
            "opened": opened_pane(state, seat),
            "rounds": rounds_pane(state, seat),
            "history": history_pane(self._scenario, state),
            "conduct": conduct_pane(state, seat),
        }
        yield Static(f"{self._scenario.title} · debrief", classes="house", markup=False)
        with TabbedContent(id="sections"):
            for number, (section, title) in enumerate(SECTIONS.items(), start=1):
                with TabPane(f"{number} {title}", id=section), VerticalScroll(id=f"in-{section}"):
                    yield from sections.get(section, [quiet("Looking back…")])
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with the statement, and look back meanwhile."""
        self.action_section(0)
        self._look_back()

    @work(thread=True, exit_on_error=False)
    def _look_back(self) -> None:
        try:
            facts: Debrief | str = debrief(self._state)
        except CommuniqueError as error:
            facts = str(error)
        self.app.call_from_thread(self._show, facts)

    def _show(self, facts: Debrief | str) -> None:
        """Fill in what was computed, or say why it could not be."""
        if not self.is_attached:
            return
        panes = {"results": results_pane, "best": there_pane}
        for section, pane in panes.items():
            room = self.query_one(f"#in-{section}")
            room.remove_children()
            if isinstance(facts, str):
                room.mount(quiet(f"Too much to look back on: {facts}."))
            else:
                room.mount_all(pane(self._state, facts, self._seat))

    @property
    def _section(self) -> str:
        return self.query_one(TabbedContent).active

    def action_section(self, number: int) -> None:
        """Go to a section."""
        self.query_one(TabbedContent).active = list(SECTIONS)[number]
        self._focus()

    def action_turn(self, by: int) -> None:
        """Go to the section before or after."""
        number = list(SECTIONS).index(self._section)
        self.action_section((number + by) % len(SECTIONS))

    def action_figures(self) -> None:
        """Explain the figures of this section."""
        self.app.push_screen(FiguresScreen(self._section))

    def action_dossier(self) -> None:
        """The dossier whole: what was reported after the day of the conference, too."""
        self.app.push_screen(DossierScreen(self._scenario, whole=True))

    @on(TabbedContent.TabActivated)
    def _focus(self) -> None:
        """Let the keys scroll the section that is open."""
        if self._section:
            self.query_one(f"#in-{self._section}").focus()
