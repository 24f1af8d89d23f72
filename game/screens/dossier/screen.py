"""The dossier as a screen: the claims, claims by sources, and one claim's framings.

While the conference goes on, only what had been published before its day can be looked up; the
debrief opens the whole. The claim that one is at stays the same from view to view.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import ContentSwitcher, DataTable, OptionList, Static
from textual.widgets.option_list import Option

from game.language import _, later
from game.rules.names import ClauseId
from game.scenario import Claim, Scenario
from game.screens.credited import LEGEND, status
from game.screens.dossier.beside import beside
from game.screens.dossier.claim import claim_detail
from game.screens.dossier.matrix import Matrix
from game.screens.matrix import Drawn
from game.screens.reported import Known
from game.screens.widgets.foot import Foot
from game.screens.widgets.lines import Piece

VIEWS: Final = {
    "choice": later("Claims"),
    "sources": later("By source"),
    "framings": later("Side by side"),
}
_NOTHING: Final = later("Nothing is known on this.")


class DossierScreen(Screen[None]):
    """The claims and their reports, in three views."""

    CSS_PATH = "dossier.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *[Binding(str(n), f"view('{v}')", VIEWS[v]) for n, v in enumerate(VIEWS, start=1)],
        Binding("w", "fold", later("Who first?")),
        Binding("c", "clause(1)", later("Clause")),
        Binding("C", "clause(-1)", later("Previous clause"), show=False),
        Binding("n", "claim(1)", later("Next")),
        Binding("p", "claim(-1)", later("Previous claim"), show=False),
        Binding("right", "clause(1)", later("Only one clause"), show=False),
        Binding("left", "clause(-1)", later("Previous clause"), show=False),
        Binding("escape,d,q", "close", later("Back")),
    ]

    def __init__(
        self, scenario: Scenario, clause: ClauseId | None = None, whole: bool = False
    ) -> None:
        super().__init__()
        self.known = Known(scenario, date.max if whole else scenario.date or date.max)
        self.only = clause
        self.folded = False
        self.claim: Claim | None = None

    @property
    def shown(self) -> tuple[Claim, ...]:
        """The claims on the clause that is looked at, or all."""
        return self.known.on(self.only)

    @property
    def view(self) -> str:
        """Which view is open."""
        return self.query_one(ContentSwitcher).current or ""

    def compose(self) -> ComposeResult:
        """The line at the top, the views, the keys."""
        yield Static(id="office")
        with ContentSwitcher(initial="choice"):
            with Horizontal(id="choice"):
                yield OptionList(id="claims", markup=False)
                with VerticalScroll(id="about"):
                    yield Drawn(self._detail)
            with Vertical(id="sources"):
                yield Matrix(self.known)
                with VerticalScroll(id="under"):
                    yield Drawn(self._cell)
                yield Static("\n".join(map(_, LEGEND)), id="legend", markup=False)
            with VerticalScroll(id="framings"):
                yield Drawn(self._beside)
        yield Foot(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Fill the views."""
        self._fill()

    def on_resize(self) -> None:
        """Give the claims of the matrix the width that there is."""
        self._fill_matrix()

    def _fill(self) -> None:
        claims = self.query_one("#claims", OptionList)
        claims.clear_options()
        claims.add_options(Option(_line(claim), id=claim.id) for claim in self.shown)
        self.claim = self.shown[0] if self.shown else None
        claims.highlighted = 0 if self.shown else None
        self._fill_matrix()
        self._tell()
        self._focus()

    def _fill_matrix(self) -> None:
        matrix = self.query_one(Matrix)
        matrix.fill(self.shown, self.folded, self.size.width)
        if self.claim is not None:
            matrix.move_cursor(row=self.shown.index(self.claim), column=0)

    def _focus(self) -> None:
        at = {"choice": "#claims", "sources": "#matrix", "framings": "#framings"}[self.view]
        self.query_one(at).focus()

    def _tell(self) -> None:
        """Say where one is, and what there is on the claim."""
        which = self.known.clauses[self.only] if self.only else _("all clauses")
        pieces: list[Piece] = [
            (_("Dossier"), "bold"),
            (
                _(" · {view} · {which} · {n} claims").format(
                    view=_(VIEWS[self.view]), which=which, n=len(self.shown)
                ),
                "",
            ),
            (_(" · by origin") if self.folded else "", "$text-accent"),
        ]
        if self.known.later:
            pieces.append(
                (_(" · {later} came later").format(later=self.known.later), "$foreground-muted")
            )
        self.query_one("#office", Static).update(Content.assemble(*pieces))
        for drawn in self.query(Drawn):
            drawn.refresh(layout=True)

    def _detail(self, width: int) -> Content:
        if self.claim is None:
            return Content(_(_NOTHING))
        return claim_detail(self.known, self.claim, self.folded, width)

    def _cell(self, width: int) -> Content:
        return self.query_one(Matrix).detail(width)

    def _beside(self, width: int) -> Content:
        if self.claim is None:
            return Content(_(_NOTHING))
        return beside(self.known, self.claim, self.folded, width)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show its reports."""
        self._go_to(str(event.option_id))
        self.query_one("#about").scroll_home(animate=False)

    def on_data_table_cell_highlighted(self, event: DataTable.CellHighlighted) -> None:
        """Say what the cell says."""
        self._go_to(str(event.cell_key.row_key.value))
        self.query_one("#under").scroll_home(animate=False)

    def _go_to(self, claim: str) -> None:
        self.claim = next((c for c in self.shown if c.id == claim), self.claim)
        self._tell()

    def action_view(self, view: str) -> None:
        """Open a view, at the claim where one is."""
        self.query_one(ContentSwitcher).current = view
        self.action_claim(0)
        self._focus()

    def action_fold(self) -> None:
        """Fold the outlets into the origins that they go back to, or unfold them."""
        self.folded = not self.folded
        self._fill_matrix()
        self._tell()

    def action_claim(self, step: int) -> None:
        """Go to the next claim, or to the one before."""
        if self.claim is None:
            return
        at = (self.shown.index(self.claim) + step) % len(self.shown)
        self.claim = self.shown[at]
        self.query_one("#claims", OptionList).highlighted = at
        self.query_one(Matrix).move_cursor(row=at)
        self.query_one("#framings").scroll_home(animate=False)
        self._tell()

    def action_clause(self, step: int) -> None:
        """Show the claims on one clause, then on the next; after the last, on all."""
        choices = [None, *self.known.clauses]
        self.only = choices[(choices.index(self.only) + step) % len(choices)]
        self._fill()

    def action_close(self) -> None:
        """Back to where one was."""
        self.dismiss(None)


def _line(claim: Claim) -> Content:
    return Content.assemble(claim.text, f"\n  {status(claim.status)}")
