"""How a conference ended, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from game.debrief.reading import Conference
from game.debrief.words import listed, short
from game.rules.events import CapitalDecided, EndReason, SilenceOpened, SilenceRevealed
from game.rules.moves import Silence
from game.rules.outcome import Standing, scores


def how(met: Conference) -> str:
    """The ending in one sentence."""
    state = met.state
    assert state.ending is not None, "only finished conferences are read"
    standings = [score.standing for score in scores(state)]
    match state.ending.reason:
        case EndReason.IN_FORCE:
            joined = standings.count(Standing.JOINED)
            who = "all" if joined == len(standings) else f"{joined} of {len(standings)}"
            return f"The statement was adopted in round {state.round}; {who} delegations joined it."
        case EndReason.UNRATIFIED:
            return "The text passed the silence procedure, and too few capitals ratified it."
        case EndReason.BROKEN:
            return f"Silence was broken in round {state.round}; there is no statement."
        case EndReason.INCOMPLETE:
            return "Something that the statement needs was never agreed; there is no statement."
        case EndReason.SUSPENDED:
            return f"In round {state.round} the room grew too heated: the talks were suspended."
        case EndReason.ADJOURNED:
            return f"The chair adjourned in round {state.round}; there is no statement."
        case _:
            assert_never(state.ending.reason)


def answers(met: Conference) -> tuple[str, ...]:
    """How delegations answered the last text, if not by silence, and what capitals refused."""
    return tuple(_answers(met))


def _answers(met: Conference) -> Iterator[str]:
    setting = met.setting
    events = [event for _, event in met.course]
    opened = [n for n, event in enumerate(events) if isinstance(event, SilenceOpened)]
    for event in events[opened[-1] :] if opened else ():
        match event:
            case SilenceRevealed(seat, Silence.BREAK, _, reason):
                why = f": “{reason}”" if reason else "."
                yield f"{short(setting, seat)} broke silence{why}"
            case SilenceRevealed(seat, Silence.RESERVE, clause) if clause:
                title = setting.by_id[clause].title
                yield f"{short(setting, seat)} joined with a reservation on {title}."
            case CapitalDecided(seat, False, crossed):
                titles = listed(setting.by_id[clause].title for clause in crossed)
                why = f"a red line on {titles}" if titles else "a constituency was against it"
                yield f"{short(setting, seat)}'s capital could not ratify: {why}."
            case _:
                pass
