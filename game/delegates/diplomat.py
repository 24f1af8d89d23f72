"""The AI delegate: one brain for all temperaments, from a View alone to moves.

It keeps nothing that could not be had again from the View: what it remembers between calls is
only the working of a plan, so a game taken up again is played on as if it had not been left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np

from game.delegates.aspiration import progress
from game.delegates.evidence import Impressions, Losses, impressions
from game.delegates.faith import obligations
from game.delegates.filing import positions_to_file, ruinous
from game.delegates.home import ill_liked, would_ratify
from game.delegates.leaks import leak
from game.delegates.luck import Luck
from game.delegates.pacts import answer_pacts, look_for_pact
from game.delegates.plan import Plan, make_plan
from game.delegates.podium import statements
from game.delegates.requests import requests
from game.delegates.silence import answer_silence
from game.delegates.talk import (
    answers,
    exchange,
    movement,
    opening,
    page_in_return,
    promised,
    reactions,
    soundings,
    this_round,
)
from game.delegates.temperament import Temperament
from game.delegates.warning import warning
from game.delegates.why import Act, Motive, Why
from game.rules.events import ContactGroupReported, PackageTabled
from game.rules.moves import (
    COST,
    CallContactGroup,
    DeclareReady,
    FilePositions,
    FileSupport,
    Reopen,
    SeatMove,
    TablePackage,
)
from game.rules.names import ClauseId, Phase, Seat, Term
from game.rules.state import Package
from game.rules.text import Clause, Positions
from game.rules.view import View

_BARRED: Final = -100
"""What a package is worth that crosses a red line, or that one's own capital would not ratify."""


class Diplomat:
    """An AI delegate of a temperament."""

    def __init__(self, temperament: Temperament) -> None:
        self.temperament = temperament
        self._impressions: Impressions | None = None
        self.plan: Plan | None = None

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        """What to do now, in order; nothing if all is said and done."""
        return [act.move for act in self.acts(view, luck)]

    def acts(self, view: View, luck: Luck) -> Sequence[Act]:
        """What `choose` chooses, each move with why."""
        if view.phase is Phase.SILENCE:
            return [] if view.silence else [answer_silence(view, self.temperament)]
        self._impressions, news = impressions(view, self._impressions)
        if news or self.plan is None:
            self.plan = make_plan(view, self.temperament, self._impressions.losses)
        purse = view.capital[view.seat]
        acts: list[Act] = []
        for act in self._wishes(view, luck, self.plan, self._impressions.losses):
            cost = COST.get(type(act.move), 0)
            if cost <= purse:
                purse -= cost
                acts.append(act)
        if not acts and view.seat not in view.ready:
            stuck = self.plan.worth < self.plan.floor
            worth = view.instructions.worth(self.plan.text)
            motive = Motive.READY_STUCK if stuck else Motive.READY
            why = Why(motive, points=worth, against=self.plan.floor)
            return [Act(DeclareReady(view.seat), why)]
        return acts

    def _wishes(
        self, view: View, luck: Luck, plan: Plan, losses: Mapping[Seat, Losses]
    ) -> Iterator[Act]:
        owed = obligations(view, self.temperament, luck)
        refused = owed.refuse | plan.withheld | ruinous(view, plan, losses)
        filed = positions_to_file(view, plan, promised(view) | owed.support, refused)
        yield from _reopen(view, plan)
        yield from answers(view, plan, filed, self.temperament, luck)
        yield from warning(view, plan.returned)
        yield from opening(view, self.temperament, luck)
        yield from reactions(view, self.temperament, luck)
        yield from soundings(view, luck)
        yield from page_in_return(view, self.temperament)
        yield from answer_pacts(view, plan)
        yield from requests(view, plan, self.temperament, luck)
        yield from look_for_pact(view, plan, losses, self.temperament, luck)
        yield from statements(view, plan, self.temperament, owed.spare, luck)
        yield from leak(view, plan, self.temperament, luck)
        yield from _contact_groups(view, losses)
        yield from self._package(view, plan, luck)
        yield from _support(view, plan)
        yield from movement(view, filed)
        yield from exchange(view, plan, losses)
        for clause, positions in filed.items():
            if view.filings.get(clause) != positions:
                yield Act(
                    FilePositions(view.seat, clause, positions),
                    _filed(view, plan, clause, positions),
                )

    def _package(self, view: View, plan: Plan, luck: Luck) -> Iterator[Act]:
        """Table the text aimed at as a package, if it is one's turn to and none will do."""
        if view.round == 1 or view.seat in view.ready or not view.open_clauses:
            return
        tabled = [event for event in this_round(view) if isinstance(event, PackageTabled)]
        if any(event.seat == view.seat for event in tabled):
            return
        # In the last round somebody must try; before, whoever feels like it, two at most.
        eager = progress(view) == 1.0 or luck.chance(
            "package", view.round, percent=self.temperament.initiative
        )
        if not eager or len(tabled) >= 2:
            return
        terms = tuple(Term(clause.id, plan.text[clause.id]) for clause in view.open_clauses)
        if not any(_worth_with(view, plan, p) >= plan.worth for p in view.packages.values()):
            motive = Motive.TABLE_BETTER if view.packages else Motive.TABLE
            if progress(view) == 1.0:
                motive = Motive.TABLE_LAST
            why = Why(motive, points=view.instructions.worth(plan.text))
            yield Act(TablePackage(view.seat, terms), why)


