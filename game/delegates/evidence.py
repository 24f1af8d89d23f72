"""What the others seem to want: a frequency model fed by all that a seat has heard and seen.

Losses are estimated in points of the other's own scale of 100: what a wording falls short of
its best for that delegation. Every observation of a stance on a wording counts towards a mean,
later and costlier ones for more; clauses on which a delegation will live with little weigh more
with it. The shape follows the frequency models of automated negotiation (Tunali, Aydogan and
Sanchez-Anguix 2017, "Rethinking frequency opponent modeling"), with the stances of diplomats as
the observations. A page that was shown is not estimated: it is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from game.rules.events import (
    Claimed,
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
from game.rules.text import Positions, Stance
from game.rules.view import View

Losses: TypeAlias = Mapping[ClauseId, npt.NDArray[np.float64]]
"""For every clause, the points that each wording on the table falls short of the best."""

# How far from its best a delegation says it is, as a share of a clause's whole weight.
_LOSS: Final = {Stance.PREFER: 0.0, Stance.ACCEPT: 0.3, Stance.CANNOT: 1.0}
_WORD, _PLACARD, _VOTE = 1.0, 1.5, 0.5
_PRIOR_LOSS, _PRIOR_BRIDGE, _PRIOR_WEIGHT = 0.5, 0.25, 0.5


def evidence(minutes: Iterable[Event]) -> tuple[Event, ...]:
    """The events of a seat's minutes that say something about what others want."""
    return tuple(event for event in minutes if isinstance(event, _TELLING))


_TELLING: Final = (
    Claimed,
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


def estimate(view: View, heard: tuple[Event, ...]) -> dict[Seat, Losses]:
    """What each other delegation seems to lose by each wording; `heard` is the evidence."""
    impressions = {seat: _Impression(view, seat, heard) for seat in view.others}
    return {seat: impression.losses() for seat, impression in impressions.items()}


class _Impression:
    """What one delegation seems to want, as sums of weighted observations."""

    def __init__(self, view: View, seat: Seat, heard: tuple[Event, ...]) -> None:
        self._seat = seat
        self._wordings = {c.id: [w.id for w in c.wordings] for c in view.clauses}
        self._hidden = {
            Term(event.clause, event.bridge)
            for event in heard
            if isinstance(event, ContactGroupReported) and event.bridge
        }
        terms = [Term(c, w) for c, wordings in self._wordings.items() for w in wordings]
        self._sums = {
            term: (_PRIOR_BRIDGE if term in self._hidden else _PRIOR_LOSS) * _PRIOR_WEIGHT
            for term in terms
        }
        self._weights = dict.fromkeys(terms, _PRIOR_WEIGHT)
        self._packages: dict[PackageId, tuple[Term, ...]] = {}
        self._pages: dict[ClauseId, npt.NDArray[np.float64]] = {}
        self._later = 1.0
        for event in heard:
            self._hear(event)

    def _hear(self, event: Event) -> None:  # noqa: C901 - one flat case a kind
        match event:
            case RoundBegan(number):
                self._later = 1.0 + 0.5 * (number - 1)
            case ContactGroupReported(clause, _, bridge) if bridge is not None:
                self._hidden.discard(Term(clause, bridge))
            case PackageTabled(seat, package, terms):
                self._packages[package] = terms
                if seat == self._seat:
                    self._stands(terms, Stance.ACCEPT, _WORD)
            case SupportRevealed(package, votes):
                yes = dict(votes)[self._seat]
                if yes is not None:
                    stance = Stance.ACCEPT if yes else Stance.CANNOT
                    self._stands(self._packages[package], stance, _VOTE)
            case PositionsRevealed(clause, placards):
                self._holds(clause, dict(placards)[self._seat], _PLACARD)
            case Claimed(seat, _, clause, held) | SoundingAnswered(seat, _, clause, held):
                if seat == self._seat:
                    self._holds(clause, held, _WORD)
            case Suggested(seat, _, give, ask) if seat == self._seat:
                self._stands(give, Stance.ACCEPT, _WORD)
                self._stands(ask, Stance.PREFER, _WORD)
            case SuggestionAnswered(seat, _, _, ask, reply) if seat == self._seat:
                if reply is not Reply.CONSIDER:
                    stance = Stance.ACCEPT if reply is Reply.AGREE else Stance.CANNOT
                    self._stands(ask, stance, _WORD)
            case PageShown(seat, _, clause, points) if seat == self._seat:
                self._know(clause, dict(points))
            case _:
                pass

    def _holds(self, clause: ClauseId, held: Positions | None, weight: float) -> None:
        """It holds these positions on what was on the table then."""
        for wording in self._wordings[clause] if held else ():
            if held and Term(clause, wording) not in self._hidden:
                self._observe(Term(clause, wording), held.stance(wording), weight)

    def _stands(self, terms: tuple[Term, ...], stance: Stance, weight: float) -> None:
        """It has shown where it stands on some terms."""
        for term in terms:
            self._observe(term, stance, weight)

    def _observe(self, term: Term, stance: Stance, weight: float) -> None:
        self._sums[term] += weight * self._later * _LOSS[stance]
        self._weights[term] += weight * self._later

    def _know(self, clause: ClauseId, points: Mapping[WordingId, int]) -> None:
        """It has shown its page: what it loses there is known."""
        best = max(points.values())
        # A bridge found since the page was shown was not on it; count it as worth the mean.
        mean = sum(points.values()) / len(points)
        wordings = self._wordings[clause]
        self._pages[clause] = np.array([best - points.get(w, mean) for w in wordings], dtype=float)

    def losses(self) -> Losses:
        """The estimate: known pages as they are, the rest scaled so that all add up to 100."""
        means = {
            clause: np.array(
                [self._sums[Term(clause, w)] / self._weights[Term(clause, w)] for w in ws]
            )
            for clause, ws in self._wordings.items()
        }
        raw = {clause: row - row.min() for clause, row in means.items()}
        known = sum(float(page.max()) for page in self._pages.values())
        guessed = sum(float(row.max()) for clause, row in raw.items() if clause not in self._pages)
        scale = max(0.0, 100.0 - known) / guessed if guessed else 0.0
        return {
            clause: self._pages[clause] if clause in self._pages else row * scale
            for clause, row in raw.items()
        }
