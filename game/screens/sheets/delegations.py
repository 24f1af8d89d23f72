"""The delegations: what everybody knows of everybody."""

from __future__ import annotations

from textual.content import Content

from game.language import _
from game.rules.setting import Delegation
from game.rules.view import View
from game.scenario import Scenario
from game.screens.ink import ink
from game.screens.naming import terms_words
from game.screens.sheets.parts import paragraph
from game.screens.widgets.lines import hang, stack


def delegations_sheet(scenario: Scenario, view: View, width: int, dark: bool) -> Content:
    """What everybody knows of everybody."""
    return Content("\n\n").join(
        stack(
            hang(
                Content.assemble(
                    ("▌", ink(known.colour, dark)),
                    (f"{known.short} ", "bold"),
                    (known.name, "bold"),
                    (_(" (you)") if known.seat == view.seat else "", "$text-accent"),
                ),
                width,
            ),
            hang(Content.styled(known.head, "$foreground-muted"), width, " "),
            paragraph(known.brief.strip(), width),
            _known_for(view, known, width),
        )
        for known in view.delegations
    )


def _known_for(view: View, known: Delegation, width: int) -> Content | None:
    """What a delegation calls for in public, what matters most first."""
    if not known.known_for:
        return None
    wanted = _("Known to want: {terms}").format(terms=terms_words(view.clauses, known.known_for))
    return hang(Content(wanted), min(width, 84), "", 2)