def _filed(view: View, plan: Plan, clause: ClauseId, held: Positions) -> Why:
    points = view.instructions.points[clause]
    least = min(points[wording] for wording in (held.prefer, *held.accept))
    lost = max(points.values()) - least
    motive = Motive.FILE_CLOSED if lost else Motive.FILE_BEST
    if held.accept:
        motive = Motive.FILE
    return Why(motive, clause=clause, points=lost, against=plan.floor, count=len(held.accept))


def _worth_with(view: View, plan: Plan, package: Package) -> int:
    """What the text aimed at is worth with a package in it; nothing, if home would refuse it."""
    text = {**plan.text, **dict(package.terms)}
    crosses = any(term in view.instructions.red_lines for term in package.terms)
    if crosses or (would_ratify(view, plan.text) and not would_ratify(view, text)):
        return _BARRED
    return view.instructions.worth(text)


def _support(view: View, plan: Plan) -> Iterator[Act]:
    for package in view.packages.values():
        worth = _worth_with(view, plan, package)
        yes = worth >= plan.floor
        if view.support.get(package.id) != yes:
            motive = Motive.SUPPORT if yes else Motive.OPPOSE
            if worth == _BARRED:
                motive = Motive.OPPOSE_BARRED
            why = Why(motive, seat=package.seat, points=worth, against=plan.floor)
            yield Act(FileSupport(view.seat, package.id, yes), why)


def _reopen(view: View, plan: Plan) -> Iterator[Act]:
    """Reopen what makes the whole impossible, when not even the text aimed at can be joined."""
    instructions, text = view.instructions, plan.text
    agreed = {clause: agreement.wording for clause, agreement in view.agreed.items()}
    crossed = [clause for clause in instructions.crossed(text) if clause in agreed]
    refused = not would_ratify(view, text)
    if not agreed or not (crossed or refused or plan.worth < instructions.walk_away):
        return
    points = instructions.points
    short = {c: max(points[c].values()) - points[c][wording] for c, wording in agreed.items()}
    if refused:
        short = {clause: ill_liked(view, clause, wording) for clause, wording in agreed.items()}
    dearest = crossed[0] if crossed else max(short, key=short.__getitem__)
    motive = Motive.REOPEN_REFUSED if refused else Motive.REOPEN_WORTHLESS
    why = Why(
        Motive.REOPEN_CROSSED if crossed else motive,
        clause=dearest,
        points=plan.worth,
        against=instructions.walk_away,
        count=short[dearest],
    )
    yield Act(Reopen(view.seat, dearest), why)


def _contact_groups(view: View, losses: Mapping[Seat, Losses]) -> Iterator[Act]:
    """Join the contact groups that others call for, or call for one where views lie apart.

    Two in a round are enough. A clause on which a contact group has found nothing is not tried
    again, nor one on which nobody seems to differ.
    """
    if view.seat in view.ready:
        return
    vain = {
        e.clause for e in view.minutes if isinstance(e, ContactGroupReported) and e.bridge is None
    }
    stakes = {c.id: _stakes(view, c, losses) for c in view.open_clauses if c.id not in vain}
    apart = sorted((c for c in stakes if stakes[c] > 0), key=lambda c: -stakes[c])
    called = [clause for clause in apart if view.contact_groups.get(clause)]
    joined = [clause for clause in called if view.seat in view.contact_groups[clause]]
    wanted = [*called, *(clause for clause in apart if clause not in called)]
    wanted = wanted[:3]
    for clause in wanted:
        if clause not in joined:
            motive = Motive.JOIN_GROUP if clause in called else Motive.CALL_GROUP
            why = Why(motive, clause=clause, points=round(stakes[clause]))
            yield Act(CallContactGroup(view.seat, clause), why)


def _stakes(view: View, clause: Clause, losses: Mapping[Seat, Losses]) -> float:
    """How far a clause is from pleasing all: what the least painful wording still costs."""
    points = view.instructions.points[clause.id]
    own = np.array([max(points.values()) - points[w.id] for w in clause.wordings], dtype=float)
    return float((own + np.add.reduce([theirs[clause.id] for theirs in losses.values()])).min())
