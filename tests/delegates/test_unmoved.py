"""Who has not moved is told so, and gets less than who has; `bench.stone` measures by how much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from statistics import fmean

import pytest

from bench.problems import problem
from bench.stone import results
from game.delegates.adviser import advise
from game.delegates.aspiration import floor
from game.delegates.reciprocity import critics, openings, returned, withheld
from game.delegates.temperament import TEMPERAMENTS
from game.delegates.warning import warning
from game.language import speak
from game.prose.given import given
from game.rules.apply import start
from game.rules.events import Claimed, Event, PositionsRevealed, RoundBegan, Said
from game.rules.moves import Say
from game.rules.names import Level, Seat, Term
from game.rules.text import Positions
from game.rules.view import View, view
from game.scenario import find, load

OPEN, SHUT = Positions("w0", ("w1", "w2", "w3")), Positions("w0")


def seen(held: Mapping[Seat, Positions | None], *more: Event, by: Seat = "p0") -> View:
    """What a seat sees in the second round; on the first clause all are open but those named."""
    state, _ = start(problem(1), 1)
    own, clause = view(state, by), state.setting.clauses[0].id
    placards = {seat: held.get(seat, OPEN) for seat in own.seats}
    plenary = PositionsRevealed(clause, tuple(placards.items()))
    return replace(
        own,
        round=2,
        placards={clause: placards},
        minutes=(RoundBegan(1, 3), plenary, RoundBegan(2, 3), *more),
    )


def test_movement_is_what_one_could_live_with_beyond_the_first_choice() -> None:
    assert openings(seen({"p3": SHUT})) == {"p0": 3, "p1": 3, "p2": 3, "p3": 0, "p4": 3}


def test_a_fifth_of_ones_own_movement_is_enough_in_return() -> None:
    moved = returned(seen({"p2": Positions("w0", ("w1",)), "p3": SHUT}))
    assert moved == {"p1": 1.0, "p2": 1.0, "p3": 0.0, "p4": 1.0}


def test_who_has_shown_no_placard_is_not_held_to_stand_still() -> None:
    assert returned(seen({"p3": None}))["p3"] == 1.0


def test_nobody_stands_still_to_one_who_has_not_moved_either() -> None:
    assert returned(seen({"p0": SHUT, "p3": SHUT}))["p3"] == 1.0


def test_those_who_moved_would_say_of_who_did_not_that_it_stands_still() -> None:
    moved = openings(seen({"p2": Positions("w0", ("w1",)), "p3": SHUT, "p4": None}))
    assert critics(moved, "p3") == ["p0", "p1", "p2"]
    assert critics(moved, "p2") == critics(moved, "p4") == []


def test_words_count_until_a_second_placard_shows_what_they_were_worth() -> None:
    first = seen({"p3": SHUT}).clauses[0].id
    claim = Claimed("p3", (), first, OPEN)
    assert returned(seen({"p3": SHUT}, claim))["p3"] == 1.0
    again = PositionsRevealed(first, (("p3", SHUT),))
    assert returned(seen({"p3": SHUT}, claim, again))["p3"] == 0.0


def test_what_it_asks_for_alone_is_withheld_if_it_costs_anything() -> None:
    clause = seen({}).clauses[0].id
    for wording in ("w1", "w2", "w3"):
        now = seen({"p3": Positions(wording)})
        points = now.instructions.points[clause]
        costs = points[wording] < max(points.values())
        asked = {Term(clause, wording)} if costs else set[Term]()
        assert withheld(now, returned(now)) == asked
    moving = seen({"p3": Positions("w1", ("w2",))})
    assert withheld(moving, returned(moving)) == frozenset()


def test_what_most_of_the_others_ask_for_too_is_not_withheld() -> None:
    now = seen({"p3": SHUT})
    assert withheld(now, returned(now)) == frozenset()


def test_it_does_not_fall_under_its_fair_share_at_the_end() -> None:
    last = replace(seen({}), round=5)
    mild = TEMPERAMENTS["bridge-builder"]
    assert floor(last, mild, fair=70, hoped=100, returned=0.0) == 70
    assert floor(last, mild, fair=70, hoped=100) < 70


def warned(now: View) -> list[str]:
    moves = [act.move for act in warning(now, returned(now))]
    return [move.text for move in moves if isinstance(move, Say)]


def test_who_stands_still_is_told_aloud_once_a_round_by_whoever_is_first() -> None:
    (text,) = warned(seen({"p3": SHUT}))
    assert text == (
        "Wordings accepted beyond first choices: 3 from us, 0 from p3. "
        "Until p3 moves, we hold back what it alone asks for."
    )
    said = Said("p1", (), text)
    assert warned(seen({"p3": SHUT}, said)) == []
    assert len(warned(seen({"p3": SHUT}, said, RoundBegan(3, 3)))) == 1
    assert warned(seen({})) == []


def test_the_warning_is_read_in_the_language_spoken() -> None:
    (text,) = warned(seen({"p3": SHUT}))
    assert given(text) == text
    speak("fr")
    assert "Formulations" in given(text)
    assert "p3" in given(text)


def test_the_deputy_says_what_it_costs_to_stand_still() -> None:
    topics = [advice.topic for advice in advise(seen({"p3": SHUT}, by="p3"))]
    assert topics[0] == "We have not moved"
    assert "We have not moved" not in [a.topic for a in advise(seen({}, by="p3"))]


@pytest.mark.parametrize("name", ["the-hotline", "host-nation-support"])
def test_a_person_who_never_moves_gains_less_than_one_who_does(name: str) -> None:
    def gained(person: str) -> float:
        found = results(load(find(name)), Level.CORE, person, range(1, 16))
        return fmean(result.gained for result in found)

    assert gained("stone") < gained("mover")
