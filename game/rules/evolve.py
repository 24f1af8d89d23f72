"""What each event writes into the state. Nothing here judges, draws or refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from game.rules.events import (
    CapitalDecided,
    CapitalSpent,
    Claimed,
    ClauseAgreed,
    ClauseBracketed,
    ClauseReopened,
    ClockStopped,
    ConferenceEnded,
    ContactGroupCalled,
    ContactGroupReported,
    Event,
    PackageCarried,
    PackageLapsed,
    PackageTabled,
    PageShown,
    PlenaryOpened,
    PositionsFiled,
    PositionsRevealed,
    ReadinessDeclared,
    RoundBegan,
    Said,
    SilenceAnswered,
    SilenceOpened,
    SilenceRevealed,
    SoundedOut,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    SupportFiled,
    SupportRevealed,
    TemperatureMoved,
    TrustMoved,
)
from game.rules.names import PackageId, Phase
from game.rules.state import (
    Agreement,
    ChairText,
    Ending,
    Package,
    SilenceAnswer,
    State,
    Suggestion,
)


def evolve(state: State, event: Event) -> State:
    """The state after an event, the event noted in the minutes of all who see it."""
    after = _written(state, event)
    minutes = dict(after.minutes)
    for seat in event.audience(state.setting.seats):
        minutes[seat] += (event,)
    return replace(after, minutes=minutes)


def _written(state: State, event: Event) -> State:  # noqa: C901 - one flat case a kind
    match event:
        case RoundBegan(number, capital):
            return _round_began(state, number, capital)
        case Said() | Claimed() | PageShown() | PlenaryOpened() | SilenceRevealed():
            return state
        case SoundedOut(seat, to, clause):
            return replace(state, soundings=state.soundings | {(seat, to, clause)})
        case SoundingAnswered(seat, to, clause):
            return replace(state, soundings=state.soundings - {(to, seat, clause)})
        case Suggested(seat, to, give, ask):
            waiting = {**state.suggestions, (seat, to): Suggestion(give, ask)}
            return replace(state, suggestions=waiting)
        case SuggestionAnswered(seat, to):
            waiting = {pair: s for pair, s in state.suggestions.items() if pair != (to, seat)}
            return replace(state, suggestions=waiting)
        case CapitalSpent(seat, amount):
            left = state.capital[seat] - amount
            return replace(state, capital={**state.capital, seat: left})
        case PackageTabled(seat, package, terms):
            on_table = {**state.packages, package: Package(package, seat, terms)}
            return replace(state, packages=on_table, tabled=package)
        case ContactGroupCalled(seat, clause):
            callers = (*state.contact_groups.get(clause, ()), seat)
            return replace(state, contact_groups={**state.contact_groups, clause: callers})
        case ClauseReopened(_, clause):
            agreed = {c: a for c, a in state.agreed.items() if c != clause}
            return replace(state, agreed=agreed)
        case PositionsFiled(seat, clause, positions):
            return replace(state, filings={**state.filings, (seat, clause): positions})
        case SupportFiled(seat, package, yes):
            return replace(state, support={**state.support, (seat, package): yes})
        case ReadinessDeclared(seat, ready):
            return replace(state, ready=state.ready | {seat} if ready else state.ready - {seat})
        case TemperatureMoved(_, now):
            return replace(state, temperature=now)
        case TrustMoved(seat, other, _, now):
            return replace(state, trust={**state.trust, (seat, other): now})
        case PositionsRevealed(clause, placards):
            return replace(state, placards={**state.placards, clause: dict(placards)})
        case SupportRevealed(package, votes):
            return replace(state, votes={**state.votes, package: dict(votes)})
        case PackageCarried(package) | PackageLapsed(package):
            return _without_package(state, package)
        case ClauseAgreed(clause, wording, supporters):
            agreed = {**state.agreed, clause: Agreement(wording, supporters)}
            nearest = {c: w for c, w in state.nearest.items() if c != clause}
            return replace(state, agreed=agreed, nearest=nearest)
        case ClauseBracketed(clause, nearest):
            return replace(state, nearest={**state.nearest, clause: nearest})
        case ContactGroupReported(clause, _, bridge):
            found = state.bridges_found.get(clause, 0) + (bridge is not None)
            return replace(state, bridges_found={**state.bridges_found, clause: found})
        case SilenceOpened(text, proposed):
            chair_text = ChairText(dict(text), proposed)
            return replace(state, phase=Phase.SILENCE, chair_text=chair_text, silence={})
        case SilenceAnswered(seat, answer, clause, reason):
            answers = {**state.silence, seat: SilenceAnswer(answer, clause, reason)}
            return replace(state, silence=answers)
        case ClockStopped():
            return replace(state, clock_stopped=True)
        case CapitalDecided(seat, ratified):
            return replace(state, ratified={**state.ratified, seat: ratified})
        case ConferenceEnded(reason, text):
            ending = Ending(reason, None if text is None else dict(text))
            return replace(state, phase=Phase.ENDED, ending=ending)
        case _:
            assert_never(event)


def _round_began(state: State, number: int, capital: int) -> State:
    return replace(
        state,
        round=number,
        phase=Phase.INFORMALS,
        capital=dict.fromkeys(state.setting.seats, capital),
        ready=frozenset(),
        contact_groups={},
        soundings=frozenset(),
        suggestions={},
        chair_text=None,
        silence={},
    )


def _without_package(state: State, package: PackageId) -> State:
    return replace(
        state,
        packages={p: terms for p, terms in state.packages.items() if p != package},
        support={key: yes for key, yes in state.support.items() if key[1] != package},
    )
