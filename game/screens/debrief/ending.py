"""The statement: how it ended, the text as published, reservations, who stayed outside."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.rules.events import CapitalDecided, EndReason, SilenceRevealed
from game.rules.moves import Silence
from game.rules.names import Seat
from game.rules.outcome import Standing, scores
from game.rules.state import State
from game.screens.matrix import quiet
from game.screens.naming import listed, shorts
from game.screens.published import Statement


def ending_pane(state: State, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section."""
    assert state.ending is not None, "a debrief is of a conference that has ended"
    yield Static(Content.styled(_how(state), "bold"), classes="lead")
    if state.ending.text is not None:
        remarks = _reservations(state)
        yield Statement(state.setting.clauses, state.ending.text, remarks)
    elif not state.agreed:
        yield quiet("No statement was adopted, and no clause was agreed ad ref.")
    else:
        yield quiet("No statement was adopted. Agreed ad ref when it ended, and of no effect:")
        clauses = [clause for clause in state.setting.clauses if clause.id in state.agreed]
        agreed = {clause: held.wording for clause, held in state.agreed.items()}
        yield Statement(clauses, agreed)
    for line in _answers(state, seat):
        yield Static(line, classes="item")


def _how(state: State) -> str:
    assert state.ending is not None, "asked of an ended conference only"
    standings = [score.standing for score in scores(state)]
    joined = standings.count(Standing.JOINED)
    match state.ending.reason:
        case EndReason.IN_FORCE:
            who = "all" if joined == len(standings) else f"{joined} of {len(standings)}"
            return f"The statement was adopted in round {state.round}; {who} delegations joined it."
        case EndReason.UNRATIFIED:
            return "The text passed the silence procedure, and too few capitals ratified it."
        case EndReason.BROKEN:
            return (
                f"Silence was broken in round {state.round}: there is a chair's summary, no text."
            )
        case EndReason.INCOMPLETE:
            return (
                "Something that the statement needs was never agreed: a chair's summary, no text."
            )
        case EndReason.SUSPENDED:
            return f"In round {state.round} the room grew too heated: the talks were suspended."
        case EndReason.ADJOURNED:
            return f"The chair adjourned in round {state.round}: there is no text."


def _reservations(state: State) -> dict[str, str]:
    names = shorts(state.setting.delegations)
    reserved: dict[str, list[str]] = {}
    for score in scores(state):
        if score.reserved:
            reserved.setdefault(score.reserved, []).append(names[score.seat])
    return {clause: f"◆ reserved by {listed(who)}" for clause, who in reserved.items()}


def _answers(state: State, seat: Seat) -> Iterator[Content]:
    """How each answered, where it was not plain silence, and what capitals refused."""
    names = shorts(state.setting.delegations)
    minutes = state.minutes[seat]
    last = [e for e in minutes if isinstance(e, SilenceRevealed)][-len(names) :]
    for answer in last if state.silence or last else ():
        if answer.answer is Silence.BREAK:
            reason = f": “{answer.reason}”" if answer.reason else "."
            yield Content.assemble((names[answer.seat], "bold"), f" broke silence{reason}")
        if answer.answer is Silence.RESERVE and state.ending and state.ending.text is None:
            yield Content.assemble((names[answer.seat], "bold"), " would have joined, reserving.")
    for event in minutes:
        if isinstance(event, CapitalDecided) and not event.ratified:
            titles = listed(state.setting.by_id[clause].title for clause in event.crossed)
            why = f"for a red line on {titles}" if titles else "for a constituency was against it"
            yield Content.assemble(
                (names[event.seat], "bold"),
                f" stays outside: its capital could not ratify, {why}.",
            )
