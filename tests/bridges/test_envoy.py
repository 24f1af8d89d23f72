"""Our delegates in sessions of NegMAS, against the installed package."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import pytest

from game.bridges import negmas as bridge
from game.bridges.envoy import Conference, envoy
from game.delegates import Delegate, Luck
from game.delegates.diplomat import Diplomat
from game.delegates.temperament import TEMPERAMENTS
from game.errors import CommuniqueError
from game.rules.events import PackageTabled, PositionsRevealed, RoundBegan
from game.rules.moves import FilePositions, FileSupport, SeatMove, TablePackage
from game.rules.names import Term
from game.rules.setting import Setting
from game.rules.text import Positions
from game.rules.view import View
from game.scenario import find, load, only

HOTLINE = load(find("the-hotline")).setting
CORE = only(HOTLINE, ())
SEAT, OTHER = HOTLINE.seats[:2]
LAST = tuple(clause.wordings[-1].id for clause in HOTLINE.clauses)
FIRST = tuple(clause.wordings[0].id for clause in HOTLINE.clauses)


class Watching:
    """Remembers what it is shown; files its first wordings, and supports one text only."""

    def __init__(self, likes: tuple[str, ...] = LAST) -> None:
        self.likes = likes
        self.seen: list[View] = []

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        self.seen.append(view)
        filed: list[SeatMove] = [
            FilePositions(view.seat, clause.id, Positions(FIRST[number]))
            for number, clause in enumerate(view.clauses)
            if view.filings.get(clause.id) is None
        ]
        answers = [
            FileSupport(view.seat, p.id, tuple(t.wording for t in p.terms) == self.likes)
            for p in view.packages.values()
            if p.seat != view.seat and p.id not in view.support
        ]
        return [*filed, *answers]


def test_an_offer_of_another_is_a_package_that_it_tabled() -> None:
    delegate = Watching()
    conference = Conference(CORE, SEAT, delegate, 1)
    assert conference.answer(conference.hear(OTHER, LAST))
    assert not conference.answer(conference.hear(OTHER, FIRST))
    tabled = [e for e in delegate.seen[-1].minutes if isinstance(e, PackageTabled)]
    assert [event.seat for event in tabled] == [OTHER, OTHER]
    assert [term.wording for term in tabled[0].terms] == list(LAST)


def test_it_proposes_what_it_files_or_else_what_it_tables() -> None:
    assert Conference(CORE, SEAT, Watching(), 1).offer() == FIRST

    class Tabling(Watching):
        def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
            terms = tuple(Term(c.id, w) for c, w in zip(view.clauses, LAST, strict=True))
            tabled = TablePackage(view.seat, terms)
            return [*super().choose(view, luck), *([] if view.packages else [tabled])]

    assert Conference(CORE, SEAT, Tabling(), 1).offer() == LAST


def test_one_that_files_nothing_proposes_nothing() -> None:
    class Silent:
        def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
            return []

    conference = Conference(CORE, SEAT, Silent(), 1)
    assert conference.offer() is None
    assert not conference.answer(conference.hear(OTHER, FIRST))


def test_a_round_ends_with_everybody_s_last_offer_as_its_placards() -> None:
    delegate = Watching()
    conference = Conference(CORE, SEAT, delegate, 1)
    conference.hear(OTHER, FIRST)
    conference.hear(OTHER, LAST)
    conference.go_on(1.0)
    conference.offer()
    view = delegate.seen[-1]
    assert view.round == CORE.procedure.rounds
    assert not view.packages
    revealed = [e for e in view.minutes if isinstance(e, PositionsRevealed)]
    assert len(revealed) == len(CORE.clauses) * (CORE.procedure.rounds - 1)
    for clause, wording in zip(CORE.clauses, LAST, strict=True):
        assert view.placards[clause.id][OTHER] == Positions(wording)
    assert sum(isinstance(e, RoundBegan) for e in view.minutes) == CORE.procedure.rounds


def session(setting: Setting, ours: Sequence[str], steps: int | None = 12) -> Any:
    """A session over a setting: delegates of these temperaments first, then agents of NegMAS."""
    negmas: Any = pytest.importorskip("negmas", reason="the extra `negmas` is not installed")
    problem = bridge.scenario(setting)
    run = negmas.SAOMechanism(outcome_space=problem.outcome_space, n_steps=steps, time_limit=60)
    for number, seat in enumerate(setting.seats):
        if number < len(ours):
            delegate: Delegate = Diplomat(TEMPERAMENTS[ours[number]])
            agent = envoy(setting, seat, delegate, seed=3)
        else:
            agent = negmas.sao.AspirationNegotiator()
        run.add(agent, ufun=problem.ufuns[number])
    return run.run()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("ours", [["bridge-builder"], ["stickler", "loyal-ally", "hardliner"]])
def test_our_delegates_negotiate_in_a_session(ours: list[str]) -> None:
    agreed = []
    for steps in (12, 24, 36):
        state = session(HOTLINE, ours, steps)
        assert not state.has_error, state.error_details
        if state.agreement is not None:
            agreed.append({c.id: w for c, w in zip(HOTLINE.clauses, state.agreement, strict=True)})
    assert agreed
    for text in agreed:
        for seat, _ in zip(HOTLINE.seats, ours, strict=False):
            own = HOTLINE.instructions[seat]
            assert own.worth(text) >= own.walk_away
            assert not own.crossed(text)


@pytest.mark.filterwarnings("ignore")
def test_the_same_seed_gives_the_same_session() -> None:
    ours = ["stickler", "loyal-ally", "hardliner"]
    one, other = session(HOTLINE, ours), session(HOTLINE, ours)
    assert (one.step, one.agreement) == (other.step, other.agreement)


@pytest.mark.filterwarnings("ignore")
def test_a_session_without_an_end_has_the_rounds_of_the_conference() -> None:
    state = session(HOTLINE, ["bridge-builder"] * 3, steps=None)
    assert not state.has_error, state.error_details


def test_without_negmas_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "negmas", None)
    with pytest.raises(CommuniqueError, match=r"communique\[negmas\]"):
        envoy(HOTLINE, SEAT, Watching())
