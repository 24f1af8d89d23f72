"""The screen of the debrief: its sections, and an explanation of every figure in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static, TabbedContent, TabPane

from game.archive import opened
from game.archive.playback import Playback
from game.debrief.reading import Conference
from game.errors import CommuniqueError
from game.language import _, as_here, later
from game.rules.names import Seat
from game.rules.state import State
from game.screens.charts.chart import Chart
from game.screens.debrief.asking import asking_pane
from game.screens.debrief.conduct import conduct_pane
from game.screens.debrief.ending import ending_pane
from game.screens.debrief.history import history_pane
from game.screens.debrief.looking import Lookback, look_back, met
from game.screens.debrief.moves import moves_pane
from game.screens.debrief.opened import opened_pane
from game.screens.debrief.results import results_pane
from game.screens.debrief.rounds import rounds_pane
from game.screens.debrief.there import there_pane
from game.screens.debrief.trust import trust_pane
from game.screens.debrief.where import FiguresScreen
from game.screens.desk import Desk
from game.screens.dialogs.paper import PaperDialog
from game.screens.dossier import DossierScreen
from game.screens.hand import log_at_hand
from game.screens.matrix import quiet
from game.screens.replay.hand import replay_of
from game.screens.replay.why import WhyScreen
from game.screens.widgets.foot import Foot

if TYPE_CHECKING:
    from game.scenario import Scenario

SECTIONS: Final = {
    "statement": later("Text"),
    "results": later("Scores"),
    "best": later("In reach"),
    "opened": later("Opened"),
    "rounds": later("Rounds"),
    "history": later("History"),
    "conduct": later("Conduct"),
    "moves": later("Moves"),
    "trust": later("Trust"),
    "asking": later("Ask"),
}
KEYS: Final = "1234567890"
NUMBERED: Final = 100
"""Columns from which the sections have room for their keys before their names."""


class DebriefScreen(Screen[None]):
    """Looks back on a finished conference, with everything opened."""

    CSS_PATH = "../replay.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "section(0)", later("Sections"), key_display="1-0"),
        *(Binding(key, f"section({n})", show=False) for n, key in enumerate(KEYS) if n),
        Binding("right,l", "turn(1)", later("Next"), show=False),
        Binding("left,h", "turn(-1)", later("Previous"), show=False),
        Binding("f", "figures", later("Origins")),
        Binding("t", "words", later("Figures")),
        Binding("y", "why", later("Why?")),
        Binding("v", "replay", later("Replay")),
        Binding("j", "paper", later("Explain")),
        Binding("d", "dossier", later("Dossier"), show=False),
        Binding("escape,q", "dismiss(None)", later("Leave")),
    ]

    def __init__(
        self, scenario: Scenario, state: State, seat: Seat, desk: Desk | None = None
    ) -> None:
        super().__init__()
        self._desk = desk
        self._scenario = scenario
        self._state = state
        self._seat = seat
        self._met = met(scenario, state)
        self._in_words = False

    def compose(self) -> ComposeResult:
        """The sections; some of them wait for what is computed."""
        state, seat = self._state, self._seat
        sections: dict[str, Iterable[Widget]] = {
            "statement": ending_pane(self._met),
            "opened": opened_pane(state, seat),
            "rounds": rounds_pane(state, seat),
            "history": history_pane(self._scenario, state),
            "conduct": conduct_pane(self._met, seat),
            "trust": trust_pane(self._met, seat),
        }
        title = _("{title} · debrief").format(title=self._scenario.title)
        yield Static(title, classes="house", markup=False)
        with TabbedContent(id="sections"):
            for section, name in SECTIONS.items():
                with TabPane(_(name), id=section), VerticalScroll(id=f"in-{section}"):
                    yield from sections.get(section, [quiet(_("Looking back…"))])
        yield Foot(compact=True, show_command_palette=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only who sat at the table explains its position."""
        return action != "paper" or self._desk is not None

    def action_paper(self) -> None:
        """Explain one's position, for the record."""
        assert self._desk is not None, "there is a key only at a desk"
        self.app.push_screen(PaperDialog(self._desk))

    def on_mount(self) -> None:
        """Begin with the statement, and look back meanwhile."""
        self.action_section(0)
        self._look_back(as_here(look_back), as_here(self._show))

    def on_resize(self, event: events.Resize) -> None:
        """Say the sections' keys where there is room for them."""
        numbered = event.size.width >= NUMBERED
        tabs = self.query_one(TabbedContent)
        for key, (section, name) in zip(KEYS, SECTIONS.items(), strict=True):
            tabs.get_tab(section).label = Content(f"{key} {_(name)}" if numbered else _(name))

    @work(thread=True, exit_on_error=False)
    def _look_back(
        self, look: Callable[[Conference], Lookback], show: Callable[[Lookback | str], None]
    ) -> None:
        try:
            found: Lookback | str = look(self._met)
        except CommuniqueError as error:
            found = str(error)
        self.app.call_from_thread(show, found)

    def _show(self, found: Lookback | str) -> None:
        """Fill in what was computed, or say why it could not be."""
        if not self.is_attached:
            return
        for section in ("results", "best", "moves", "asking"):
            room = self.query_one(f"#in-{section}")
            room.remove_children()
            if isinstance(found, str):
                words = _("Too much to look back on: {why}.").format(why=found)
                room.mount(quiet(words))
            else:
                room.mount_all(self._pane(section, found))

    def _pane(self, section: str, found: Lookback) -> Iterable[Widget]:
        match section:
            case "results":
                return results_pane(self._state, found.account, self._seat)
            case "best":
                return there_pane(found, self._seat)
            case "moves":
                return moves_pane(found.account, self._seat)
            case _:
                return asking_pane(found.account)

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

    def action_words(self) -> None:
        """Turn the charts into figures, or back."""
        self._in_words = not self._in_words
        for chart in self.query(Chart):
            chart.say(self._in_words)

    def action_replay(self) -> None:
        """Play the conference back, if it is kept."""
        log = log_at_hand(self.app.screen_stack)
        if log is None:
            self.notify(_("This game is not kept, and cannot be played back."))
        else:
            self.app.push_screen(replay_of(log))

    def action_why(self) -> None:
        """The AI delegates' reasons, act by act."""
        log = log_at_hand(self.app.screen_stack)
        if log is None:
            self.notify(_("This game is not kept: nobody remembers why."))
        else:
            self.app.push_screen(WhyScreen(Playback(opened(log))))

    def action_dossier(self) -> None:
        """The dossier whole: what was reported after the day of the conference, too."""
        self.app.push_screen(DossierScreen(self._scenario, whole=True))

    @on(TabbedContent.TabActivated)
    def _focus(self) -> None:
        """Let the keys scroll the section that is open."""
        if self._section:
            self.query_one(f"#in-{self._section}").focus()
