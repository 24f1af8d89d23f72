"""Would one's capital ratify a text? As the rules count it, from what the seat itself knows."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.capitals import Constituency
from game.rules.names import ClauseId, Module, Term, WordingId
from game.rules.outcome import with_reservation
from game.rules.press import Commitment
from game.rules.procedure.ratification import final_approval
from game.rules.text import Clause, Text
from game.rules.tuning import COMMITMENT_APPROVAL, COMMITMENT_SCORE
from game.rules.view import View


@dataclass(frozen=True, slots=True)
class Voice:
    """What a constituency would say: its approval of the text, against what it takes."""

    constituency: Constituency
    approval: int

    @property
    def over(self) -> int:
        """How far over its threshold; negative if under."""
        return self.approval - self.constituency.threshold

    @property
    def content(self) -> bool:
        """Whether it stands in nobody's way."""
        return not self.constituency.has_say or self.over >= 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a capital would do: its constituencies' voices, and red lines in the way.

    `unkept` are one's own public commitments that the text would not honour.
    """

    voices: tuple[Voice, ...]
    crossed: tuple[ClauseId, ...]
    unkept: tuple[Commitment, ...]

    @property
    def ratifies(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.crossed and all(voice.content for voice in self.voices)

    @property
    def penalty(self) -> int:
        """Points that the commitments not honoured would cost."""
        return COMMITMENT_SCORE * sum(made.firmness for made in self.unkept)


def forecast(view: View, text: Text, reserved: Clause | None = None) -> Forecast:
    """What one's capital would do with a text that one joined, with a reservation or without."""
    binding = with_reservation(text, reserved)
    spared = reserved.id if reserved else None
    crossed = tuple(clause for clause in view.instructions.crossed(text) if clause != spared)
    mine = [made for (seat, _), made in view.commitments.items() if seat == view.seat]
    unkept = tuple(made for made in mine if not _honoured(view, made, binding))
    voices = []
    if Module.CAPITALS in view.procedure.modules:
        for constituency in view.instructions.constituencies:
            approval = view.approvals[constituency.id]
            for made in mine:
                by = -COMMITMENT_APPROVAL * made.firmness if made in unkept else made.firmness
                approval = min(100, max(0, approval + by))
            voices.append(Voice(constituency, final_approval(approval, constituency, binding)))
    return Forecast(tuple(voices), crossed, unkept)


def _honoured(view: View, made: Commitment, text: Text) -> bool:
    points = view.instructions.points[made.term.clause]
    return points[text[made.term.clause]] >= points[made.term.wording]


def with_wording(view: View, text: Text, clause: ClauseId, wording: WordingId) -> Forecast:
    """What it would do with the text if one clause stood otherwise."""
    return forecast(view, {**text, clause: wording})


def taste(constituency: Constituency, clause: ClauseId, wording: WordingId) -> int:
    """What a wording adds to a constituency's approval, or takes from it."""
    return constituency.taste.get(Term(clause, wording), 0)
