"""Where the figures of the debrief come from, a sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from game.rules.tuning import (
    BREACH_TRUST,
    COMMITMENT_APPROVAL,
    COMMITMENT_SCORE,
    KEEPING_TRUST,
    OUTSIDE_COST,
    RESERVATION_COST,
)

Figure = tuple[str, str]
"""The name of a figure, and how it is come by."""

_POINTS: Final[Figure] = (
    "points",
    "What the seat's instructions give for that wording; they add over clauses, and the best "
    "whole text is worth 100 (Raiffa 1982, scoreable games).",
)
_LINKAGE: Final[Figure] = (
    "linkages",
    "Points for a combination of wordings across clauses, gained or lost on top of the rest.",
)
_WALK_AWAY: Final[Figure] = (
    "walk-away value",
    "What no agreement is worth to the seat, set by its instructions (the reservation value; "
    "Raiffa 1982; the BATNA of Fisher and Ury 1981).",
)
FIGURES: Final[Mapping[str, tuple[Figure, ...]]] = {
    "statement": (
        ("joined", "Who kept silence, or reserved on a clause, and whose capital ratified."),
        ("stayed outside", "Who broke silence, or whose capital met a red line not reserved."),
    ),
    "results": (
        (
            "score",
            "The sum of the parts listed: a seat that joined has the text's points and linkages; "
            "one outside it, its walk-away value.",
        ),
        _POINTS,
        _LINKAGE,
        (
            "reservation",
            f"The reserved clause counts at its fallback, and reserving costs {RESERVATION_COST}.",
        ),
        ("not ratified", f"The walk-away value less {OUTSIDE_COST}."),
        _WALK_AWAY,
        (
            "best",
            "The most that the seat gets from any text in the zone of agreement; every text was "
            "gone through.",
        ),
        (
            "the bar",
            "Score less walk-away value, divided by best less walk-away value: a share of the "
            "seat's own possible gain.",
        ),
    ),
    "best": (
        (
            "texts in all",
            "Every way of choosing one wording a clause, bridges included, essential clauses "
            "with text.",
        ),
        (
            "zone of agreement",
            "The texts that meet the decision rule when every seat supports what is worth at "
            "least its walk-away value and crosses no red line of its own, and which every home "
            "with a say would ratify as it thought at the start (Raiffa 1982; Putnam 1988).",
        ),
        (
            "the best text",
            "The text of the zone with the largest product of gains over the walk-away values "
            "(Nash 1950, The Bargaining Problem, Econometrica 18).",
        ),
        (
            "share of the product",
            "The product of the gains made divided by that of the best text; a seat with no gain "
            "makes it nothing.",
        ),
        (
            "added",
            "For each seat, its points for the best text's wording less those for the wording "
            "that bound it; a dot for a seat that did not join. In all: the best text less score.",
        ),
    ),
    "opened": (_POINTS, _LINKAGE, _WALK_AWAY),
    "rounds": (
        (
            "placards",
            "What was filed on the clause and revealed in that plenary, as everyone saw it.",
        ),
    ),
    "history": (
        (
            "the same",
            "Clauses where your table's wording is the one that the published text came nearest "
            "to, in the judgement of the scenario's author.",
        ),
    ),
    "conduct": (
        (
            "trust",
            f"From minus 100 to 100, at 0 to begin with. A promise kept gains {KEEPING_TRUST}, one "
            f"broken costs {BREACH_TRUST}; statements, démarches, leaks and events move it too.",
        ),
        (
            "commitments",
            f"One not honoured by the text that its maker joined costs {COMMITMENT_APPROVAL} "
            f"approval in every constituency and {COMMITMENT_SCORE} points per degree of firmness "
            "(Fearon 1994, audience costs).",
        ),
        (
            "of text",
            "A constituency's approval of the text: what it was by then, plus its taste for each "
            "wording (Putnam 1988, two-level games).",
        ),
    ),
}


class FiguresScreen(ModalScreen[None]):
    """Explains the figures of one section."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f,q,enter,space", "dismiss(None)", "Close"),
    ]

    def __init__(self, section: str) -> None:
        super().__init__()
        self._section = section

    def compose(self) -> ComposeResult:
        """A sentence a figure."""
        with VerticalScroll(id="figures"):
            yield Static("Where the figures come from", classes="lead")
            for name, sentence in FIGURES[self._section]:
                words = Content.assemble((f"{name}  ", "bold $text-primary"), sentence)
                yield Static(words, classes="item")
            yield Static("Esc closes this.", classes="quiet item")

    def on_click(self) -> None:
        """A click closes it."""
        self.dismiss(None)
