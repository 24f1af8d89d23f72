"""Pacts: offered, concluded, left, and their promises checked at the plenary.

- An offer waits for its members for the rest of the round; one refusal ends it, the last
  acceptance concludes it. A counter-offer is an offer of one's own.
- *Back* and *oppose* are due at every plenary at which the clause was in brackets; *exchange*
  when either side has backed the other's wording: then who has not breaks it.
- *Solidarity* is due at the plenary after the one at which a member was criticised, if the
  pact was in force by then.
- *No criticism* and *confidence* can be broken at any plenary; they are kept when the pact ends.
  Breach of confidence is only known if the leak was traced.
- *Together* is due when the silence procedure closes: the common answer is the one that most of
  those who promised gave (to join, if as many gave the one as the other).
- A kept promise is recorded once and gains the other members' trust. A broken one stays broken;
  it costs the trust of the other members, and of everyone else who learns of it: all, if the
  pact is public or leaked.
- Leaving openly, before the plenary, costs the others' trust and ends what the leaver owed.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.events import (
    Conferred,
    PactAnswered,
    PactConcluded,
    PactEnded,
    PactLeft,
    PactOffered,
    PromiseChecked,
)
from game.rules.floor import Floor
from game.rules.moves import AnswerPact, Confer, LeavePact, OfferPact, Silence
from game.rules.names import ClauseId, PactId, Seat
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Status,
    Together,
    owing,
    pact_id,
)
from game.rules.press import ACTS, Remark
from game.rules.procedure.climate import move_trust
from game.rules.state import State
from game.rules.tuning import BREACH_KNOWN_TRUST, BREACH_TRUST, KEEPING_TRUST, LEAVING_TRUST


def offer_pact(floor: Floor, move: OfferPact) -> None:
    """Offer a pact."""
    members = (move.seat, *move.to)
    number = floor.state.pact_numbers.get(tuple(sorted(members)), 0) + 1
    pact = Pact(
        pact_id(members, number), move.name, members, move.promises, move.public, move.until
    )
    floor.put(PactOffered(move.seat, move.to, pact))


def answer_pact(floor: Floor, move: AnswerPact) -> None:
    """Accept an offered pact, or decline it; the last acceptance concludes it."""
    pact = floor.state.offers[move.pact].pact
    others = tuple(member for member in pact.members if member != move.seat)
    floor.put(PactAnswered(move.seat, others, move.pact, move.accept))
    if move.accept and floor.state.offers[move.pact].accepted == set(pact.members):
        floor.put(PactConcluded(pact, who_knows(pact)))


def leave_pact(floor: Floor, move: LeavePact) -> None:
    """Leave a pact openly."""
    pact = floor.state.pacts[move.pact]
    floor.put(PactLeft(move.seat, pact.id, who_knows(pact)))
    for member in pact.members:
        if member != move.seat:
            move_trust(floor, member, move.seat, -LEAVING_TRUST)
    if len(floor.state.pacts[pact.id].members) < 2:
        floor.put(PactEnded(pact.id, who_knows(pact)))


def confer(floor: Floor, move: Confer) -> None:
    """Speak in a pact's channel."""
    members = floor.state.pacts[move.pact].members
    others = tuple(member for member in members if member != move.seat)
    floor.put(Conferred(move.seat, others, move.pact, move.text))


def check_promises(floor: Floor, revealed: frozenset[ClauseId]) -> None:
    """Check what is due at a plenary; `revealed` are the clauses whose placards went up."""
    for pact in tuple(floor.state.pacts.values()):
        for number, promise in enumerate(pact.promises):
            for by, kept in _due(floor.state, pact, promise, revealed):
                _record(floor, pact, number, by, kept)


def end_pacts(floor: Floor, conference_over: bool) -> None:
    """End the pacts that have run out, keeping the promises that nobody has broken."""
    for pact in tuple(floor.state.pacts.values()):
        if conference_over or (pact.until and floor.state.round >= pact.until):
            for number, promise in enumerate(pact.promises):
                if isinstance(promise, NoCriticism | Confidence) and promise.member in pact.members:
                    _record(floor, pact, number, promise.member, True)
            floor.put(PactEnded(pact.id, who_knows(pact)))


