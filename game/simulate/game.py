"""What came of one game: the facts that outlast it, small enough to keep by the thousand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.analysis.best import Best
from game.analysis.course import course
from game.analysis.debrief import debrief
from game.delegates.why import Why
from game.rules.events import (
    ApprovalCounted,
    CapitalDecided,
    ClauseAgreed,
    Event,
    PositionsRevealed,
    RoundBegan,
)
from game.rules.moves import Silence
from game.rules.names import ClauseId, ConstituencyId, IncidentId, Module, Seat, Term, WordingId
from game.rules.outcome import Standing
from game.rules.procedure.ratification import final_approval
from game.rules.state import State


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a delegate made a move: in which round, what kind of move, and its motive and figures."""

    round: int
    seat: Seat
    move: str
    why: Why


@dataclass(frozen=True, slots=True)
class Game:
    """What came of one game; `text` is what is in force, or None.

    `nash_share` is the product of the gains by the text as a share of the best there was, 0 without
    a text; `totals` and `gains` are in points of each seat's own scale. `standings` says where each
    seat ended up, `broke` who broke the last silence, `crossed` and `unmoved` what kept a capital
    from ratifying, or would have kept that of a seat that broke silence: clauses on which the text
    crossed a red line, constituencies under their thresholds. `preferred` has the wordings that a
    delegation preferred on a placard in any round, in the scenario's order; `agreed` every wording
    at which a clause was ever agreed *ad ref*, in order; `first_agreed` the round of the first;
    `open` the clauses left in brackets. `bridges` are those found, `events` those that happened.
    `reasons` has the moves of delegates that give reasons, in order, if they were asked for.
    """

    seed: int
    reason: str
    rounds: int
    text: dict[ClauseId, WordingId] | None
    nash_share: float
    totals: dict[Seat, int]
    gains: dict[Seat, int]
    joined: dict[Seat, bool]
    course: dict[str, int]
    standings: dict[Seat, str]
    broke: tuple[Seat, ...]
    crossed: dict[Seat, tuple[ClauseId, ...]]
    unmoved: dict[Seat, tuple[ConstituencyId, ...]]
    preferred: dict[ClauseId, tuple[WordingId, ...]]
    agreed: dict[ClauseId, tuple[WordingId, ...]]
    first_agreed: dict[ClauseId, int]
    open: tuple[ClauseId, ...]
    bridges: dict[ClauseId, tuple[WordingId, ...]]
    events: tuple[IncidentId, ...]
    reasons: tuple[Reason, ...] = ()

    @property
    def outside(self) -> tuple[Seat, ...]:
        """Who kept away from a text that was put to it: at the table, or at home."""
        kept_away = (Standing.OUTSIDE, Standing.UNRATIFIED)
        return tuple(s for s, how in self.standings.items() if how in kept_away or s in self.broke)


def looked_back(state: State, there: Best, reasons: Iterable[Reason] = ()) -> Game:
    """The facts of a conference that has ended; `there` is what was to be had in it.

    Raises:
        ValueError: while the conference goes on.
    """
    result = debrief(state, there)
    text, clauses = result.ending.text, state.setting.clauses
    broke = tuple(s for s, said in state.silence.items() if said.answer is Silence.BREAK)
    agreed, first = _agreements(state)
    return Game(
        seed=state.seed,
        reason=result.ending.reason.value,
        rounds=state.round,
        text=dict(text) if text else None,
        nash_share=result.nash_share,
        totals={score.seat: score.total for score in result.scores},
        gains={score.seat: score.gain for score in result.scores},
        joined={score.seat: score.standing is Standing.JOINED for score in result.scores},
        course=dict(course(state)),
        standings={score.seat: score.standing.value for score in result.scores},
        broke=broke,
        crossed=_crossed(state) | _would_cross(state, broke),
        unmoved=_unmoved(state) | _would_not_move(state, broke),
        preferred=_preferences(state),
        agreed=agreed,
        first_agreed=first,
        open=tuple(clause.id for clause in state.open_clauses),
        bridges={
            c.id: tuple(w.id for w in c.bridges[: state.bridges_found.get(c.id, 0)])
            for c in clauses
            if state.bridges_found.get(c.id)
        },
        events=tuple(state.happened),
        reasons=tuple(reasons),
    )


