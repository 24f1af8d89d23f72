"""What history did: the real text beside the table's, clause by clause, with its sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.debrief.news import cited
from game.language import _
from game.rules.state import State
from game.rules.text import Clause
from game.screens.debrief.lessons import lessons
from game.screens.matrix import Drawn, hanging, quiet
from game.screens.naming import label_of

if TYPE_CHECKING:
    from game.scenario import Scenario
    from game.scenario.dossier import History


def history_pane(scenario: Scenario, state: State) -> Iterator[Widget]:
    """The widgets of the section."""
    if scenario.history is None:
        yield quiet(_("This scenario is not drawn from a published text."))
    else:
        yield from _past(scenario, scenario.history, state)
    yield from lessons(scenario)


def _past(scenario: Scenario, history: History, state: State) -> Iterator[Widget]:
    """What history did, clause by clause."""
    text = state.ending.text if state.ending else None
    same = sum(
        1 for clause, found in history.clauses.items() if text and text[clause] == found.wording
    )
    yield Static(Content(history.what), classes="lead")
    yield quiet(_("Source: {source}").format(source=cited(scenario, history.source)))
    if text:
        count = _("{same} of {n} clauses").format(same=same, n=len(history.clauses))
        yield quiet(
            _(
                "Your table chose what history chose on {count}. Neither is the right answer."
            ).format(count=count)
        )
    for clause in state.setting.clauses:
        if clause.id in history.clauses:
            yield _clause(scenario, clause, text[clause.id] if text else None)


def _clause(scenario: Scenario, clause: Clause, yours: str | None) -> Drawn:
    assert scenario.history is not None, "asked only where there is a history"
    found = scenario.history.clauses[clause.id]
    theirs = label_of(clause, found.wording) if found.wording else _("none of these wordings")

    def draw(width: int) -> Content:
        same = yours == found.wording
        mine = label_of(clause, yours) if yours else _("no statement")
        lines = [
            Content.styled(clause.title, "bold $text-primary"),
            hanging(
                Content(_("yours")),
                Content.assemble(mine, (_("  = the same") if same else "", "$text-success")),
                10,
                width,
            ),
            hanging(Content(_("history")), Content(theirs), 10, width),
            hanging(Content(""), Content(found.note.strip()), 10, width),
        ]
        if found.source:
            source = Content.styled(cited(scenario, found.source), "$foreground-muted")
            lines.append(hanging(Content(""), source, 10, width))
        return Content("\n").join(lines)

    return Drawn(draw, classes="account")
