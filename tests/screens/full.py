"""A room in which the whole rulebook is played, and nobody moves but the test.

It is the shipped scenario with every module on. The player's home is a Diet that has a say and
likes firm words, and a public that has none and likes friendly ones; an event asks the player.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from textual.app import App

from game.record.header import PERSON
from game.room import Room
from game.rules.capitals import (
    Choice,
    Condition,
    Constituency,
    HeatEffect,
    Incident,
    Question,
)
from game.rules.moves import CloseInformals, Move
from game.rules.names import Module, Term
from game.rules.setting import Setting
from game.scenario import Scenario
from game.screens.app import CommuniqueApp
from game.table import Table
from tests.screens.rooms import SEAT, conference, scenario

DIET = Constituency(
    "diet",
    "Members of the Diet",
    54,
    50,
    taste={
        Term("strait", "importance"): 4,
        Term("partners", "none"): -2,
        Term("partners", "inclusive"): 3,
        Term("costs", "welcome"): -6,
    },
    firmness=2,
)
PUBLIC = Constituency("public", "The public", 48, 0, has_say=False, firmness=-2)
ISLANDS = Incident(
    "poll",
    "A poll finds little patience with the talks",
    Condition(),
    (HeatEffect(2),),
    Question(
        SEAT, "What do you tell the reporters?", (Choice("Nothing"), Choice("That it goes on"))
    ),
    ("A newspaper",),
)

ALL = frozenset(Module)


def full_setting(modules: Collection[Module]) -> Setting:
    """The shipped setting with these modules on."""
    known = scenario().setting
    own = replace(known.instructions[SEAT], constituencies=(DIET, PUBLIC))
    return replace(
        known,
        procedure=replace(known.procedure, modules=frozenset(modules)),
        instructions={**known.instructions, SEAT: own},
        alliances=(),
        incidents=(ISLANDS,),
    )


def full_scenario(modules: Collection[Module]) -> Scenario:
    """The shipped scenario with that setting."""
    found = scenario()
    found.__dict__["setting"] = full_setting(modules)
    return found


def full_room(modules: Collection[Module]) -> Room:
    """A room in which the others do only what they are told."""
    found = full_scenario(modules)
    players = dict.fromkeys(found.setting.seats, "bridge-builder") | {SEAT: PERSON}
    return Room(Table.open(found, 7, players), {}, 7)


def full_app(modules: Collection[Module] = ALL) -> CommuniqueApp:
    """A terminal in that room."""
    return CommuniqueApp(full_room(modules))


def others(app: App[None], *moves: Move) -> None:
    """Let the others, or the chair, move."""
    for move in moves:
        conference(app).room.table.submit(move)


PLENARY = CloseInformals()
