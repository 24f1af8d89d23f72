"""What a delegation would have brought home from another text, all else as it was in a game.

Its home audiences think what they thought when silence was opened (start, statements, events,
consultations), its capital has lifted the red lines that it lifted, and it reserves on the
clause on which it reserved. Its public commitments are judged by the text that would bind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.rules.capitals import Constituency
from game.rules.events import ApprovalMoved, SilenceOpened
from game.rules.instructions import Instructions
from game.rules.names import ClauseId, ConstituencyId, Module, Seat, Term, WordingId
from game.rules.outcome import Score, Standing, scores, text_parts, with_reservation
from game.rules.press import Commitment
from game.rules.procedure.ratification import final_approval
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.text import Clause, Text
from game.rules.tuning import COMMITMENT_APPROVAL, COMMITMENT_SCORE, OUTSIDE_COST


@dataclass(frozen=True)
class Homecoming:
    """One delegation at the end of a game.

    `made` is what it has of the text, or of walking away, less what commitments cost it; aims
    outside the text are left aside. `joined` says that it is in a text in force.
    """

    setting: Setting
    own: Instructions
    joined: bool
    made: int
    reserved: Clause | None
    red_lines: frozenset[Term]
    commitments: Mapping[ClauseId, Commitment]
    approval: Mapping[ConstituencyId, int]

    def joins(self, text: Text) -> bool:
        """Whether it would have joined the text, or would be in it still, and its capital too."""
        crossed = (t for t in self.red_lines if text[t.clause] == t.wording)
        if any(self.reserved is None or t.clause != self.reserved.id for t in crossed):
            return False
        willing = self.joined or self._worth(text) >= self.own.walk_away
        return willing and self._at_home(text)

    def comes_to(self, text: Text, joined: bool) -> int:
        """What the text is worth to it if it joins, commitments included; else walking away."""
        return self._worth(text) - self._cost(text) if joined else self.own.walk_away

    def more(self, clause: ClauseId, before: WordingId, after: WordingId) -> int:
        """The points that one clause changed adds for it, taken alone; 0 where it reserves."""
        if self.reserved is not None and clause == self.reserved.id:
            return 0
        return self.own.points[clause][after] - self.own.points[clause][before]

    def _worth(self, text: Text) -> int:
        parts = text_parts(self.own, text, self.setting.clauses, self.reserved)
        return sum(part.points for part in parts)

    def _cost(self, text: Text) -> int:
        """What commitments not honoured cost, in points."""
        firm = self.commitments.values()
        return sum(COMMITMENT_SCORE * c.firmness for c in firm if not self._kept(c, text))

    def _kept(self, commitment: Commitment, text: Text) -> bool:
        clause, wording = commitment.term
        row = self.own.points[clause]
        return row[with_reservation(text, self.reserved)[clause]] >= row[wording]

    def _at_home(self, text: Text) -> bool:
        if Module.CAPITALS not in self.setting.procedure.modules:
            return True
        binding = with_reservation(text, self.reserved)
        for home in self.own.constituencies:
            approval = self.approval[home.id]
            for commitment in self.commitments.values():
                kept = self._kept(commitment, text)
                by = commitment.firmness if kept else -COMMITMENT_APPROVAL * commitment.firmness
                approval = min(100, max(0, approval + by))
            if home.has_say and final_approval(approval, home, binding) < home.threshold:
                return False
        return True


def homecomings(state: State) -> dict[Seat, Homecoming]:
    """Every delegation at the end of a finished conference.

    Raises:
        ValueError: while the conference goes on.
    """
    return {score.seat: _homecoming(state, score) for score in scores(state)}


def _homecoming(state: State, score: Score) -> Homecoming:
    seat, setting = score.seat, state.setting
    own = setting.instructions[seat]
    joined = score.standing is Standing.JOINED
    reserved = setting.by_id[score.reserved] if score.reserved else None
    if joined and state.ending and state.ending.text:
        parts = text_parts(own, state.ending.text, setting.clauses, reserved)
        made = sum(part.points for part in parts)
    else:
        made = own.walk_away - OUTSIDE_COST * (score.standing is Standing.UNRATIFIED)
    return Homecoming(
        setting,
        own,
        joined,
        made - COMMITMENT_SCORE * state.dishonoured.get(seat, 0),
        reserved,
        state.red_lines(seat),
        {clause: c for (who, clause), c in state.commitments.items() if who == seat},
        {home.id: _before_judgement(state, seat, home) for home in own.constituencies},
    )


def _before_judgement(state: State, seat: Seat, home: Constituency) -> int:
    """A constituency's approval when silence was opened: what has moved it since is undone."""
    minutes = state.minutes.get(seat, ())
    opened = [n for n, event in enumerate(minutes) if isinstance(event, SilenceOpened)]
    later = minutes[opened[-1] :] if opened else ()
    moved = (e for e in later if isinstance(e, ApprovalMoved) and e.constituency == home.id)
    return state.approval(seat, home) - sum(event.by for event in moved)
