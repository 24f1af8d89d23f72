"""Settings to test with: two small ones to read, and strategies that generate whole ones.

The small settings have three clauses, each with the wordings none, soft and firm. `peace` is
essential; `border` is reservable and has two bridges that nobody has found; `trade` is
reservable. North wants firm wordings, South soft ones; East, where there is one, cares for
nothing but its red line on a firm border.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import strategies as st

from game.errors import IllegalMove
from game.rules import apply, start
from game.rules.decision import (
    Consensus,
    ConsensusMinus,
    DecisionRule,
    Majority,
    QualifiedMajority,
    Signature,
)
from game.rules.events import Event
from game.rules.instructions import Instructions, Linkage
from game.rules.moves import AnswerSilence, CloseInformals, FilePositions, Move, Silence
from game.rules.names import Part, Seat, Term
from game.rules.setting import Delegation, Procedure, Setting
from game.rules.state import State
from game.rules.text import Clause, Positions, Wording
from game.rules.view import View, view

NONE = Wording("none", "No text")
SOFT = Wording("soft", "Soft", "The delegations took note.")
FIRM = Wording("firm", "Firm", "The delegations decided.")
BRIDGES = (
    Wording("bridge", "Bridge", "The delegations noted what they decided."),
    Wording("second-bridge", "Second bridge", "The delegations decided what they noted."),
)
TEXTS = (NONE, SOFT, FIRM)
CLAUSES = (
    Clause("peace", "Peace", Part.PREAMBULAR, TEXTS, "none", essential=True),
    Clause("border", "Border", Part.OPERATIVE, TEXTS, "none", reservable=True, bridges=BRIDGES),
    Clause("trade", "Trade", Part.OPERATIVE, TEXTS, "none", reservable=True),
)
BRIDGED = {"bridge": 20, "second-bridge": 20}
NORTH = Instructions(
    points={
        "peace": {"none": 0, "soft": 20, "firm": 30},
        "border": {"none": 0, "soft": 10, "firm": 40, **BRIDGED},
        "trade": {"none": 0, "soft": 10, "firm": 20},
    },
    walk_away=35,
    linkages=(Linkage((("border", ("firm",)), ("trade", ("firm",))), 10, "both firm"),),
)
SOUTH = Instructions(
    points={
        "peace": {"none": 0, "soft": 30, "firm": 20},
        "border": {"none": 10, "soft": 40, "firm": 5, **BRIDGED},
        "trade": {"none": 0, "soft": 30, "firm": 15},
    },
    walk_away=30,
    red_lines=frozenset({Term("trade", "firm")}),
)
EAST = Instructions(
    points={c.id: {w.id: 0 for w in c.wordings + c.bridges} for c in CLAUSES},
    walk_away=5,
    red_lines=frozenset({Term("border", "firm")}),
)


def two_seats(**procedure: Any) -> Setting:
    """North and South; the procedure's fields as named."""
    return _setting({"north": NORTH, "south": SOUTH}, {}, procedure)


def three_seats(weights: Mapping[Seat, int] | None = None, **procedure: Any) -> Setting:
    """North, South and East; the procedure's fields as named."""
    return _setting({"north": NORTH, "south": SOUTH, "east": EAST}, weights or {}, procedure)


def _setting(
    instructions: dict[Seat, Instructions], weights: Mapping[Seat, int], procedure: dict[str, Any]
) -> Setting:
    delegations = tuple(
        Delegation(seat, seat.title(), seat[0].upper(), weight=weights.get(seat, 1))
        for seat in instructions
    )
    return Setting("A small table", CLAUSES, delegations, instructions, Procedure(**procedure))


class Table:
    """A conference in a test's hands; `events` are those of the last move."""

    def __init__(self, setting: Setting, seed: int = 1) -> None:
        self.state, self.events = start(setting, seed)

    def do(self, *moves: Move) -> Table:
        for move in moves:
            self.state, self.events = apply(self.state, move)
        return self

    def file(self, seat: Seat, **wordings: str) -> Table:
        """File "firm or soft" on a clause: prefer firm, could live with soft; "" reserves."""
        for clause, named in wordings.items():
            self.do(FilePositions(seat, clause, held(named)))
        return self

    def all_file(self, **wordings: str) -> Table:
        for seat in self.state.setting.seats:
            self.file(seat, **wordings)
        return self

    def plenary(self) -> Table:
        return self.do(CloseInformals())

    def answer(self, seat: Seat, answer: Silence, clause: str | None = None) -> Table:
        reason = "It would not do." if answer is Silence.BREAK else ""
        return self.do(AnswerSilence(seat, answer, clause, reason))

    def refuses(self, move: Move) -> str:
        """The reason for which the move is refused; it must be, and change nothing."""
        before = repr(self.state)
        with pytest.raises(IllegalMove) as refused:
            apply(self.state, move)
        assert repr(self.state) == before
        return str(refused.value)

    def view(self, seat: Seat) -> View:
        return view(self.state, seat)

    def agreed(self) -> dict[str, str]:
        return {clause: agreement.wording for clause, agreement in self.state.agreed.items()}

    def last(self, kind: type[Event]) -> list[Event]:
        """The events of a kind that the last move led to."""
        return [event for event in self.events if isinstance(event, kind)]


