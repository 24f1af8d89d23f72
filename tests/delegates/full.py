"""The scenario with every module on, and moments in it, for tests."""

from __future__ import annotations

from dataclasses import replace

from game.delegates import Luck
from game.delegates.diplomat import Diplomat
from game.delegates.temperament import TEMPERAMENTS, Temperament
from game.rules.apply import apply, start
from game.rules.capitals import Constituency
from game.rules.instructions import Instructions
from game.rules.moves import Move, SeatMove
from game.rules.names import Module, Seat, Term
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.view import view
from game.scenario import find, load

HOME = Constituency(
    "home", "The people at home", 50, 40, taste={Term("strait", "resolution"): 8}, firmness=2
)


def full_setting() -> Setting:
    """Two Plus Two with all modules, one constituency a seat, nothing else from outside."""
    setting = load(find("two-plus-two")).setting
    own: dict[Seat, Instructions] = {
        seat: replace(held, constituencies=(HOME,), aims=())
        for seat, held in setting.instructions.items()
    }
    procedure = replace(setting.procedure, modules=frozenset(Module))
    return replace(setting, instructions=own, procedure=procedure, alliances=(), incidents=())


def after(*moves: Move, setting: Setting | None = None) -> State:
    """The conference after some moves."""
    state, _ = start(setting or full_setting(), 1)
    for move in moves:
        state, _ = apply(state, move)
    return state


def chosen(state: State, seat: Seat, temperament: Temperament) -> list[SeatMove]:
    """What a delegate new to the seat does at once."""
    return list(Diplomat(temperament).choose(view(state, seat), Luck(1, seat)))


def of(name: str, **changes: int) -> Temperament:
    """A temperament with some of it changed."""
    return replace(TEMPERAMENTS[name], **changes)  # type: ignore[arg-type]
