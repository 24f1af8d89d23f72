"""The same setting with less in the way: what opens a closed zone is what had closed it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TypeAlias

from game.rules.decision import Signature
from game.rules.instructions import Instructions
from game.rules.names import ConstituencyId, Module, Seat, Term
from game.rules.setting import Setting
from game.scenario.level import without

RedLine: TypeAlias = tuple[Seat, Term]
"""Whose line it is, and the wording that it rules out."""


def content(setting: Setting, seat: Seat) -> Setting:
    """With a seat that would rather have any text than walk away."""
    return _told(setting, seat, replace(setting.instructions[seat], walk_away=-1000))


def fewer_red_lines(setting: Setting, dropped: Collection[RedLine]) -> Setting:
    """Without some of the red lines."""
    for seat, told in setting.instructions.items():
        kept = frozenset(line for line in told.red_lines if (seat, line) not in dropped)
        setting = _told(setting, seat, replace(told, red_lines=kept))
    return setting


def red_lines(setting: Setting) -> tuple[RedLine, ...]:
    """Every red line, seat by seat."""
    every = ((seat, told.red_lines) for seat, told in setting.instructions.items())
    return tuple((seat, line) for seat, lines in every for line in sorted(lines))


def reservable(setting: Setting) -> Setting:
    """Without the red lines on clauses that a seat may reserve on.

    The exact zone leaves reservations aside; nothing must be called impossible that one mends.
    """
    if not setting.procedure.reservations:
        return setting
    free = {clause.id for clause in setting.clauses if clause.reservable}
    return fewer_red_lines(setting, [red for red in red_lines(setting) if red[1].clause in free])


def homeless(setting: Setting) -> Setting:
    """With no home audience anywhere."""
    return without(setting, Module.CAPITALS)


def by_worth_alone(setting: Setting) -> Setting:
    """With no red line and no home audience: only walk-away values are left."""
    return fewer_red_lines(homeless(setting), red_lines(setting))


def unheard(setting: Setting, seat: Seat, constituency: ConstituencyId | None = None) -> Setting:
    """With one home audience of a seat, or all of them, that has no say."""
    told = setting.instructions[seat]
    homes = tuple(
        replace(home, has_say=False) if constituency in (None, home.id) else home
        for home in told.constituencies
    )
    return _told(setting, seat, replace(told, constituencies=homes))


def alone(setting: Setting, seat: Seat) -> Setting:
    """With one seat that decides for all, and would rather have any text than walk away."""
    procedure = replace(setting.procedure, rule=Signature(1, (seat,)), ratifications=1, vetoes=())
    return content(replace(setting, procedure=procedure), seat)


def _told(setting: Setting, seat: Seat, instructions: Instructions) -> Setting:
    return replace(setting, instructions={**setting.instructions, seat: instructions})
