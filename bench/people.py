"""Two people at the table, as far as a few lines can play them: who never moves, and who does.

`Stone` files its best wording on every clause and nothing else: it offers nothing, answers nothing
and supports no package. `Mover` begins alike. Then, round by round, it accepts the next best on
the less weighty half of the clauses in brackets; it says what it files, agrees to exchanges that
cost it little, calls for contact groups where it is stuck, supports a package that gives it half
of what it might gain, in the last round a quarter, and consults a capital that would refuse.
Both join what is worth more to them than walking away and would be ratified at home.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from game.delegates import Luck
from game.delegates.aspiration import progress
from game.delegates.filing import able
from game.delegates.home import voices, would_ratify
from game.delegates.silence import answer_silence
from game.delegates.temperament import TEMPERAMENTS
from game.rules.events import ContactGroupReported
from game.rules.moves import (
    AnswerDemarche,
    AnswerSounding,
    AnswerSuggestion,
    CallContactGroup,
    ConsultCapital,
    DeclareReady,
    FilePositions,
    FileSupport,
    Reply,
    SeatMove,
)
from game.rules.names import ClauseId, Module, Phase, Term, WordingId
from game.rules.state import Suggestion
from game.rules.text import Clause, Positions
from game.rules.view import View

_SMALL: Final = 5
"""Points that the mover gives away for the asking."""

_GROUPS: Final = 2
"""Contact groups that the mover is in at a time."""


class Stone:
    """Who asks for everything and gives nothing."""

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        """What to do now; nothing if all is filed."""
        if view.phase is Phase.SILENCE:
            return _silence(view)
        held = {c.id: Positions(_ranked(view, c)[0]) for c in view.open_clauses}
        moves: list[SeatMove] = [AnswerDemarche(view.seat, s, False) for s in view.demarches]
        return [*moves, *_filed(view, held)] or _ready(view)


class Mover:
    """Who begins with what it likes best, and moves; for one conference."""

    def __init__(self) -> None:
        self._round = 1
        self._steps: dict[ClauseId, int] = {}
        self._agreed: set[Term] = set()

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        """What to do now; nothing if all is said and done."""
        if view.phase is Phase.SILENCE:
            return _silence(view)
        if view.round != self._round:
            self._round, self._agreed = view.round, set()
            self._concede(view)
        moves = [*self._answers(view), *self._acts(view)]
        return [*moves, *_filed(view, self._held(view))] or _ready(view)

    def _answers(self, view: View) -> Iterator[SeatMove]:
        for seat, suggestion in view.suggestions.items():
            agrees = _cheap(view, suggestion)
            self._agreed.update(suggestion.ask if agrees else ())
            yield AnswerSuggestion(view.seat, seat, Reply.AGREE if agrees else Reply.CONSIDER)
        for seat, asked in view.soundings:
            clause = view.clause(asked)
            assert clause is not None, "soundings concern clauses of the statement"
            yield AnswerSounding(view.seat, seat, asked, self._on(view, clause))
        held = self._held(view)
        for seat, term in view.demarches.items():
            fits = term.clause in held and held[term.clause].supports(term.wording)
            yield AnswerDemarche(view.seat, seat, fits)

    def _acts(self, view: View) -> Iterator[SeatMove]:
        purse = view.capital[view.seat]
        yield from [*_consultation(view), *_groups(view)][:purse]
        for package in view.packages.values():
            text = {**view.text, **dict(package.terms)}
            barred = any(Term(*term) in view.instructions.red_lines for term in package.terms)
            enough = view.instructions.worth(text) >= _least(view) and would_ratify(view, text)
            if view.support.get(package.id) != (yes := enough and not barred):
                yield FileSupport(view.seat, package.id, yes)

    def _concede(self, view: View) -> None:
        """Accept one wording more on the lighter half of the clauses, in the last round on all."""
        lightest = sorted(view.open_clauses, key=lambda clause: _stake(view, clause))
        many = len(lightest) if progress(view) == 1.0 else ceil(len(lightest) / 2)
        for clause in lightest[:many]:
            before = self._steps.get(clause.id, 0)
            self._steps[clause.id] = before + 1
            worst = self._worst(view)
            if view.instructions.worth(worst) < _least(view) or not would_ratify(view, worst):
                self._steps[clause.id] = before

    def _held(self, view: View) -> dict[ClauseId, Positions]:
        return {clause.id: self._on(view, clause) for clause in view.open_clauses}

    def _on(self, view: View, clause: Clause) -> Positions:
        best, *rest = _ranked(view, clause)
        accepted = rest[: self._steps.get(clause.id, 0)]
        accepted += [w for w in rest if Term(clause.id, w) in self._agreed and w not in accepted]
        return Positions(best, tuple(accepted))

    def _worst(self, view: View) -> dict[ClauseId, WordingId]:
        """The text as it would be if everywhere the least of what one accepts were agreed."""
        least = {
            clause: (held.prefer, *held.accept)[-1] for clause, held in self._held(view).items()
        }
        return {**view.text, **least}


def _ranked(view: View, clause: Clause) -> list[WordingId]:
    """The wordings that one may sign, the best first."""
    points = view.instructions.points[clause.id]
    signed = able(view, clause) or [wording.id for wording in clause.wordings]
    return sorted(signed, key=lambda wording: -points[wording])


def _stake(view: View, clause: Clause) -> int:
    points = view.instructions.points[clause.id].values()
    return max(points) - min(points)


def _least(view: View) -> float:
    """What the mover holds out for: half of what it might gain, in the last round a quarter."""
    walk_away = view.instructions.walk_away
    return walk_away + (100 - walk_away) * (0.25 if progress(view) == 1.0 else 0.5)


def _cheap(view: View, suggestion: Suggestion) -> bool:
    """Whether what is asked costs little, or less than what is given is worth over the mean."""
    points, red_lines = view.instructions.points, view.instructions.red_lines
    if any(term in red_lines or term.clause in view.agreed for term in suggestion.ask):
        return False
    cost = sum(max(points[c].values()) - points[c][w] for c, w in suggestion.ask)
    rows = [(points[c], w) for c, w in suggestion.give if c not in view.agreed]
    gain = sum(row[wording] - sum(row.values()) / len(row) for row, wording in rows)
    return cost <= max(_SMALL, gain)


def _consultation(view: View) -> Iterator[SeatMove]:
    """Ask the capital for the approval that the text as one would have it still lacks."""
    for voice in voices(view) if view.plays(Module.CAPITALS) else ():
        wished = {**view.text, **{c.id: _ranked(view, c)[0] for c in view.open_clauses}}
        taste = sum(voice.taste.get(Term(*term), 0) for term in wished.items())
        short = view.approvals[voice.id] + taste < voice.threshold
        if short and f"/{voice.id}" not in view.consulted:
            yield ConsultCapital(view.seat, constituency=voice.id)


def _groups(view: View) -> Iterator[SeatMove]:
    """Join the contact groups that others call for, or call for one on the weightiest clauses."""
    if view.round == 1 or view.seat in view.ready:
        return
    reports = [event for event in view.minutes if isinstance(event, ContactGroupReported)]
    vain = {report.clause for report in reports if report.bridge is None}
    weighty = sorted(view.open_clauses, key=lambda clause: -_stake(view, clause))
    wanted = sorted(
        (c.id for c in weighty if c.id not in vain), key=lambda c: c not in view.contact_groups
    )
    for clause in wanted[:_GROUPS]:
        if view.seat not in view.contact_groups.get(clause, ()):
            yield CallContactGroup(view.seat, clause)


def _filed(view: View, held: dict[ClauseId, Positions]) -> list[SeatMove]:
    return [
        FilePositions(view.seat, clause, positions)
        for clause, positions in held.items()
        if view.filings.get(clause) != positions
    ]


def _ready(view: View) -> list[SeatMove]:
    return [] if view.seat in view.ready else [DeclareReady(view.seat)]


def _silence(view: View) -> list[SeatMove]:
    return [] if view.silence else [answer_silence(view, TEMPERAMENTS["loyal-ally"]).move]
