"""How much of the rulebook is played: a level of it, or all of it without some modules.

A level never adds what the scenario has not turned on. What a module left out would have used
is left out with it, so that nobody reads of an audience that has no say or of a pact that
nobody can break. The core game has no aims outside the text either.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from game.rules.capitals import GoodFaith
from game.rules.instructions import Instructions
from game.rules.names import LEVELS, Level, Module
from game.rules.setting import Setting


def at_level(setting: Setting, level: Level) -> Setting:
    """The setting, played at a level: with those of its modules that the level has."""
    return only(setting, LEVELS[level])


def only(setting: Setting, modules: Collection[Module]) -> Setting:
    """The setting, played with these of its modules; with none it is the core game."""
    played = without(setting, *(frozenset(Module) - frozenset(modules)))
    if modules:
        return played
    instructions = {seat: replace(i, aims=()) for seat, i in played.instructions.items()}
    return replace(played, instructions=instructions)


def without(setting: Setting, *modules: Module) -> Setting:
    """The setting, played without some modules and what only they use."""
    left = setting.procedure.modules - frozenset(modules)
    return replace(
        setting,
        procedure=replace(setting.procedure, modules=left),
        instructions={seat: _told(i, left) for seat, i in setting.instructions.items()},
        alliances=setting.alliances if Module.PACTS in left else (),
        incidents=setting.incidents if Module.EVENTS in left else (),
    )


def _told(instructions: Instructions, modules: frozenset[Module]) -> Instructions:
    """Instructions that speak of nothing but what is played."""
    # Without promises there is none to break: good faith would be points for nothing.
    aims = instructions.aims
    if Module.PACTS not in modules:
        aims = tuple(aim for aim in aims if not isinstance(aim, GoodFaith))
    constituencies = instructions.constituencies if Module.CAPITALS in modules else ()
    return replace(instructions, aims=aims, constituencies=constituencies)
