"""The briefing: one's instructions, the others, the rules in brief, and what is invented."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static, TabbedContent, TabPane

from game.language import _, later
from game.rules.view import View
from game.scenario import Scenario
from game.screens.called import delegation
from game.screens.sheets import delegations_sheet, fiction_sheet, instructions_sheet, rules_sheet
from game.screens.widgets.foot import Foot


class Sheet(Static):
    """A text that is laid out for the width there is."""

    def __init__(self, scenario: Scenario, view: View, draw: object) -> None:
        super().__init__(classes="sheet")
        self._scenario = scenario
        self._view = view
        self._drawing = draw

    def _draw(self, width: int) -> Content:
        assert callable(self._drawing)
        drawn = self._drawing(self._scenario, self._view, width, self.app.current_theme.dark)
        assert isinstance(drawn, Content)
        return drawn

    def render(self) -> Content:
        """The text at the width there is."""
        return self._draw(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that it takes at a width."""
        return self._draw(width).plain.count("\n") + 1


class BriefingScreen(Screen[None]):
    """Read before the first round, and at any time again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,b", "go", later("Go to the room")),
        Binding("right", "turn(1)", later("Next page"), key_display="→", priority=True),
        Binding("left", "turn(-1)", later("Previous page"), show=False, priority=True),
        *[Binding(str(n), f"page({n - 1})", show=False) for n in range(1, 5)],
    ]
    _PAGES = (
        (later("1 Your instructions"), instructions_sheet),
        (later("2 The delegations"), delegations_sheet),
        (later("3 The rules"), rules_sheet),
        (later("4 What is invented"), fiction_sheet),
    )

    def __init__(self, scenario: Scenario, view: View) -> None:
        super().__init__()
        self.scenario = scenario
        self.view = view

    def compose(self) -> ComposeResult:
        """A page each."""
        known = delegation(self.view, self.view.seat)
        head = Content.assemble((known.name, "bold"), (f" · {known.head}", "$foreground-muted"))
        yield Static(head, id="office")
        with TabbedContent(id="pages"):
            for number, (title, draw) in enumerate(self._PAGES):
                with TabPane(_(title), id=f"page-{number}"), VerticalScroll():
                    yield Sheet(self.scenario, self.view, draw)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Let arrows scroll the first page."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        # Where the app is closing already, as a class does just after it began, there is none.
        if pages := self.query(VerticalScroll):
            pages.first().focus()

    def action_turn(self, step: int) -> None:
        """Turn the page."""
        active = int(self.query_one(TabbedContent).active.removeprefix("page-"))
        self.action_page((active + step) % len(self._PAGES))

    def action_page(self, number: int) -> None:
        """Turn to a page."""
        tabs = self.query_one(TabbedContent)
        tabs.active = f"page-{number}"
        self.call_after_refresh(tabs.get_pane(tabs.active).query_one(VerticalScroll).focus)

    def action_go(self) -> None:
        """To the room."""
        self.dismiss(None)
