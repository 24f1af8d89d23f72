"""A person at one seat, line by line: read a command, do it, say what came of it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

from game.errors import CommuniqueError, NotFound
from game.guide import plenaries
from game.language import _, plural
from game.plain.ask import Ask, Cancelled
from game.plain.barred import barred
from game.plain.commands import Command, Form, later_or_never, offered
from game.plain.console import Console, Left
from game.plain.guide import Guide
from game.plain.options import pick
from game.plain.reader import Reader
from game.plain.reading import brief
from game.room import Room
from game.rules.moves import SeatMove
from game.rules.names import Phase, Seat
from game.rules.view import View
from game.screens.advice import next_steps
from game.screens.called import warmth
from game.screens.desk import Desk

_DOES: Final = {
    "k": "pact",
    "a": "answer",
    "v": "vote",
    "s": "sound",
    "f": "file",
    "r": "ready",
    "n": "silence",
}
"""What the room's keys for a next step are as commands."""


class Session:
    """One seat of a room, played at a console."""

    def __init__(self, room: Room, seat: Seat, console: Console) -> None:
        self._room = room
        self._console = console
        self._desk = Desk(room.table, seat, lambda: None)
        self._guide = Guide(room.table.scenario.guide)
        self._reader = Reader(room, self._desk, self._guide, console)
        self._status: list[str] = []
        self._plenaries = plenaries(self._desk.view)

    def play(self) -> None:
        """Play until the person leaves, or there are no more lines; every move is saved by then."""
        try:
            self._console.say(*brief.opening(self._room.table.scenario, self._desk.view))
            self._settle()
            while True:
                self._tell()
                self._do(self._console.ask())
        except Left:
            self._farewell()
        except KeyboardInterrupt:
            self._farewell()

    def _farewell(self) -> None:
        try:
            self._console.say(_("You leave. The game is saved; play it again to go on."))
        except Left:
            return  # Nobody reads any more, and all is on the disk.

    def _settle(self) -> None:
        """Let the AI delegates act until all is quiet."""
        self._room.settle()

    def _tell(self) -> None:
        """What happened at once, what the guide says, and how things are, if that is news."""
        view = self._desk.view
        self._console.say(*self._reader.heard.at_once(view))
        if plenaries(view) > self._plenaries:
            self._console.say(_("A plenary was held. Read on to hear it."))
        self._plenaries = plenaries(view)
        self._console.say(*self._guide.news(view))
        status = self._words(view)
        self._console.say(*(line for line in status if line not in self._status))
        self._status = status

    def _words(self, view: View) -> list[str]:
        lines = []
        if view.phase is Phase.INFORMALS:
            words = _("Round {n} of {m}. Capital {left}. Temperature {t} degrees, {warmth}.")
            if view.clock_stopped:
                words = _("A further round. Capital {left}. Temperature {t} degrees, {warmth}.")
            lines.append(
                words.format(
                    n=view.round,
                    m=view.procedure.rounds,
                    left=view.capital[view.seat],
                    t=view.temperature,
                    warmth=warmth(view.temperature),
                )
            )
        if unread := len(self._reader.heard.unread(view)):
            words = plural(
                "{n} line unread: press Enter or type news.",
                "{n} lines unread: press Enter or type news.",
                unread,
            )
            lines.append(words.format(n=unread))
        if view.phase is Phase.ENDED:
            lines.append(_("The conference is over. Type debrief to look back, quit to leave."))
        else:
            lines += [_next(*step) for step in next_steps(view)]
        return lines

    def _do(self, line: str) -> None:
        word, _gap, rest = line.partition(" ")
        if not word:
            word = "news"
        try:
            command = self._command(word)
            if command.form is not None:
                self._act(command.word, command.form, rest)
            else:
                self._reader.read(command.word, rest.strip())
        except CommuniqueError as error:
            self._console.say(str(error))

    def _command(self, word: str) -> Command:
        view = self._desk.view
        options = [replace(command.option, says="") for command in offered(view)]
        try:
            return pick(options, word).value
        except NotFound as error:
            if any(option.names[0].startswith(word.casefold()) for option in options):
                raise
            words = later_or_never(view, word) or _(
                "There is no command “{word}”. Type help for all of them."
            )
            raise NotFound(words.format(word=word)) from error

    def _act(self, word: str, form: Form, rest: str) -> None:
        """Ask for what the act needs, and do it; what is refused is asked again."""
        if reason := barred(self._desk.view, word):
            self._console.say(reason)
            return
        ask = Ask(self._console, rest, self._look)
        try:
            while True:
                view = self._desk.view
                moves = ask.run(partial(_filled, form, view))
                reason = self._submit(moves, view)
                if reason is None:
                    break
                self._console.say(reason)
                if not ask.asked or barred(self._desk.view, word):
                    return
                ask.step_back()
        except Cancelled:
            self._console.say(_("Given up; nothing has happened."))
            return
        self._settle()

    def _submit(self, moves: list[SeatMove], view: View) -> str | None:
        """Make the moves; the reason, if the first is refused. Why a later one is, is said."""
        for number, move in enumerate(moves):
            reason = self._desk.act(move, self._desk.view if number else view)
            if reason is not None and not number:
                return reason
            if reason is not None:
                self._console.say(reason)
        return None

    def _look(self, line: str) -> bool:
        """In the midst of an act, look something up; whether it was that."""
        word, _gap, rest = line.partition(" ")
        try:
            command = self._command(word)
        except NotFound:
            return False
        if command.form is not None or command.group != "read":
            return False
        try:
            self._reader.read(command.word, rest.strip())
        except CommuniqueError as error:
            self._console.say(str(error))
        return True


def _filled(form: Form, view: View, ask: Ask) -> list[SeatMove]:
    return form(ask, view)


def _next(key: str, words: str) -> str:
    """A next step, and the command that takes it."""
    command = _DOES.get(key)
    sentence = words if words.endswith(".") else f"{words}."
    return f"{sentence} " + _("Type {command}.").format(command=command) if command else sentence
