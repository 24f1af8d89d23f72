"""How a conference ended, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from game.debrief.reading import Conference
from game.debrief.words import short
from game.language import _
from game.notation import listed
from game.prose.given import given
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
            if joined == len(standings):
                told = _("The statement was adopted in round {n}; all delegations joined it.")
            else:
                told = _(
                    "The statement was adopted in round {n}; {joined} of {many} delegations "
                    "joined it."
                )
            return told.format(n=state.round, joined=joined, many=len(standings))
        case EndReason.UNRATIFIED:
            return _("The text passed the silence procedure, and too few capitals ratified it.")
        case EndReason.BROKEN:
            return _("Silence was broken in round {n}; there is no statement.").format(
                n=state.round
            )
        case EndReason.INCOMPLETE:
            return _("Something that the statement needs was never agreed; there is no statement.")
        case EndReason.SUSPENDED:
            told = _("In round {n} the room grew too heated: the talks were suspended.")
            return told.format(n=state.round)
        case EndReason.ADJOURNED:
            return _("The chair adjourned in round {n}; there is no statement.").format(
                n=state.round
            )
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
                told = _("{who} broke silence: “{reason}”") if reason else _("{who} broke silence.")
                yield told.format(who=short(setting, seat), reason=given(reason))
            case SilenceRevealed(seat, Silence.RESERVE, clause) if clause:
                yield _("{who} joined with a reservation on {title}.").format(
                    who=short(setting, seat), title=setting.by_id[clause].title
                )
            case CapitalDecided(seat, False, crossed):
                titles = listed(setting.by_id[clause].title for clause in crossed)
                told = (
                    _("{who}'s capital could not ratify: a red line on {titles}.")
                    if titles
                    else _("{who}'s capital could not ratify: a constituency was against it.")
                )
                yield told.format(who=short(setting, seat), titles=titles)
            case _:
                pass
