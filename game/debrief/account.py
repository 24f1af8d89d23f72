"""The account of one table: every fact that its debrief shows."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from game.analysis.trades import MOST, Trade, missed_trades
from game.debrief.clauses import ClauseStory, stories
from game.debrief.commitments import CommitmentMade, commitments
from game.debrief.conduct import Home, LeakMade, PromiseMade, homes, leaks, promises
from game.debrief.ending import answers, how
from game.debrief.headlines import Headline, headlines
from game.debrief.news import Past, Taught, past, taught
from game.debrief.papers import Written, papers
from game.debrief.path import Step, There, path, text_gains
from game.debrief.reading import Conference
from game.debrief.relations import Relations, relations
from game.rules.outcome import Score, Standing, scores


@dataclass(frozen=True, slots=True)
class Result:
    """A delegation's score beside the most it could have had from a text, `best`.

    `share` is its gain as a share of the most it could have gained, None where that is nothing.
    It can pass 1: aims, commitments and reservations are no part of a text.
    """

    score: Score
    best: int
    share: float | None


@dataclass(frozen=True)
class Account:
    """One table; its parts are described where they are defined.

    `nash_share` is the product of the gains made by the text as a share of the largest that was
    to be had (Nash 1950), 0 without a text.
    """

    met: Conference
    there: There
    how: str
    answers: tuple[str, ...]
    results: tuple[Result, ...]
    nash_share: float
    clauses: tuple[ClauseStory, ...]
    path: tuple[Step, ...]
    trades: tuple[Trade, ...]
    promises: tuple[PromiseMade, ...]
    commitments: tuple[CommitmentMade, ...]
    leaks: tuple[LeakMade, ...]
    homes: tuple[Home, ...]
    relations: tuple[Relations, ...]
    past: tuple[Past, ...]
    taught: tuple[Taught, ...]
    papers: tuple[Written, ...]
    headlines: tuple[Headline, ...]

    @property
    def adopted(self) -> bool:
        """Whether a statement is in force."""
        return self.met.state.ending is not None and self.met.state.ending.text is not None

    @property
    def joined(self) -> int:
        """How many delegations joined a statement that is in force."""
        return sum(result.score.standing is Standing.JOINED for result in self.results)


def account(met: Conference, known: There, most: int = MOST) -> Account:
    """Look back on a conference in every way; missed trades change at most `most` clauses."""
    return Account(
        met,
        known,
        how(met),
        answers(met),
        _results(met, known),
        _nash_share(met, known),
        stories(met),
        path(met, known),
        tuple(missed_trades(met.state, most)),
        promises(met),
        commitments(met),
        leaks(met),
        homes(met),
        relations(met),
        past(met),
        taught(met.scenario),
        papers(met),
        headlines(met),
    )


def _results(met: Conference, known: There) -> tuple[Result, ...]:
    shares = known.shares({score.seat: score.gain for score in scores(met.state)}).seats
    return tuple(
        Result(score, score.walk_away + known.room(score.seat), shares[score.seat])
        for score in scores(met.state)
    )


def _nash_share(met: Conference, known: There) -> float:
    best = known.points.nash.value
    return prod(max(gain, 0) for gain in text_gains(met).values()) / float(best) if best else 0.0