def check_together(floor: Floor) -> None:
    """Check the promises of one common answer, when silence has closed."""
    state = floor.state
    for pact in tuple(state.pacts.values()):
        promised = {
            promise.member: number
            for number, promise in enumerate(pact.promises)
            if isinstance(promise, Together) and promise.member in pact.members
        }
        broke = {
            seat: (answer := state.silence.get(seat)) is not None and answer.answer is Silence.BREAK
            for seat in promised
        }
        common = 2 * sum(broke.values()) > len(broke)
        for seat, number in promised.items():
            _record(floor, pact, number, seat, broke[seat] == common)


def breach_of_confidence(floor: Floor, leaker: Seat, seats: frozenset[Seat], pact: PactId) -> None:
    """Record that a traced leak broke the confidence of the pacts it fell under."""
    for held in tuple(floor.state.pacts.values()):
        # Who has left a pact owes nothing more, though it knows of it still.
        if leaker in held.members and (held.id == pact or seats <= set(held.members)):
            for number, promise in enumerate(held.promises):
                if isinstance(promise, Confidence) and promise.member == leaker:
                    _record(floor, held, number, leaker, False)


def _due(
    state: State, pact: Pact, promise: Promise, revealed: frozenset[ClauseId]
) -> Iterator[tuple[Seat, bool]]:
    """Who has kept or broken a promise at this plenary; nobody, if it is not due."""
    if not set(owing(promise)) <= set(pact.members):
        return
    match promise:
        case Back(member, term) if term.clause in revealed:
            yield member, _supports(state, member, term.clause, term.wording)
        case Oppose(member, term) if term.clause in revealed:
            yield member, not _supports(state, member, term.clause, term.wording)
        case Exchange(member, term, other, other_term):
            if {term.clause, other_term.clause} <= revealed:
                mine = _supports(state, member, term.clause, term.wording)
                theirs = _supports(state, other, other_term.clause, other_term.wording)
                if mine or theirs:
                    yield member, mine
                    yield other, theirs
        case NoCriticism(member):
            others = {seat for seat in pact.members if seat != member}
            if any(
                who == member and about in others for who, about in _critics(state, state.round)
            ):
                yield member, False
        case Solidarity(member):
            yield from _solidarity(state, pact, member)
        case _:
            return


def _solidarity(state: State, pact: Pact, member: Seat) -> Iterator[tuple[Seat, bool]]:
    if state.since[pact.id] >= state.round:
        return
    for critic, about in _critics(state, state.round - 1):
        if about in pact.members and member not in (about, critic):
            yield (
                member,
                any(
                    (remark.about == about and ACTS[remark.act].friendly)
                    or (remark.about == critic and ACTS[remark.act].critical)
                    for seat, remark in _remarks(state, state.round)
                    if seat == member
                ),
            )


def _supports(state: State, seat: Seat, clause: ClauseId, wording: str) -> bool:
    held = state.placards[clause][seat]
    return held is not None and held.supports(wording)


def _remarks(state: State, number: int) -> Iterator[tuple[Seat, Remark]]:
    for published in state.published:
        if published.round == number and isinstance(published.statement, Remark):
            yield published.seat, published.statement


def _critics(state: State, number: int) -> list[tuple[str, str]]:
    """Who criticised whom in a round's plenary."""
    return [
        (seat, remark.about)
        for seat, remark in _remarks(state, number)
        if ACTS[remark.act].critical
    ]


def _record(floor: Floor, pact: Pact, number: int, by: Seat, kept: bool) -> None:
    """Record a promise as kept or broken, once, and let trust move."""
    before = floor.state.promises.get((pact.id, number, by), Status.PENDING)
    if before is Status.BROKEN or (kept and before is Status.KEPT):
        return
    pact = floor.state.pacts[pact.id]
    knowing = who_knows(pact)
    floor.put(PromiseChecked(pact.id, number, by, kept, knowing))
    for seat in floor.state.setting.seats:
        if seat == by:
            continue
        if seat in pact.members:
            move_trust(floor, seat, by, KEEPING_TRUST if kept else -BREACH_TRUST)
        elif not kept and not knowing:
            move_trust(floor, seat, by, -BREACH_KNOWN_TRUST)


def who_knows(pact: Pact) -> tuple[Seat, ...]:
    """Who knows of a pact: its members, or all (an empty list) if it is public."""
    return () if pact.public else pact.members
