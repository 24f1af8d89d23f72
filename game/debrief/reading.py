"""A finished conference, read back from its record, with all that happened in order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from game.errors import LogError, NotOver
from game.record import Entry, read, replay
from game.rules.events import (
    ContactGroupReported,
    Event,
    HeadlinePrinted,
    PlenaryOpened,
    PlenaryTakenBack,
    RoundBegan,
)
from game.rules.names import Outlet, Phase, Seat
from game.rules.setting import Setting
from game.rules.state import State
from game.scenario import Scenario, from_document
from game.table import played


class Dated(NamedTuple):
    """An event and the round in which it happened."""

    round: int
    event: Event


@dataclass(frozen=True)
class Conference:
    """A finished conference: `state` is how it ended, `course` what led there, secrets and all.

    `name` is its file's, without the suffix; `players` says for each seat who sat there; `torn`
    says that an unfinished last line of the record was left out.

    A class's journal knows more: who sat at a seat in `passing`, for a moment only, and each of the
    `press` at the table with the paper that they wrote for.
    """

    name: str
    scenario: Scenario
    setting: Setting
    players: Mapping[Seat, str]
    state: State
    course: tuple[Dated, ...]
    torn: bool
    passing: Mapping[Seat, str] = field(default_factory=dict)
    press: Mapping[str, Outlet] = field(default_factory=dict)


def conference(path: Path) -> Conference:
    """Read a finished conference.

    Raises:
        LogError: if the record cannot be read.
        ScenarioError: if the scenario in it cannot be played by this version.
        NotOver: if the conference goes on.
    """
    record = read(path)
    scenario = from_document(dict(record.header.scenario))
    try:
        setting = played(scenario, record.header)
    except LogError as error:
        raise LogError(f"{path}: {error}") from error
    state = replay(setting, record.header.seed, record.entries)
    if state.phase is not Phase.ENDED:
        raise NotOver(f"{path}: the game is not over; nothing is opened before the end")
    course = standing(record.entries)
    players = record.header.players
    return Conference(path.stem, scenario, setting, players, state, course, record.torn)


def standing(entries: Iterable[Entry]) -> tuple[Dated, ...]:
    """What happened, in order, without what the chair took back.

    A plenary taken back takes with it all that came after its opening, but for the bridges that
    contact groups had found and what the press printed: those cannot be unseen.
    """
    kept: list[Dated] = []
    number = 0
    for event in (event for entry in entries for event in entry.events):
        match event:
            case RoundBegan(number):
                kept.append(Dated(number, event))
            case PlenaryTakenBack():
                opened = max(n for n, (_, e) in enumerate(kept) if isinstance(e, PlenaryOpened))
                number = kept[opened].round
                kept[opened:] = [dated for dated in kept[opened:] if _found(dated.event)]
            case _:
                kept.append(Dated(number, event))
    return tuple(kept)


def _found(event: Event) -> bool:
    bridge = isinstance(event, ContactGroupReported) and event.bridge is not None
    return bridge or isinstance(event, HeadlinePrinted)