def _preferences(state: State) -> dict[ClauseId, tuple[WordingId, ...]]:
    """For each clause that was on placards: the wordings that somebody preferred there."""
    wanted: dict[ClauseId, set[WordingId]] = {}
    for event in _public(state):
        match event:
            case PositionsRevealed(clause, placards):
                held = (positions for _, positions in placards if positions)
                wanted.setdefault(clause, set()).update(one.prefer for one in held)
            case _:
                pass
    return {
        c.id: tuple(w.id for w in c.wordings + c.bridges if w.id in wanted[c.id])
        for c in state.setting.clauses
        if c.id in wanted
    }


def _agreements(
    state: State,
) -> tuple[dict[ClauseId, tuple[WordingId, ...]], dict[ClauseId, int]]:
    """For each clause that was ever agreed: its wordings in order, and the first round of one."""
    agreed: dict[ClauseId, tuple[WordingId, ...]] = {}
    first: dict[ClauseId, int] = {}
    number = 0
    for event in _public(state):
        match event:
            case RoundBegan(number):
                pass
            case ClauseAgreed(clause, wording):
                agreed[clause] = (*agreed.get(clause, ()), wording)
                first.setdefault(clause, number)
    return agreed, first


def _crossed(state: State) -> dict[Seat, tuple[ClauseId, ...]]:
    """The red lines for which a capital did not ratify, by seat."""
    decided = (event for event in _public(state) if isinstance(event, CapitalDecided))
    return {event.seat: event.crossed for event in decided if event.crossed}


def _unmoved(state: State) -> dict[Seat, tuple[ConstituencyId, ...]]:
    """The constituencies with a say that were under their thresholds in the end, by seat."""
    found = {}
    for seat, own in state.setting.instructions.items():
        say = {constituency.id for constituency in own.constituencies if constituency.has_say}
        under = tuple(
            event.constituency
            for event in state.minutes[seat]
            if isinstance(event, ApprovalCounted)
            and event.constituency in say
            and event.approval < event.threshold
        )
        if under:
            found[seat] = under
    return found


def _would_cross(state: State, broke: Iterable[Seat]) -> dict[Seat, tuple[ClauseId, ...]]:
    """The red lines that the text crossed of those who broke silence over it."""
    lines = {seat: state.red_lines(seat) for seat in broke}
    return {
        seat: tuple(term.clause for term in _under_silence(state) if term in own)
        for seat, own in lines.items()
        if not own.isdisjoint(_under_silence(state))
    }


def _would_not_move(state: State, broke: Iterable[Seat]) -> dict[Seat, tuple[ConstituencyId, ...]]:
    """The constituencies that would have refused the text at home of those who broke silence."""
    if Module.CAPITALS not in state.setting.procedure.modules:
        return {}
    text = dict(_under_silence(state))
    found = {
        seat: tuple(
            own.id
            for own in state.setting.instructions[seat].constituencies
            if own.has_say and final_approval(state.approval(seat, own), own, text) < own.threshold
        )
        for seat in broke
    }
    return {seat: under for seat, under in found.items() if under}


def _under_silence(state: State) -> tuple[Term, ...]:
    """The text that was put under silence last; nothing, if none was."""
    proposal = state.chair_text
    return tuple(Term(*pair) for pair in proposal.text.items()) if proposal else ()


def _public(state: State) -> tuple[Event, ...]:
    """What happened in the sight of all, among what one seat saw."""
    return state.minutes[state.setting.seats[0]]
