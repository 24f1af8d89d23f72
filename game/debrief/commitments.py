"""Public commitments: what ended each, and what it cost (Fearon 1994, audience costs)."""

from __future__ import annotations

from dataclasses import dataclass

from game.debrief.reading import Conference
from game.debrief.words import term_words
from game.language import _
from game.rules.events import CommitmentJudged, StatementPublished
from game.rules.names import Seat
from game.rules.press import Clarification, Commitment
from game.rules.tuning import COMMITMENT_APPROVAL, COMMITMENT_SCORE


@dataclass(frozen=True, slots=True)
class CommitmentMade:
    """A public commitment and what it cost: points and approval in every constituency."""

    round: int
    seat: Seat
    words: str
    outcome: str
    points: int
    approval: int


def commitments(met: Conference) -> tuple[CommitmentMade, ...]:
    """Every public commitment, in order, with what ended it."""
    events = [
        (number, event)
        for number, event in met.course
        if isinstance(event, StatementPublished | CommitmentJudged)
    ]
    found = []
    for at, (number, event) in enumerate(events):
        if isinstance(event, StatementPublished) and isinstance(event.statement, Commitment):
            made = event.statement
            later = [after for _round, after in events[at + 1 :] if after.seat == event.seat]
            outcome, points, approval = _outcome(made, later)
            words = _("{term} ({bond}, firmness {n})").format(
                term=term_words(met.setting, made.term), bond=_(made.bond), n=made.firmness
            )
            found.append(CommitmentMade(number, event.seat, words, outcome, points, approval))
    return tuple(found)


def _outcome(
    made: Commitment, later: list[StatementPublished | CommitmentJudged]
) -> tuple[str, int, int]:
    """What ended a commitment, and what that came to in points and approval."""
    half = -COMMITMENT_SCORE * made.firmness // 2, -COMMITMENT_APPROVAL * made.firmness // 2
    clause = made.term.clause
    for event in later:
        match event:
            case StatementPublished(_, Clarification(about)) if about == clause:
                return _("taken back"), *half
            case StatementPublished(_, Commitment(term) as newer) if term.clause == clause:
                return (_("repeated"), 0, 0) if newer.upholds(made) else (_("replaced"), *half)
            case CommitmentJudged(_, about, firmness, kept) if about == clause:
                if kept:
                    return _("honoured"), 0, firmness
                points, approval = COMMITMENT_SCORE * firmness, COMMITMENT_APPROVAL * firmness
                return _("not honoured"), -points, -approval
            case _:
                pass
    return _("never put to the test"), 0, 0
