"""A View, and all that a seat is sent, never depend on what the seat may not know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from random import Random

from hypothesis import given

from game.errors import IllegalMove
from game.rules.apply import apply, start
from game.rules.events import (
    CapitalConsulted,
    CapitalDecided,
    CommitmentJudged,
    ContactGroupReported,
    Event,
    IncidentHappened,
    LeakRecorded,
    PactConcluded,
    PageShown,
    PlenaryOpened,
    SilenceOpened,
    SilenceRevealed,
)
from game.rules.legal import chair_refusal
from game.rules.moves import ConsultCapital, FilePositions, Leak, Move, Say
from game.rules.names import Module, Seat
from game.rules.state import State
from game.rules.view import view
from tests.laws.games import games, lucks, unfinished
from tests.laws.player import KINDS, Game, chairs
from tests.laws.secrets import Told, other_secrets, other_setting


def to_the_byte(value: object) -> str:
    """Everything in a value, in its order; only sets have none and are sorted."""
    if is_dataclass(value) and not isinstance(value, type):
        held = (f"{f.name}={to_the_byte(getattr(value, f.name))}" for f in fields(value))
        return f"{type(value).__name__}({', '.join(held)})"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{k!r}: {to_the_byte(v)}' for k, v in value.items())}}}"
    if isinstance(value, tuple):
        return f"({', '.join(map(to_the_byte, value))})"
    if isinstance(value, frozenset):
        return f"<{', '.join(sorted(map(to_the_byte, value)))}>"
    return repr(value)


def sent(state: State, move: Move, seat: Seat) -> list[Event] | str:
    """What the seat learns from a move: the events it is sent, or why it was refused."""
    try:
        _, events = apply(state, move)
    except IllegalMove as refused:
        return str(refused)
    return [event for event in events if seat in event.audience(state.setting.seats)]


@given(unfinished(), lucks)
def test_other_secrets_give_the_same_view(game: Game, luck: Random) -> None:
    for seat in game.setting.seats:
        elsewhere = other_secrets(game.final, seat, luck)
        assert to_the_byte(view(elsewhere, seat)) == to_the_byte(view(game.final, seat))


@given(unfinished(), lucks)
def test_other_secrets_give_the_same_answer_to_whatever_one_tries(game: Game, luck: Random) -> None:
    for seat in game.setting.seats:
        elsewhere = other_secrets(game.final, seat, luck)
        for make in KINDS:
            move = make(view(game.final, seat), luck)
            learned = sent(game.final, move, seat)
            kinds = {type(event) for event in learned}
            if kinds.isdisjoint({PlenaryOpened, SilenceRevealed}) and not drawn(move):
                assert to_the_byte(tuple(learned)) == to_the_byte(
                    tuple(sent(elsewhere, move, seat))
                )


def drawn(move: Move) -> bool:
    """Whether what comes of the move is drawn, and so hangs on the seed."""
    return isinstance(move, ConsultCapital) and move.clause is not None


@given(unfinished(), lucks)
def test_the_chairs_refusals_give_nothing_away(game: Game, luck: Random) -> None:
    for seat in game.setting.seats:
        elsewhere = other_secrets(game.final, seat, luck)
        for move in chairs(game.final, luck):
            assert chair_refusal(elsewhere, move) == chair_refusal(game.final, move)


def told(game: Game, seat: Seat) -> Told:
    """What the game told the seat of the others' secrets."""
    minutes = game.final.minutes[seat]
    decided = any(isinstance(event, CapitalDecided) for event in minutes)
    texts = [e.text for e in minutes if isinstance(e, SilenceOpened) and decided]
    pages = {(e.seat, e.clause) for e in minutes if isinstance(e, PageShown)}
    pages |= {(e.seat, e.clause) for e in minutes if isinstance(e, CommitmentJudged)}
    if decided:  # what a capital lifted in private shows in what it ratifies
        consulted = (e for e in game.happened if isinstance(e, CapitalConsulted))
        pages |= {(e.seat, e.clause) for e in consulted if e.clause}
    moves = zip(game.moves, game.states, strict=False)
    leaks = [s.minutes[m.seat][m.minute] for m, s in moves if isinstance(m, Leak)]
    return Told(
        pages=frozenset(pages),
        ratified=frozenset(term for text in texts for term in text),
        bridges=frozenset(e.clause for e in minutes if isinstance(e, ContactGroupReported)),
        found=game.final.bridges_found,
        homes=frozenset(game.setting.seats) if decided else frozenset(),
        happened=frozenset(e.incident for e in game.happened if isinstance(e, IncidentHappened)),
        pacts=frozenset(e.pact.id for e in leaks if isinstance(e, PactConcluded)),
    )


def other_seed(game: Game, luck: Random) -> int:
    """Another seed, unless something was drawn in the game."""
    on = Module.EVENTS in game.setting.procedure.modules and game.setting.incidents
    draws = [e for e in game.happened if isinstance(e, CapitalConsulted | LeakRecorded)]
    return game.seed if on or draws else luck.getrandbits(64)


def with_whispers(game: Game, seat: Seat, luck: Random) -> Iterator[tuple[Move, State]]:
    """The game's moves, with more that the others whisper, or file and change again.

    With each, the state in which the game made it.
    """
    others = [other for other in game.setting.seats if other != seat]
    for move, state in zip(game.moves, game.states, strict=False):
        one, *rest = luck.sample(others, len(others))
        if rest and not state.recess:
            yield Say(one, tuple(rest), f"{luck.getrandbits(60):x}"), state
        if isinstance(move, FilePositions) and move.seat != seat:
            yield FilePositions(move.seat, move.clause, None), state
        yield move, state


def the_same(move: Move, then: State, now: State) -> Move:
    """The move; a leak of the same thing, wherever it stands in the minutes now."""
    if not isinstance(move, Leak):
        return move
    before, minutes = then.minutes[move.seat], now.minutes[move.seat]
    thing = before[move.minute]
    again = [n for n, event in enumerate(minutes) if event == thing]
    return Leak(move.seat, again[before[: move.minute].count(thing)])


@given(games(), lucks)
def test_a_game_over_other_secrets_is_the_same_game_to_me(game: Game, luck: Random) -> None:
    for seat in game.setting.seats:
        setting = other_setting(game.setting, seat, told(game, seat), luck)
        state, _ = start(setting, other_seed(game, luck))
        for move, then in with_whispers(game, seat, luck):
            state, _ = apply(state, the_same(move, then, state))
        assert to_the_byte(view(state, seat)) == to_the_byte(view(game.final, seat))
