"""Settings to test with: two small ones to read, and strategies that generate whole ones.

The small settings have three clauses, each with the wordings none, soft and firm. `peace` is
essential; `border` is reservable and has two bridges that nobody has found; `trade` is
reservable. North wants firm wordings, South soft ones; East, where there is one, cares for
nothing but its red line on a firm border. Nobody has a constituency, an aim or an ally, nothing
happens outside, and every module is off, until a test says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import strategies as st

from game.errors import IllegalMove
from game.rules.apply import apply, start
from game.rules.capitals import (
    Aim,
    ApprovalEffect,
    Choice,
    Condition,
    Constituency,
    CoolRoom,
    Effect,
    GoodFaith,
    GoodTerms,
    HeatEffect,
    Incident,
    OpenEffect,
    Question,
    TrustEffect,
)
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
from game.rules.names import Module, Part, Seat, Term
from game.rules.pacts import (
    Back,
    Confidence,
    Exchange,
    NoCriticism,
    Oppose,
    Pact,
    Promise,
    Solidarity,
    Together,
)
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


ALL = frozenset(Module)
"""Every module on: the whole rulebook."""


def full_game(**procedure: Any) -> Setting:
    """North, South and East with the whole rulebook; the procedure's fields as named."""
    return three_seats(modules=ALL, **procedure)


def at_home(setting: Setting, **constituencies: Constituency | tuple[Constituency, ...]) -> Setting:
    """The setting with these home audiences: `north=public`."""
    return _with_own(
        setting,
        {
            seat: {"constituencies": given if isinstance(given, tuple) else (given,)}
            for seat, given in constituencies.items()
        },
    )


def aiming(setting: Setting, **aims: tuple[Aim, ...]) -> Setting:
    """The setting with these aims outside the text: `north=(GoodFaith(5),)`."""
    return _with_own(setting, {seat: {"aims": given} for seat, given in aims.items()})


def _with_own(setting: Setting, changes: Mapping[Seat, Mapping[str, Any]]) -> Setting:
    own = {seat: replace(setting.instructions[seat], **given) for seat, given in changes.items()}
    return replace(setting, instructions={**setting.instructions, **own})


PUBLIC = Constituency("public", "The public", 50, 40, firmness=3)
ASKED = Question("north", "What now?", (Choice("Wait.", (HeatEffect(2),)), Choice("Speak.")))
HAPPENS = (
    Incident("storm", "A storm", Condition(), (OpenEffect("border"),), ASKED),
    Incident("calm", "A calm", Condition(after=2, agreed="peace"), (OpenEffect("peace"),)),
)
FRIENDS = Pact("friends", "", ("north", "south"), (Confidence("north"), Together("south")), False)


def eventful(setting: Setting) -> Setting:
    """The setting with an audience at home, events outside, and a standing alliance."""
    return replace(at_home(setting, north=PUBLIC), incidents=HAPPENS, alliances=(FRIENDS,))


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

    def last(self, *kinds: type[Event]) -> list[Event]:
        """The events of some kinds that the last move led to."""
        return [event for event in self.events if isinstance(event, kinds)]

    def trust(self, seat: Seat, other: Seat) -> int:
        """How far one delegation trusts another now."""
        return self.state.trust.get((seat, other), 0)


def held(named: str) -> Positions | None:
    """Positions as a person would say them: "firm or soft"; nothing said reserves."""
    prefer, *accept = named.split(" or ")
    return Positions(prefer, tuple(accept)) if named else None


def at(state: State, **changes: Any) -> State:
    """The state with some fields changed, whatever the rules would say."""
    return replace(state, **changes)


SEATS = ("ada", "bor", "cyr", "dun", "eld")
IDS = ("v", "w", "x", "y", "z")
HOMES = ("public", "hawks")


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
def instructions(
    draw: st.DrawFn, text: tuple[Clause, ...], others: tuple[Seat, ...]
) -> Instructions:
    """Points for every wording, some red lines and linkages, home audiences and aims."""
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
        constituencies=tuple(draw(constituencies(id, terms)) for id in _some(draw, HOMES)),
        aims=tuple(draw(st.lists(aims(others), max_size=2))),
    )


def _some(draw: st.DrawFn, names: tuple[str, ...]) -> tuple[str, ...]:
    return names[: draw(st.integers(0, len(names)))]


def constituencies(id: str, terms: list[Term]) -> st.SearchStrategy[Constituency]:
    """A home audience with a taste for some wordings, and a say or none."""
    return st.builds(
        Constituency,
        st.just(id),
        st.just(f"The {id}"),
        approval=st.integers(0, 100),
        threshold=st.integers(0, 100),
        has_say=st.booleans(),
        taste=st.dictionaries(st.sampled_from(terms), st.integers(-10, 10), max_size=4),
        firmness=st.integers(-3, 3),
    )


