"""A NegMAS agent in one of our seats, against the installed package."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.bridges.guest import Guest, guest
from game.delegates.seats import diplomats
from game.errors import CommuniqueError, NotFound
from game.rules.events import PackageTabled, SilenceAnswered, SilenceOpened
from game.rules.moves import Silence
from game.rules.names import Phase, Seat
from game.rules.state import State
from game.scenario import find, load, only
from game.simulate import play_games, processes, temperaments
from game.simulate.playing import play
from tests.simulate.own import communique

pytestmark = pytest.mark.filterwarnings("ignore")
NEGMAS: Any = pytest.importorskip("negmas")
SCENARIO = load(find("the-hotline"))
GUEST: Seat = SCENARIO.setting.seats[0]


def played(make: Callable[[], Any], modules: bool, seed: int = 1) -> State:
    setting = SCENARIO.setting if modules else only(SCENARIO.setting, ())
    delegates = {**diplomats(SCENARIO.temperaments), GUEST: Guest(make)}
    return play(setting, delegates, seed)


@pytest.mark.parametrize("modules", [False, True], ids=["core", "full"])
@pytest.mark.parametrize(
    "agent",
    ["AspirationNegotiator", "MiCRONegotiator", "HybridNegotiator", "NaiveTitForTatNegotiator"],
)
def test_an_agent_plays_a_conference_to_its_end_by_the_rules(agent: str, modules: bool) -> None:
    state = played(getattr(NEGMAS.sao, agent), modules)
    assert state.phase is Phase.ENDED


def _agent(proposes: Any, answers: str) -> Callable[[], Any]:
    """An agent that always proposes the same and gives the same answer."""
    answer = getattr(NEGMAS.ResponseType, answers)
    methods = {
        "propose": lambda self, state, dest=None: proposes,
        "respond": lambda self, state, source=None: answer,
    }
    return type("Set", (NEGMAS.sao.AspirationNegotiator,), methods)


def test_an_agent_that_wants_nothing_tables_nothing_and_breaks_silence() -> None:
    minutes = played(_agent(None, "REJECT_OFFER"), modules=False).minutes[GUEST]
    assert not [e for e in minutes if isinstance(e, PackageTabled) and e.seat == GUEST]
    answers = [e.answer for e in minutes if isinstance(e, SilenceAnswered)]
    assert set(answers) == {Silence.BREAK}


def test_what_an_agent_proposes_is_tabled_as_a_package() -> None:
    text = {clause.id: clause.wordings[-1].id for clause in SCENARIO.setting.clauses}
    state = played(_agent(tuple(text.values()), "REJECT_OFFER"), modules=False)
    tabled = [e for e in state.minutes[GUEST] if isinstance(e, PackageTabled) and e.seat == GUEST]
    assert tabled
    assert all(dict(e.terms).items() <= text.items() for e in tabled)


@pytest.mark.parametrize("seed", range(4))
def test_an_agent_that_takes_anything_still_joins_no_text_worse_than_none(seed: int) -> None:
    best = {c.id: c.wordings[0].id for c in SCENARIO.setting.clauses}
    state = played(_agent(tuple(best.values()), "ACCEPT_OFFER"), modules=False, seed=seed)
    own, minutes = SCENARIO.setting.instructions[GUEST], state.minutes[GUEST]
    texts = [dict(e.text) for e in minutes if isinstance(e, SilenceOpened)]
    answers = [e.answer for e in minutes if isinstance(e, SilenceAnswered)]
    assert answers
    for text, answer in zip(texts, answers, strict=True):
        takes = own.worth(text) >= own.walk_away and not own.crossed(text)
        assert (answer is Silence.KEEP) == takes


def test_an_agent_sits_down_anew_when_what_can_be_had_has_changed() -> None:
    made: list[Any] = []

    def make() -> Any:
        made.append(NEGMAS.sao.AspirationNegotiator())
        return made[-1]

    state = played(make, modules=False)
    first, last = made[0].nmi.outcome_space, made[-1].nmi.outcome_space
    assert len(made) > 1
    assert last.cardinality < first.cardinality
    assert state.phase is Phase.ENDED


@pytest.mark.parametrize("kind", ["BoulwareTBNegotiator", "RandomNegotiator", "MiCRONegotiator"])
def test_a_guest_plays_the_same_games_from_the_same_seeds_in_other_processes(kind: str) -> None:
    setting = only(SCENARIO.setting, ())
    players = {**temperaments(SCENARIO.temperaments), GUEST: guest(kind)}
    here = list(play_games(setting, players, range(1, 5)))
    with processes(2) as executor:
        assert list(play_games(setting, players, range(1, 5), executor)) == here


def test_chance_that_is_everybody_s_is_left_as_it_was_found() -> None:
    random.seed(5)
    expected = random.Random(5).random()
    played(NEGMAS.sao.RandomNegotiator, modules=False)
    assert random.random() == expected


@pytest.mark.parametrize(("kind", "error"), [("Nobody", NotFound), ("SAOState", CommuniqueError)])
def test_what_is_no_negotiator_is_refused(kind: str, error: type[CommuniqueError]) -> None:
    with pytest.raises(error, match=f"no negotiator '{kind}'"):
        guest(kind)


def test_the_command_seats_an_agent(tmp_path: Path) -> None:
    given = (
        "--games",
        "2",
        "--level",
        "core",
        "--delegate",
        f"{GUEST}=negmas:AspirationNegotiator",
    )
    done = communique(tmp_path, "simulate", "the-hotline", *given)
    assert done.returncode == 0, done.stderr
    assert "negmas:Aspiration" in done.stdout
