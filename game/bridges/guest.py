"""A NegMAS agent in one of our seats.

What a round asks of a delegate is asked of the agent as a step of alternating offers: it proposes
a whole text, which is filed clause by clause and tabled as a package; packages of others, and the
chair's text under silence, are offers that it accepts or rejects. It does not talk, and of what is
beyond the core game it takes no part. Its time is the share of the rounds that are over.

NegMAS has no red lines: the agent negotiates over the wordings that it may sign, and a text with
another is refused for it. When the wordings that can still be had change, as a clause is agreed or
a bridge found, it begins anew at the same time, and what it had learnt of the others is lost.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

from game.bridges.negmas import function, package, space
from game.delegates import Delegate, Luck
from game.delegates.filing import able
from game.errors import CommuniqueError, NotFound
from game.rules.moves import (
    COST,
    AnswerDemarche,
    AnswerSilence,
    DeclareReady,
    FilePositions,
    FileSupport,
    SeatMove,
    Silence,
    TablePackage,
)
from game.rules.names import ClauseId, Phase, Term, WordingId
from game.rules.text import Positions
from game.rules.view import View

Names = Mapping[ClauseId, Sequence[WordingId]]


class Guest(Delegate):
    """A player for one conference; `make` gives a new `negmas.sao.SAONegotiator`.

    NegMAS draws from the generators that Python and numpy share; they are seeded from the game's
    seed whenever the agent acts, and left as they were found.

    Raises:
        CommuniqueError: at its first move, if NegMAS is not installed.
    """

    def __init__(self, make: Callable[[], Any]) -> None:
        self._make = make
        self._agent: Any = None
        self._names: Names = {}
        self._round = 0

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        """What it does now; nothing once it is ready and has answered everything."""
        with _drawing(luck, view):
            return self._choose(view)

    def _choose(self, view: View) -> Sequence[SeatMove]:
        self._sit_down(view)
        if view.phase is Phase.SILENCE:
            return [] if view.silence else [self._answer(view)]
        moves = list(self._support(view))
        if view.round != self._round:
            self._round = view.round
            moves += self._offer(view)
        if moves or view.seat in view.ready:
            return moves
        refused = (AnswerDemarche(view.seat, asker, False) for asker in view.demarches)
        return [*refused, DeclareReady(view.seat)]

    def _sit_down(self, view: View) -> None:
        """Open a session over what can still be had, unless the agent is in it already."""
        agreed = {clause: [agreement.wording] for clause, agreement in view.agreed.items()}
        names: Names = {c.id: agreed.get(c.id) or able(view, c) for c in view.clauses}
        if self._agent is not None and names == self._names:
            return
        negmas, there = package(), space(names)
        session = negmas.SAOMechanism(outcome_space=there, n_steps=view.procedure.rounds)
        self._names, self._agent = names, self._make()
        session.add(self._agent, ufun=function(view.instructions, there, view.seat))
        for other in view.others:
            session.add(negmas.sao.RandomNegotiator(name=other))
        # What a running session calls: it tells the agent its preferences, then that it begins.
        self._agent._on_negotiation_start(_state(view))

    def _offer(self, view: View) -> Iterator[SeatMove]:
        """The text it proposes: as positions, as good or better ones beside, and as a package."""
        proposed = self._agent.propose(_state(view))
        offer = getattr(proposed, "outcome", proposed)
        if offer is None:
            return
        text = dict(zip(self._names, offer, strict=True))
        for clause in view.open_clauses:
            points, wanted = view.instructions.points[clause.id], text[clause.id]
            others = (w for w in self._names[clause.id] if w != wanted)
            beside = tuple(w for w in others if points[w] >= points[wanted])
            yield FilePositions(view.seat, clause.id, Positions(wanted, beside))
        terms = tuple(Term(clause.id, text[clause.id]) for clause in view.open_clauses)
        tabled = any(set(terms) == set(other.terms) for other in view.packages.values())
        if terms and not tabled and view.capital[view.seat] >= COST[TablePackage]:
            yield TablePackage(view.seat, terms)

    def _support(self, view: View) -> Iterator[SeatMove]:
        for tabled in view.packages.values():
            if view.support.get(tabled.id) is None:
                yes = self._accepts(view, {**view.text, **dict(tabled.terms)}, tabled.seat)
                yield FileSupport(view.seat, tabled.id, yes)

    def _answer(self, view: View) -> AnswerSilence:
        assert view.chair_text is not None, "silence is kept on a text"
        if self._accepts(view, view.chair_text.text, view.others[0]):
            return AnswerSilence(view.seat, Silence.KEEP)
        return AnswerSilence(view.seat, Silence.BREAK, reason="The text is not one we can accept.")

    def _accepts(self, view: View, text: Mapping[ClauseId, WordingId], source: str) -> bool:
        """Whether the agent takes a whole text; one it may not sign, or worth too little, never."""
        if view.instructions.crossed(text) or any(text[c] not in n for c, n in self._names.items()):
            return False
        if view.instructions.worth(text) < view.instructions.walk_away:
            return False
        offer = tuple(text[clause] for clause in self._names)
        given = self._agent.respond(_state(view, offer, source), source)
        return bool(getattr(given, "response", given) == package().ResponseType.ACCEPT_OFFER)


@dataclass(frozen=True, slots=True)
class Invited:
    """A player (see `game.simulate.players`): a negotiator of `negmas.sao`, by the class' name."""

    kind: str

    @property
    def name(self) -> str:
        """What it is called in tables."""
        return f"negmas:{self.kind}"

    @property
    def version(self) -> str:
        """The version of NegMAS."""
        return str(package().__version__)

    def __call__(self) -> Guest:
        """A guest for one game."""
        return Guest(getattr(package().sao, self.kind))


def guest(kind: str) -> Invited:
    """The player that is a negotiator of NegMAS, such as `BoulwareTBNegotiator`.

    Raises:
        CommuniqueError: if NegMAS is not installed, or the negotiator cannot be made by name alone.
        NotFound: if `negmas.sao` has no negotiator of that name.
    """
    negmas = package()
    found = getattr(negmas.sao, kind, None)
    if not (isinstance(found, type) and issubclass(found, negmas.gb.GBNegotiator)):
        raise NotFound(
            f"negmas.sao has no negotiator {kind!r}; well-known ones are AspirationNegotiator, "
            "BoulwareTBNegotiator, ConcederTBNegotiator, MiCRONegotiator, HybridNegotiator"
        )
    try:
        found()
    except Exception as error:
        raise CommuniqueError(f"negmas:{kind} cannot be made without arguments: {error}") from error
    return Invited(kind)


@contextmanager
def _drawing(luck: Luck, view: View) -> Iterator[None]:
    """Chance of the game's own, in the generators that are everybody's, while an agent acts."""
    held, held_too = random.getstate(), np.random.get_state()
    seed = luck.draw("negmas", len(view.minutes), below=2**32)
    random.seed(seed)
    np.random.seed(seed)
    try:
        yield
    finally:
        random.setstate(held)
        np.random.set_state(held_too)


def _state(
    view: View, offer: tuple[WordingId, ...] | None = None, source: str | None = None
) -> Any:
    """The state of the session at this round, with the offer that is to be answered."""
    rounds = view.procedure.rounds
    return package().sao.SAOState(
        step=view.round - 1,
        relative_time=min(1.0, view.round / (rounds + 1)),
        running=True,
        started=True,
        n_negotiators=len(view.seats),
        current_offer=offer,
        current_proposer=source,
    )