def aims(others: tuple[Seat, ...]) -> st.SearchStrategy[Aim]:
    """Every kind of aim outside the text."""
    return st.one_of(
        st.builds(GoodTerms, st.sampled_from(others), st.integers(-20, 20), st.integers(0, 9)),
        st.builds(CoolRoom, st.integers(0, 100), st.integers(0, 9)),
        st.builds(GoodFaith, st.integers(0, 9)),
    )


def promises(members: tuple[Seat, ...], terms: list[Term]) -> st.SearchStrategy[Promise]:
    """Every kind of promise that these members could make each other."""
    member, term = st.sampled_from(members), st.sampled_from(terms)
    two = st.permutations(members)
    return st.one_of(
        st.builds(Back, member, term),
        st.builds(Oppose, member, term),
        st.builds(lambda who, a, b: Exchange(who[0], a, who[1], b), two, term, term),
        *[st.builds(kind, member) for kind in (NoCriticism, Confidence, Together, Solidarity)],
    )


@st.composite
def alliances(
    draw: st.DrawFn, seats: tuple[Seat, ...], text: tuple[Clause, ...]
) -> tuple[Pact, ...]:
    """Up to two standing alliances, public or secret, with promises of any kind."""
    terms = [Term(c.id, w.id) for c in text for w in c.wordings]
    made = []
    for number in range(draw(st.integers(0, 2))):
        members = tuple(draw(st.permutations(seats))[: draw(st.integers(2, min(3, len(seats))))])
        owed = tuple(draw(st.lists(promises(members, terms), min_size=1, max_size=4)))
        until = draw(st.integers(0, 3))
        made.append(
            Pact(f"standing-{number}", "Old friends", members, owed, draw(st.booleans()), until)
        )
    return tuple(made)


def effects(seats: tuple[Seat, ...], text: tuple[Clause, ...]) -> st.SearchStrategy[Effect]:
    """Every kind of effect of an event."""
    by, two = st.integers(-15, 15), st.permutations(seats)
    return st.one_of(
        st.builds(HeatEffect, by),
        st.builds(lambda who, by: TrustEffect(who[0], who[1], by), two, by),
        st.builds(ApprovalEffect, st.sampled_from(seats), by, st.sampled_from([None, *HOMES])),
        st.builds(OpenEffect, st.sampled_from([clause.id for clause in text])),
    )


def conditions(text: tuple[Clause, ...]) -> st.SearchStrategy[Condition]:
    """Conditions of an event, most of them easily met."""
    clause = st.none() | st.sampled_from([clause.id for clause in text])
    return st.builds(
        Condition,
        after=st.integers(1, 2),
        before=st.none() | st.integers(1, 4),
        hotter=st.none() | st.integers(0, 60),
        cooler=st.none() | st.integers(20, 100),
        agreed=st.none() | clause,
        bracketed=st.none() | clause,
        pressing=st.none() | st.integers(-3, 5),
        percent=st.sampled_from([100, 100, 50, 0]),
    )


@st.composite
def incidents(
    draw: st.DrawFn, seats: tuple[Seat, ...], text: tuple[Clause, ...]
) -> tuple[Incident, ...]:
    """Up to three events, with effects, and questions to some delegations."""
    some_effects = st.lists(effects(seats, text), max_size=2).map(tuple)
    made = []
    for number in range(draw(st.integers(0, 3))):
        choices = tuple(
            Choice(f"Answer {n} to {number}.", draw(some_effects))
            for n in range(draw(st.integers(0, 3)))
        )
        question = Question(draw(st.sampled_from(seats)), f"What of {number}?", choices)
        made.append(
            Incident(
                f"incident-{number}",
                f"Headline {number}",
                draw(conditions(text)),
                draw(some_effects),
                question if choices else None,
                (f"Source {number}",),
            )
        )
    return tuple(made)


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
        modules=st.one_of(
            st.just(ALL), st.just(frozenset()), st.frozensets(st.sampled_from(Module))
        ),
    )


@st.composite
def settings(draw: st.DrawFn) -> Setting:
    """A whole setting: two to five seats, three to five clauses, any procedure and modules."""
    seats = SEATS[: draw(st.integers(2, 5))]
    text = tuple(draw(clauses(id)) for id in IDS[: draw(st.integers(3, 5))])
    return Setting(
        "A generated table",
        text,
        tuple(
            Delegation(seat, seat.title(), seat[0].upper(), weight=draw(st.integers(1, 4)))
            for seat in seats
        ),
        {seat: draw(instructions(text, tuple(s for s in seats if s != seat))) for seat in seats},
        draw(procedures(seats)),
        draw(alliances(seats, text)),
        draw(incidents(seats, text)),
    )
