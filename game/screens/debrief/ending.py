"""The statement: how it ended, the text as published, reservations, who stayed outside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.debrief.ending import answers, how
from game.debrief.headlines import headlines
from game.debrief.papers import papers
from game.debrief.reading import Conference
from game.language import _, later
from game.notation import listed
from game.rules.moves import Paper
from game.rules.outcome import scores
from game.rules.state import State
from game.screens.matrix import quiet
from game.screens.naming import shorts
from game.screens.published import Statement

PAPERS: Final = {
    Paper.POSITION: later("Position paper"),
    Paper.EXPLANATION: later("Explanation of position"),
}


def ending_pane(met: Conference) -> Iterator[Widget]:
    """The widgets of the section."""
    state = met.state
    assert state.ending is not None, "a debrief is of a conference that has ended"
    yield Static(Content.styled(how(met), "bold"), classes="lead")
    if state.ending.text is not None:
        remarks = _reservations(state)
        yield Statement(state.setting.clauses, state.ending.text, remarks)
    elif not state.agreed:
        yield quiet(_("No statement was adopted, and no clause was agreed ad ref."))
    else:
        yield quiet(_("No statement was adopted. Agreed ad ref when it ended, and of no effect:"))
        clauses = [clause for clause in state.setting.clauses if clause.id in state.agreed]
        agreed = {clause: held.wording for clause, held in state.agreed.items()}
        yield Statement(clauses, agreed)
    for line in answers(met):
        yield Static(Content(line), classes="item")
    names = shorts(state.setting.delegations)
    for written in papers(met):
        title = f"{names[written.seat]} · {_(PAPERS[written.paper])}"
        yield Static(Content.styled(title, "bold"), classes="lead")
        for paragraph in written.paragraphs:
            yield Static(Content(paragraph), classes="item")
    if printed := headlines(met):
        yield Static(Content.styled(_("What the press printed"), "bold"), classes="lead")
    for one in printed:
        words = _("Round {n} · {paper}, by {journalist}: “{headline}”").format(
            n=one.round, paper=one.paper, journalist=one.journalist, headline=one.headline
        )
        yield Static(Content(words), classes="item")


def _reservations(state: State) -> dict[str, str]:
    names = shorts(state.setting.delegations)
    reserved: dict[str, list[str]] = {}
    for score in scores(state):
        if score.reserved:
            reserved.setdefault(score.reserved, []).append(names[score.seat])
    return {
        clause: _("◆ reserved by {names}").format(names=listed(who))
        for clause, who in reserved.items()
    }
