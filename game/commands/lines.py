"""Playing in plain mode: take the game up that was left, or sit down to a new one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from secrets import randbelow

from game.errors import CommuniqueError
from game.language import _
from game.plain import Ask, Cancelled, Console, Left, Session, ask_seat, numbered
from game.record.glance import Saved
from game.record.shelf import left, new_path
from game.room import Room, new_room, people, person, resume_room
from game.rules.names import Module, Seat
from game.scenario import Scenario, available, find, load
from game.settings import speak_as_set


def choose_lines() -> None:
    """The menu where no screen can be: one question, which scenario; then it is played."""
    speak_as_set()
    console = Console.standard()
    there = [entry for entry in available() if not entry.mistakes]
    options = numbered([(e.id, f"{e.title}. {e.summary}", (e.id,)) for e in there])
    ask = Ask(console, "", lambda _line: False)
    try:
        chosen = ask.run(lambda asked: asked.one(_("Which scenario do you play?"), options))
    except (Cancelled, Left):
        return
    play_lines(console, load(find(chosen)), left(chosen, None, None), {}, None, tuple(Module))


def play_lines(
    console: Console,
    scenario: Scenario,
    earlier: Saved | None,
    sitting: Mapping[Seat, str],
    seed: int | None,
    modules: Collection[Module],
) -> None:
    """Play one seat line by line: that of the `earlier` game, or of a new one.

    Raises:
        CommuniqueError: if more than one person plays; a line shows everybody all that it says.
    """
    try:
        room = _room(console, scenario, earlier, sitting, seed, modules)
    except (Cancelled, Left):
        return
    try:
        if len(people(room)) > 1:
            raise CommuniqueError(
                "several people play this game, and plain mode is for one: "
                "play it at a terminal's screen, or begin another with --new"
            )
        Session(room, person(room), console).play()
    finally:
        room.table.close()


def _room(
    console: Console,
    scenario: Scenario,
    earlier: Saved | None,
    sitting: Mapping[Seat, str],
    seed: int | None,
    modules: Collection[Module],
) -> Room:
    if earlier is not None:
        room, torn = resume_room(earlier.path)
        if torn:
            console.say(_("The last move was not written to its end, and is left out."))
        return room
    if len(sitting) > 1:
        raise CommuniqueError("plain mode is for one seat; leave --hot-seat out, or --plain")
    seats = list(sitting) or [ask_seat(console, scenario)]
    drawn = randbelow(2**31) if seed is None else seed
    path = new_path(scenario.id, datetime.now())
    return new_room(scenario, seats, drawn, path, modules, sitting)
