"""What the others seem to want, from all that a seat has heard and seen.

Every stance that another delegation takes, in talk, on placards, by packages and votes, is an
observation of what it would lose. How generous it was at the time sets the threshold: of a
delegation that supports half of all wordings, the supported ones are the cheaper half. A page
that was shown is not estimated: it is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

import numpy as np

from game.delegates.belief import Belief, Floats, ranked_weights, threshold
from game.rules.events import (
    Claimed,
    ClauseReopened,
    ContactGroupReported,
    Event,
    PackageTabled,
    PageShown,
    PositionsRevealed,
    RoundBegan,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    SupportRevealed,
)
from game.rules.moves import Reply
from game.rules.names import ClauseId, PackageId, Seat, Term, WordingId
from game.rules.text import Clause, Positions
from game.rules.view import View

Losses: TypeAlias = Mapping[ClauseId, Floats]
"""For every clause, the points that each wording on the table falls short of the best."""

_DEAL: Final = 14.0
"""Points that a single clause may cost within a bargain that is good on the whole."""

_FRANK: Final = 6.0
"""Points that a delegation which speaks frankly could live with losing on a clause."""

_WORD, _PLACARD, _VOTE = 1.5, 0.7, 0.3

_TELLING: Final = (
    Claimed,
    ClauseReopened,
    ContactGroupReported,
    PackageTabled,
    PageShown,
    PositionsRevealed,
    RoundBegan,
    SoundingAnswered,
    Suggested,
    SuggestionAnswered,
    SupportRevealed,
)


class Impression:
    """What one delegation seems to want: a belief a clause.

    It is fed the evidence piece by piece with `hear`; the same evidence gives the same estimate.
    `bridges` are the bridge wordings on the table, which nobody could speak to before they were.
    """

    def __init__(self, seat: Seat, clauses: Sequence[Clause], bridges: Iterable[Term]) -> None:
        self._seat = seat
        self._count = len(clauses)
        self._wordings = {c.id: [w.id for w in c.wordings] for c in clauses}
        self._beliefs = {c: Belief(self._count, len(ws)) for c, ws in self._wordings.items()}
        self._hidden = set(bridges)
        self._packages: dict[PackageId, tuple[Term, ...]] = {}
        self._placards: dict[ClauseId, Positions] = {}
        self._told: dict[ClauseId, tuple[Positions, frozenset[Term]]] = {}
        self._pages: dict[ClauseId, Floats] = {}
        self._spoken: dict[ClauseId, None] = {}
        self._later = False

    def hear(self, event: Event) -> None:
        """Take in one piece of evidence."""
        if not isinstance(event, PositionsRevealed):
            self._weigh_placards()
        self._hear(event)

    def _hear(self, event: Event) -> None:  # noqa: C901 - one flat case a kind
        match event:
            case RoundBegan(number):
                self._later = number > 1
            case ContactGroupReported(clause, _, bridge) if bridge is not None:
                self._hidden.discard(Term(clause, bridge))
            case PositionsRevealed(clause, placards):
                held = dict(placards)[self._seat]
                if held is not None:
                    self._placards[clause] = held
            case Claimed(seat, _, clause, held) | SoundingAnswered(seat, _, clause, held):
                if seat == self._seat:
                    self._told[clause] = (held, frozenset(self._hidden))
                    if isinstance(event, Claimed) and not self._later:
                        self._spoken[clause] = None
            case PackageTabled(seat, package, terms):
                self._packages[package] = terms
                if seat == self._seat:
                    self._stands(terms, True, _WORD)
            case SupportRevealed(package, votes):
                yes = dict(votes)[self._seat]
                if yes is not None:
                    self._stands(self._packages[package], yes, _VOTE)
            case Suggested(seat, _, give, ask) if seat == self._seat:
                self._stands(give + ask, True, _WORD)
            case SuggestionAnswered(seat, _, _, ask, reply) if seat == self._seat:
                if reply is not Reply.CONSIDER:
                    self._stands(ask, reply is Reply.AGREE, _WORD)
            case PageShown(seat, _, clause, points) if seat == self._seat:
                self._know(clause, dict(points))
            case _:
                pass

    def _rank(self, beliefs: Mapping[ClauseId, Belief]) -> None:
        """Take the order in which it first spoke of the clauses for their order of weight."""
        if not self._spoken:
            return
        expected = ranked_weights(self._count)
        rest = expected[len(self._spoken) :]
        for rank, clause in enumerate(self._spoken):
            beliefs[clause].weighs(expected[rank])
        for clause in beliefs:
            if clause not in self._spoken:
                beliefs[clause].weighs(sum(rest) / len(rest))

    def _weigh_placards(self) -> None:
        """Take the placards of one plenary together."""
        hidden = frozenset(self._hidden)
        held = {clause: (positions, hidden) for clause, positions in self._placards.items()}
        self._weigh(self._beliefs, held, _PLACARD, None)
        self._placards = {}

    def _weigh(
        self,
        beliefs: Mapping[ClauseId, Belief],
        held: Mapping[ClauseId, tuple[Positions, frozenset[Term]]],
        weight: float,
        at_most: float | None,
    ) -> None:
        """Take positions on several clauses together: what they support costs `at_most`.

        If that is not known, how generous they are sets the threshold.
        """
        supported = sum(1 + len(positions.accept) for positions, _ in held.values())
        there = sum(len(self._wordings[clause]) for clause in held)
        for clause, (positions, hidden) in held.items():
            wordings = self._wordings[clause]
            generosity = min(90, 100 * supported // there)
            limit = at_most or threshold(self._count, len(wordings), generosity)
            places = [n for n, w in enumerate(wordings) if Term(clause, w) not in hidden]
            stood = [positions.supports(wordings[n]) for n in places]
            limits = [0.0 if wordings[n] == positions.prefer else limit for n in places]
            beliefs[clause].observe(places, stood, limits, weight)

    def _stands(self, terms: tuple[Term, ...], supported: bool, weight: float) -> None:
        """It has shown where it stands on some terms within a bargain."""
        for clause, wording in terms:
            place = self._wordings[clause].index(wording)
            self._beliefs[clause].observe([place], [supported], [_DEAL], weight)

    def _know(self, clause: ClauseId, points: Mapping[WordingId, int]) -> None:
        """It has shown its page: what it loses there is known."""
        best = max(points.values())
        # A bridge found since the page was shown was not on it; count it as worth the mean.
        mean = sum(points.values()) / len(points)
        wordings = self._wordings[clause]
        self._pages[clause] = np.array([best - points.get(w, mean) for w in wordings], dtype=float)

    def losses(self) -> Losses:
        """The estimate: known pages as they are, the rest scaled so that all add up to 100."""
        self._weigh_placards()
        beliefs = {clause: belief.copy() for clause, belief in self._beliefs.items()}
        self._weigh(beliefs, self._told, _WORD, _FRANK)
        self._rank(beliefs)
        guessed = {c: b.losses() for c, b in beliefs.items() if c not in self._pages}
        known = sum(float(page.max()) for page in self._pages.values())
        total = sum(float(row.max()) for row in guessed.values())
        scale = max(0.0, 100.0 - known) / total if total else 0.0
        return {
            clause: self._pages[clause] if clause in self._pages else guessed[clause] * scale
            for clause in self._wordings
        }


class Impressions:
    """What every other delegation seems to want, kept up with a seat's minutes."""

    def __init__(self, view: View) -> None:
        bridges = [
            Term(event.clause, event.bridge)
            for event in view.minutes
            if isinstance(event, ContactGroupReported) and event.bridge
        ]
        self._wordings = _on_table(view)
        self._heard = 0
        self._others = {seat: Impression(seat, view.clauses, bridges) for seat in view.others}
        self.losses = {seat: other.losses() for seat, other in self._others.items()}
        self.keep_up(view)

    def of(self, view: View) -> bool:
        """Whether they go on from an earlier moment of this view, with nothing new to weigh."""
        return self._wordings == _on_table(view) and self._heard <= len(view.minutes)

    def keep_up(self, view: View) -> bool:
        """Take in what has happened since; whether there was anything telling."""
        news = [event for event in view.minutes[self._heard :] if isinstance(event, _TELLING)]
        self._heard = len(view.minutes)
        for seat, impression in self._others.items() if news else ():
            for event in news:
                impression.hear(event)
            if any(_bears_on(event, seat) for event in news):
                self.losses[seat] = impression.losses()
        return bool(news)


def _bears_on(event: Event, seat: Seat) -> bool:
    """Whether a piece of evidence can change what a delegation seems to want."""
    return getattr(event, "seat", seat) == seat


def impressions(view: View, before: Impressions | None) -> tuple[Impressions, bool]:
    """The impressions of now, from earlier ones of the same seat if there are; whether new."""
    if before is None or not before.of(view):
        return Impressions(view), True
    return before, before.keep_up(view)


def _on_table(view: View) -> int:
    return sum(len(clause.wordings) for clause in view.clauses)
