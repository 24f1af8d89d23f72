"""When something could still have been agreed, and who had been told enough to see it.

- A term is *open* in a round if at the end of its informals the clause is in brackets and the
  wording on the table, a bridge that has been found included.
- What a delegation has been *told* of another on a clause is the latest of: a placard revealed,
  a claim or an answer to it, and a page of instructions shown, which counts for more than words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from game.rules.events import (
    Claimed,
    ClauseAgreed,
    ClauseOpened,
    ClauseReopened,
    ContactGroupReported,
    Event,
    PageShown,
    PlenaryOpened,
    PlenaryTakenBack,
    PositionsRevealed,
    SoundingAnswered,
)
from game.rules.names import ClauseId, Seat, Term, WordingId
from game.rules.state import State
from game.rules.text import Positions, Stance

Told: TypeAlias = Mapping[tuple[Seat, ClauseId], Positions | PageShown]
"""By delegation and clause: what it holds, as it said itself or as its page says."""

_RANK = {Stance.CANNOT: 0, Stance.ACCEPT: 1, Stance.PREFER: 2}


def open_terms(state: State) -> dict[int, frozenset[Term]]:
    """For every round whose plenary opened, the terms that were open until then."""
    setting = state.setting
    agreed, found = frozenset[ClauseId](), frozenset[Term]()
    before = agreed, found
    rounds: dict[int, frozenset[Term]] = {}
    tabled = frozenset(Term(c.id, w.id) for c in setting.clauses for w in c.wordings)
    for event in state.minutes.get(setting.seats[0], ()):
        match event:
            case PlenaryOpened(number):
                before = agreed, found
                rounds[number] = frozenset(t for t in tabled | found if t.clause not in agreed)
            case PlenaryTakenBack():
                agreed, found = before
            case ClauseAgreed(clause):
                agreed |= {clause}
            case ClauseReopened(_, clause) | ClauseOpened(clause):
                agreed -= {clause}
            case ContactGroupReported(clause, _, bridge) if bridge:
                found |= {Term(clause, bridge)}
            case _:
                pass
    return rounds


def told(state: State, seat: Seat, until: int) -> Told:
    """What a seat had been told by the end of a round's informals."""
    known: dict[tuple[Seat, ClauseId], Positions | PageShown] = {}
    for event in _until(state.minutes.get(seat, ()), until):
        for other, clause, held in _says(event):
            page = isinstance(known.get((other, clause)), PageShown)
            if other != seat and (not page or isinstance(held, PageShown)):
                known[other, clause] = held
    return known


def bears(
    held: Positions | PageShown | None, before: WordingId, after: WordingId, wins: bool
) -> bool:
    """Whether what was told says that the change can be made to a delegation that wins or loses.

    That it could live with the new wording and, of who wins by it, that it holds it no lower; a
    page shown tells either way.
    """
    if held is None:
        return False
    if isinstance(held, PageShown):
        return {before, after} <= {wording for wording, _ in held.points}
    now = _RANK[held.stance(after)]
    return now > 0 and (not wins or now >= _RANK[held.stance(before)])


def _until(minutes: tuple[Event, ...], number: int) -> tuple[Event, ...]:
    last = [n for n, event in enumerate(minutes) if event == PlenaryOpened(number)]
    return minutes[: last[-1]] if last else minutes


def _says(event: Event) -> Iterator[tuple[Seat, ClauseId, Positions | PageShown]]:
    match event:
        case PositionsRevealed(clause, placards):
            yield from ((seat, clause, held) for seat, held in placards if held)
        case Claimed(seat, _, clause, positions) | SoundingAnswered(seat, _, clause, positions):
            yield seat, clause, positions
        case PageShown(seat, _, clause):
            yield seat, clause, event
        case _:
            pass
