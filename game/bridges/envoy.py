"""One of our delegates as an agent in a session of NegMAS.

A session of alternating offers is told to the delegate as a conference over the text alone. An
offer of another is a package that it tabled; at the end of a round what everybody offered last is
its placard on every clause. Nothing is ever agreed *ad ref*, for in such a session nothing is
agreed until a whole text is. What the delegate proposes is the package that it tables, or else the
text of its preferred positions; it accepts an offer if it files support for that package. What it
says besides is heard by nobody.

A session of n steps is one of n rounds, at most MOST_ROUNDS; one without an end has the rounds of
the conference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from game.bridges.negmas import package
from game.delegates import Delegate, Luck
from game.rules.apply import start
from game.rules.events import (
    CapitalSpent,
    PackageLapsed,
    PackageTabled,
    PositionsFiled,
    PositionsRevealed,
    ReadinessDeclared,
    RoundBegan,
    SupportFiled,
)
from game.rules.evolve import evolve
from game.rules.moves import (
    COST,
    DeclareReady,
    FilePositions,
    FileSupport,
    SeatMove,
    TablePackage,
)
from game.rules.names import ClauseId, PackageId, Seat, Term, WordingId
from game.rules.setting import Setting
from game.rules.text import Positions
from game.rules.view import view

MOST_ROUNDS: Final = 20
"""A longer session has several steps in a round: a delegate thinks much in each."""

_TURNS: Final = 50
"""How often a delegate is asked in a row; one that is never content is left at that."""

Offer = tuple[WordingId, ...]


class Conference:
    """A session as a delegate of ours sees it; `offer` and `answer` are what it makes of it."""

    def __init__(self, setting: Setting, seat: Seat, delegate: Delegate, seed: int) -> None:
        self.seat = seat
        self._delegate = delegate
        self._luck = Luck(seed, seat)
        self._state, _ = start(setting, seed)
        self._offers: dict[Seat, Offer] = {}
        self._tabled: Offer | None = None

    @property
    def clauses(self) -> tuple[ClauseId, ...]:
        """The issues, in the order of an offer."""
        return tuple(clause.id for clause in self._state.setting.clauses)

    def go_on(self, progress: float) -> None:
        """Come to the round that it is when so much of the session, from 0 to 1, is over."""
        rounds = self._state.setting.procedure.rounds
        while self._state.round < min(rounds, 1 + int(progress * rounds)):
            self._end_round()

    def hear(self, seat: Seat, offer: Offer) -> PackageId:
        """Another's offer, as a package on the table."""
        self._offers[seat] = offer
        tabled = self._state.tabled + 1
        terms = tuple(Term(*term) for term in zip(self.clauses, offer, strict=True))
        self._state = evolve(self._state, PackageTabled(seat, tabled, terms))
        return tabled

    def offer(self) -> Offer | None:
        """What the delegate proposes now; None if it has neither tabled nor filed a whole text."""
        self._ask()
        offer = self._tabled or self._filed()
        if offer is not None:
            self._offers[self.seat] = offer
        return offer

    def answer(self, tabled: PackageId) -> bool:
        """Whether the delegate supports a package."""
        self._ask()
        return self._state.support.get((self.seat, tabled), False)

    def _ask(self) -> None:
        for _ in range(_TURNS):
            moves = self._delegate.choose(view(self._state, self.seat), self._luck)
            if not moves:
                return
            self._heed(moves)

    def _heed(self, moves: Sequence[SeatMove]) -> None:
        """Do what matters in a session; talk and modules have nobody to go to."""
        for move in moves:
            match move:
                case TablePackage(seat, terms):
                    spent = CapitalSpent(seat, COST[TablePackage])
                    tabled = PackageTabled(seat, self._state.tabled + 1, terms)
                    self._state = evolve(evolve(self._state, spent), tabled)
                    text = {**self._wanted(), **dict(terms)}
                    if len(text) == len(self.clauses):
                        self._tabled = tuple(text[clause] for clause in self.clauses)
                case FilePositions(seat, clause, positions):
                    self._state = evolve(self._state, PositionsFiled(seat, clause, positions))
                case FileSupport(seat, about, yes):
                    self._state = evolve(self._state, SupportFiled(seat, about, yes))
                case DeclareReady(seat, ready):
                    self._state = evolve(self._state, ReadinessDeclared(seat, ready))

    def _wanted(self) -> dict[ClauseId, WordingId]:
        filed = self._state.filings
        held = {clause: filed.get((self.seat, clause)) for clause in self.clauses}
        return {clause: positions.prefer for clause, positions in held.items() if positions}

    def _filed(self) -> Offer | None:
        text = self._wanted()
        whole = len(text) == len(self.clauses)
        return tuple(text[clause] for clause in self.clauses) if whole else None

    def _end_round(self) -> None:
        """Show what everybody offered last, clear the table, and begin the next round."""
        setting = self._state.setting
        for number, clause in enumerate(self.clauses):
            placards = tuple(
                (seat, Positions(self._offers[seat][number]) if seat in self._offers else None)
                for seat in setting.seats
            )
            self._state = evolve(self._state, PositionsRevealed(clause, placards))
        for tabled in list(self._state.packages):
            self._state = evolve(self._state, PackageLapsed(tabled))
        began = RoundBegan(self._state.round + 1, setting.procedure.capital)
        self._state = evolve(self._state, began)
        self._tabled = None


def envoy(setting: Setting, seat: Seat, delegate: Delegate, seed: int = 0) -> Any:
    """A new `negmas.sao.SAONegotiator` that is a delegate of ours in a seat of a setting.

    The session's outcome space must be the scenario's, as `game.bridges.negmas.scenario` makes it,
    and its negotiators as many as the seats; the others are taken for our seats in the order in
    which they first offer. Red lines are the delegate's to heed, as ever. Chance is the seed's.

    Raises:
        CommuniqueError: if NegMAS is not installed.
    """
    negmas = package()
    yes, no = negmas.ResponseType.ACCEPT_OFFER, negmas.ResponseType.REJECT_OFFER

    class Envoy(negmas.sao.SAONegotiator):  # type: ignore[misc, name-defined]
        """Begins a new conference with the session."""

        def on_negotiation_start(self, state: Any) -> None:
            steps = self.nmi.n_steps
            rounds = min(steps, MOST_ROUNDS) if steps else setting.procedure.rounds
            self.conference = Conference(_text_alone(setting, rounds), seat, delegate, seed)
            self.others: dict[str, Seat] = {}

        def propose(self, state: Any, dest: str | None = None) -> Offer | None:
            self.conference.go_on(state.relative_time)
            return self.conference.offer()

        def respond(self, state: Any, source: str | None = None) -> Any:
            if state.current_offer is None:
                return no
            self.conference.go_on(state.relative_time)
            heard = self.conference.hear(self._other(source), tuple(state.current_offer))
            return yes if self.conference.answer(heard) else no

        def _other(self, source: str | None) -> Seat:
            name = str(source)
            if name not in self.others:
                free = [s for s in setting.seats if s != seat and s not in self.others.values()]
                self.others[name] = free[0]
            return self.others[name]

    return Envoy(name=seat)


def _text_alone(setting: Setting, rounds: int) -> Setting:
    """The same text and instructions in a core game, every bridge a wording from the start."""
    procedure = replace(
        setting.procedure,
        rounds=rounds,
        modules=frozenset(),
        single_undertaking=True,
        stop_the_clock=False,
    )
    clauses = tuple(
        replace(clause, wordings=clause.wordings + clause.bridges, bridges=())
        for clause in setting.clauses
    )
    return replace(setting, clauses=clauses, procedure=procedure)
