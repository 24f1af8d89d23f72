"""Opening a class, or taking up the one that was left."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from secrets import randbelow
from typing import Final

from game.classroom.hall import Hall
from game.classroom.hall.ushers import MOST_TABLES
from game.classroom.host.folders import classes, is_class, kept, new_folder
from game.classroom.host.timetable import give_back
from game.errors import CommuniqueError
from game.language import _
from game.rules.names import Module
from game.scenario import Scenario
from game.sheets.codes import Code, coded, written

_SEEDS: Final = 2**31


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a class plays. `cards` is the file of the codes on its printed seat cards."""

    scenario: Scenario
    modules: Collection[Module]
    seed: int | None = None
    cards: Path | None = None


def opened(lesson: Lesson, folder: Path | None, now: datetime) -> Hall:
    """A class of a lesson; without a folder in a new one.

    A folder that holds the same scenario's class is taken up again, as a service does when it
    is started anew: what it plays, and its cards, stay as they were.

    Raises:
        CommuniqueError: if the folder holds another class, or something cannot be read or written.
    """
    scenario = lesson.scenario
    if folder is not None and is_class(folder):
        hall = resumed(folder)
        if hall.scenario.id != scenario.id:
            hall.let_go()
            words = _("{folder} holds a class that plays {scenario}; name another folder")
            raise CommuniqueError(words.format(folder=folder, scenario=hall.scenario.id))
        return hall
    seed = randbelow(_SEEDS) if lesson.seed is None else lesson.seed
    place = folder or new_folder(scenario.id, now)
    cards = _cards(scenario, lesson.cards) if lesson.cards is not None else ()
    try:
        # Reports are written into it, too, and name students: it is its owner's alone.
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        words = _("{folder} cannot be made: {why}")
        raise CommuniqueError(words.format(folder=place, why=error.strerror)) from error
    return Hall.open(place, scenario, seed, lesson.modules, cards)


def resumed(folder: Path) -> Hall:
    """The class of a folder, everybody in their places; the time that it lay still is given back.

    Raises:
        LogError: if it cannot be read, or is open elsewhere.
        ScenarioError: if this version cannot play its scenario.
    """
    still = max(os.stat(file).st_mtime for file in folder.glob("*.jsonl"))
    hall = Hall.resume(folder)
    give_back(hall, still)
    return hall


def nothing_named() -> CommuniqueError:
    """What to say to somebody who names neither a scenario nor a class."""
    from game.scenario import available

    there = ", ".join(entry.id for entry in available() if not entry.mistakes)
    latest = [folder.name for folder in kept()[:3]]
    if not latest:
        words = _("name a scenario to open a class ({scenarios}); no class is kept in {place} yet")
        return CommuniqueError(words.format(scenarios=there, place=classes()))
    words = _(
        "name a scenario to open a class ({scenarios}), or a class to take up again "
        "(--resume {last}; kept are {classes})"
    )
    kept_are = ", ".join(latest)
    return CommuniqueError(words.format(scenarios=there, last=latest[0], classes=kept_are))


def _cards(scenario: Scenario, file: Path) -> tuple[Code, ...]:
    """The printed codes, and drawn ones for the tables that have none printed."""
    seats = scenario.setting.seats
    printed = written(seats, file)
    known = {card.code for card in printed}
    tables = {card.table for card in printed}
    more = (c for c in coded(seats, MOST_TABLES, None) if c.table not in tables)
    return (*printed, *(card for card in more if card.code not in known))
