"""The text agreed beside the best for the table: what each clause would have changed for whom."""

from __future__ import annotations

from dataclasses import dataclass

from game.analysis.sums import Settlement
from game.debrief.account import Account
from game.language import _
from game.notation import listed
from game.rules.names import ClauseId, Seat, WordingId
from game.rules.outcome import Score, Standing, with_reservation
from game.rules.state import State
from game.rules.text import Clause, Text
from game.screens.naming import label_of, shorts


@dataclass(frozen=True, slots=True)
class Difference:
    """A clause in both texts, and the points that the best would have added for each seat.

    `more` leaves out who did not join: no clause gave it anything.
    """

    clause: Clause
    agreed: WordingId | None
    best: WordingId
    more: dict[Seat, int]

    @property
    def same(self) -> bool:
        """Whether both texts have the same wording."""
        return self.agreed == self.best


def differences(found: Account, best: Settlement) -> list[Difference]:
    """Clause by clause, the best text against the text agreed."""
    state = found.met.state
    text = state.ending.text if state.ending else None
    scores = [result.score for result in found.results]
    joined = {s.seat: _binding(state, s, text) for s in scores if _joined(s)} if text else {}
    return [
        Difference(
            clause,
            text[clause.id] if text else None,
            best.text[clause.id],
            {
                seat: points[best.text[clause.id]] - points[binding[clause.id]]
                for seat, binding in joined.items()
                for points in [state.setting.instructions[seat].points[clause.id]]
            },
        )
        for clause in state.setting.clauses
    ]


def elsewhere(table: Account, best: Settlement, found: list[Difference]) -> dict[Seat, int]:
    """What the difference owes to no single clause: linkages and reservations."""
    return {
        score.seat: best.payoff[score.seat]
        - score.total
        - sum(difference.more[score.seat] for difference in found)
        for score in (result.score for result in table.results)
        if _joined(score)
    }


def most_telling(state: State, found: list[Difference], seat: Seat) -> list[str]:
    """What made most of the difference for a seat: what it missed, and what it did better."""
    names = shorts(state.setting.delegations)
    differ = [d for d in found if not d.same and seat in d.more]
    missed = max(differ, key=lambda d: d.more[seat], default=None)
    spared = min(differ, key=lambda d: d.more[seat], default=None)
    sentences = []
    if missed and missed.more[seat] > 0:
        opening = _("Most of what you missed was in {title}: ").format(title=missed.clause.title)
        sentences.append(opening + _sentence(missed, seat, names))
    if spared and spared.more[seat] < 0:
        opening = _("You came off better than under the best text in {title}: ").format(
            title=spared.clause.title
        )
        sentences.append(opening + _sentence(spared, seat, names))
    return sentences


def _sentence(found: Difference, seat: Seat, names: dict[Seat, str]) -> str:
    assert found.agreed is not None, "only a text agreed is compared"
    best, agreed = label_of(found.clause, found.best), label_of(found.clause, found.agreed)
    others = [
        _("{much} to {name}").format(much=_more(n), name=names[who])
        for who, n in found.more.items()
        if n and who != seat
    ]
    to_others = f" ({listed(others)})" if others else ""
    return _(
        "“{best}” instead of “{agreed}” would have been worth {much} to you{to_others}."
    ).format(best=best, agreed=agreed, much=_more(found.more[seat]), to_others=to_others)


def _more(points: int) -> str:
    return f"{abs(points)} {_('more') if points >= 0 else _('less')}"


def _joined(score: Score) -> bool:
    return score.standing is Standing.JOINED


def _binding(state: State, score: Score, text: Text) -> dict[ClauseId, WordingId]:
    return with_reservation(text, state.setting.by_id[score.reserved] if score.reserved else None)