def held(named: str) -> Positions | None:
    """Positions as a person would say them: "firm or soft"; nothing said reserves."""
    prefer, *accept = named.split(" or ")
    return Positions(prefer, tuple(accept)) if named else None


def at(state: State, **changes: Any) -> State:
    """The state with some fields changed, whatever the rules would say."""
    return replace(state, **changes)


SEATS = ("ada", "bor", "cyr", "dun", "eld")
IDS = ("v", "w", "x", "y", "z")


@st.composite
def clauses(draw: st.DrawFn, id: str) -> Clause:
    """A clause of two to four wordings, some of them without text, and up to two bridges."""
    size, bridges = draw(st.integers(2, 4)), draw(st.integers(0, 2))
    silent = draw(st.sampled_from(["", "a", "b"]))
    wordings = tuple(
        Wording(w, w.upper(), "" if w == silent else f"Text {w} of {id}.") for w in "abcd"[:size]
    )
    return Clause(
        id,
        f"Clause {id}",
        draw(st.sampled_from(Part)),
        wordings,
        draw(st.sampled_from(wordings)).id,
        essential=draw(st.booleans()),
        reservable=draw(st.booleans()),
        bridges=tuple(
            Wording(f"{id}-bridge-{n}", f"Bridge {n}", f"Bridge {n} of {id}.")
            for n in range(bridges)
        ),
    )


@st.composite
def instructions(draw: st.DrawFn, text: tuple[Clause, ...]) -> Instructions:
    """Points for every wording, and some red lines and linkages."""
    ids = {c.id: [w.id for w in c.wordings + c.bridges] for c in text}
    terms = [Term(clause, wording) for clause, wordings in ids.items() for wording in wordings]
    points = {
        clause: dict(
            zip(
                wordings,
                draw(st.tuples(*[st.integers(-20, 60)] * len(wordings))),
                strict=True,
            )
        )
        for clause, wordings in ids.items()
    }
    links = []
    for _ in range(draw(st.integers(0, 2))):
        linked = draw(st.lists(st.sampled_from(list(ids)), min_size=1, max_size=3, unique=True))
        when = tuple(
            (c, tuple(draw(st.lists(st.sampled_from(ids[c]), min_size=1, max_size=2, unique=True))))
            for c in linked
        )
        links.append(Linkage(when, draw(st.integers(-20, 30)), "a linkage"))
    return Instructions(
        points=points,
        walk_away=draw(st.integers(-10, 60)),
        red_lines=frozenset(draw(st.lists(st.sampled_from(terms), max_size=3))),
        linkages=tuple(links),
    )


def decision_rules(seats: tuple[Seat, ...]) -> st.SearchStrategy[DecisionRule]:
    """Every kind of decision rule that these seats could meet."""
    named = st.lists(st.sampled_from(seats), max_size=2, unique=True).map(tuple)
    return st.one_of(
        st.just(Consensus()),
        st.builds(ConsensusMinus, st.integers(0, len(seats) - 1)),
        st.just(Majority()),
        st.builds(QualifiedMajority, st.integers(1, 100)),
        st.builds(Signature, st.integers(1, len(seats)), named),
    )


def procedures(seats: tuple[Seat, ...]) -> st.SearchStrategy[Procedure]:
    """Procedures with every switch on or off."""
    return st.builds(
        Procedure,
        rounds=st.integers(1, 4),
        rule=decision_rules(seats),
        vetoes=st.lists(st.sampled_from(seats), max_size=2, unique=True).map(tuple),
        capital=st.integers(0, 4),
        ratifications=st.integers(1, len(seats)),
        single_undertaking=st.booleans(),
        reservations=st.booleans(),
        stop_the_clock=st.booleans(),
        chair_may_propose=st.booleans(),
        temperature=st.one_of(st.integers(0, 100), st.sampled_from([0, 67, 70, 97, 100])),
    )


@st.composite
def settings(draw: st.DrawFn) -> Setting:
    """A whole setting: two to five seats, three to five clauses, any procedure."""
    seats = SEATS[: draw(st.integers(2, 5))]
    text = tuple(draw(clauses(id)) for id in IDS[: draw(st.integers(3, 5))])
    return Setting(
        "A generated table",
        text,
        tuple(
            Delegation(seat, seat.title(), seat[0].upper(), weight=draw(st.integers(1, 4)))
            for seat in seats
        ),
        {seat: draw(instructions(text)) for seat in seats},
        draw(procedures(seats)),
    )
