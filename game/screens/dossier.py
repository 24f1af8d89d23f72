"""The dossier: what the news said, who said it first, and how well it is established.

While the conference goes on, only what had been published before its day can be looked up; the
debrief opens the whole.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from game.rules.names import ClauseId
from game.scenario import Claim, Report, Scenario, Source
from game.screens.widgets.lines import Piece

_STATUS = {
    "single-origin": "? one origin",
    "corroborated": "✓ corroborated",
    "officially-confirmed": "✓ confirmed",
    "denied": "✕ denied",
    "corrected": "✕ corrected",
}
_ATTRIBUTION = {
    "named": "named",
    "described": "described, not named",
    "anonymous": "anonymous",
    "none": "nobody is credited",
}


class DossierScreen(Screen[None]):
    """The claims, and for the one that the list is at, every report of it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,d,q", "close", "Back"),
        Binding("right", "clause(1)", "Only one clause", key_display="→", priority=True),
        Binding("left", "clause(-1)", "Previous clause", show=False, priority=True),
    ]

    def __init__(
        self, scenario: Scenario, clause: ClauseId | None = None, whole: bool = False
    ) -> None:
        super().__init__()
        self.scenario = scenario
        self._last = date.max if whole else scenario.date or date.max
        self.sources = {source.id: source for source in scenario.dossier.sources}
        self.origins = {origin.id: origin.what for origin in scenario.dossier.origins}
        self.only = clause
        self.known = [claim for claim in scenario.dossier.claims if self.reports(claim)]

    def reports(self, claim: Claim) -> list[tuple[Report, Source]]:
        """The reports of a claim that one can know of."""
        found = [(report, self.sources[report.source]) for report in claim.reports]
        return [(report, source) for report, source in found if source.date < self._last]

    def compose(self) -> ComposeResult:
        """Claims left, reports right."""
        yield Static(id="office")
        with Horizontal(id="choice"):
            yield OptionList(id="claims")
            with VerticalScroll(id="about"):
                yield Static(id="detail")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()

    def _fill(self) -> None:
        shown = [claim for claim in self.known if self.only in (None, claim.clause)]
        titles = {clause.id: clause.title for clause in self.scenario.setting.clauses}
        which = titles[self.only] if self.only else "all clauses"
        head: list[Piece] = [("Dossier", "bold"), (f" · {which} · {len(shown)} claims", "")]
        if later := len(self.scenario.dossier.claims) - len(self.known):
            head.append((f" · {later} of later days kept back", "$foreground-muted"))
        self.query_one("#office", Static).update(Content.assemble(*head))
        claims = self.query_one("#claims", OptionList)
        claims.clear_options()
        claims.add_options(Option(_claim(claim), id=claim.id) for claim in shown)
        if shown:
            claims.highlighted = 0
        else:
            self.query_one("#detail", Static).update("Nothing is known on this.")
        claims.focus()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show its reports."""
        claim = next(claim for claim in self.known if claim.id == event.option_id)
        self.query_one("#detail", Static).update(self._detail(claim))
        self.query_one("#about").scroll_home(animate=False)

    def _detail(self, claim: Claim) -> Content:
        reports = self.reports(claim)
        origins = dict.fromkeys(source.origin for _, source in reports)
        pieces: list[Piece] = [(f"{claim.text}\n", "bold"), (f"{_STATUS[claim.status]}\n", "")]
        for origin in origins:
            behind = dict.fromkeys(s.outlet for _, s in reports if s.origin == origin)
            pieces.append((f"\n{_origins(len(behind))}\n", "bold $text-accent"))
            pieces.append((f"{self.origins[origin]}\n", ""))
        for report, source in reports:
            pieces += _report(report, source)
        return Content.assemble(*pieces)

    def action_clause(self, step: int) -> None:
        """Show the claims on one clause, then on the next; after the last, on all."""
        choices = [None, *(clause.id for clause in self.scenario.setting.clauses)]
        self.only = choices[(choices.index(self.only) + step) % len(choices)]
        self._fill()

    def action_close(self) -> None:
        """Back to where one was."""
        self.dismiss(None)


def _claim(claim: Claim) -> Content:
    return Content.assemble(claim.text, f"\n  {_STATUS[claim.status]}")


def _origins(outlets: int) -> str:
    """How many outlets go back to one origin, in words."""
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    number = words[outlets] if outlets < len(words) else str(outlets)
    return f"{number.capitalize()} outlet{'s' * (outlets != 1)}, one origin:"


def _report(report: Report, source: Source) -> list[Piece]:
    credited = f": {report.attributed_to}" if report.attributed_to else ""
    pieces: list[Piece] = [
        (f"\n{source.outlet}", "bold"),
        (f" · {source.date:%d %B %Y}", "$foreground-muted"),
        (f"\n  {source.title}\n", "italic"),
        (f"  Who says so: {_ATTRIBUTION[report.attribution]}{credited}\n", ""),
        (f"  How firmly: {report.hedging}\n", ""),
    ]
    if report.gap:
        pieces.append((f"  ! {report.gap}\n", "$text-warning"))
    if source.leaning:
        pieces.append((f"  The outlet: {source.leaning}\n", "$foreground-muted"))
    if source.url:
        pieces.append((f"  {source.url}\n", "$foreground-muted"))
    return pieces
