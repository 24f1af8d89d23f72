"""What can be read at any time: each look-up command, and what it prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from game.errors import CommuniqueError, NotFound
from game.language import _, plural
from game.plain import commands
from game.plain.acts import answers, filing
from game.plain.choices import clauses, found, seats
from game.plain.console import Console, Left
from game.plain.guide import Guide
from game.plain.options import Option, pick
from game.plain.reading import brief, dossier, home, numbers, pacts, people, talk, text, wire
from game.room import Room
from game.rules.names import Phase
from game.rules.view import View
from game.screens.desk import Desk
from game.screens.wire.news import News

PAGE: Final = 12
"""Lines of the talk that are read at once at a terminal."""


class Reader:
    """Reads out to one seat; it knows what has been read."""

    def __init__(self, room: Room, desk: Desk, guide: Guide, console: Console) -> None:
        self._room = room
        self._desk = desk
        self._guide = guide
        self._console = console
        self._news = News()
        self.heard = talk.Heard(desk.view)

    def read(self, word: str, rest: str) -> None:
        """Read out what a command is for.

        Raises:
            NotFound: if there is nothing of that name.
            Left: if the command was to leave.
        """
        view = self._desk.view
        self._console.say(*self._readings()[word](view, rest))
        clause = self._clause(view, rest) if word == "clause" else None
        self._guide.read(view, "text" if clause else word, clause)

    def _readings(self) -> dict[str, Callable[[View, str], Iterable[str]]]:
        scenario = self._room.table.scenario
        return {
            "news": self._unread,
            "talk": self._talk,
            "text": lambda view, rest: self._one_clause(view, rest) if rest else text.whole(view),
            "clause": self._one_clause,
            "who": self._who,
            "standing": lambda view, _rest: numbers.standing(view),
            "why": self._why,
            "brief": lambda view, _rest: brief.brief(scenario, view),
            "rules": lambda view, _rest: brief.rules(view, scenario),
            "packages": self._packages,
            "owed": lambda view, _rest: list(answers.lines(view)) or [_("Nothing waits for you.")],
            "again": lambda view, _rest: talk.last_plenary(view),
            "dossier": lambda view, rest: dossier.dossier(
                scenario, view.phase is Phase.ENDED, rest
            ),
            "deputy": self._deputy,
            "wire": lambda view, _rest: wire.wire(self._news, view),
            "pacts": lambda view, _rest: pacts.pacts(view),
            "capital": lambda view, _rest: home.home(view),
            "guide": self._step,
            "debrief": self._debrief,
            "undo": self._undo,
            "help": self._help,
            "save": self._save,
            "quit": self._quit,
        }

    def _unread(self, view: View, rest: str) -> Iterator[str]:
        most = PAGE if self._console.paged and not rest else None
        lines = self.heard.take(view, most)
        yield from lines or [_("You have read everything.")]
        if left := len(self.heard.unread(view)):
            words = plural("{n} more line: press Enter.", "{n} more lines: press Enter.", left)
            yield words.format(n=left)

    def _talk(self, view: View, rest: str) -> Iterable[str]:
        if not rest:
            return self._unread(view, rest)
        if rest == "all":
            return [line for _number, line in talk.said(view)]
        everyone = seats(view.delegations)
        options: list[Option[tuple[bool, str]]] = [
            Option((True, one.value), one.key, one.says, one.names)
            for one in clauses(view, view.clauses)
        ]
        options += [Option((False, one.value), one.value, one.says, one.names) for one in everyone]
        is_clause, named = pick(options, rest).value
        lines = talk.about(view, named) if is_clause else talk.involving(view, named)
        return list(lines) or [_("Nothing has been said of that.")]

    def _clause(self, view: View, rest: str) -> str:
        return pick(clauses(view, view.clauses), rest).value

    def _one_clause(self, view: View, rest: str) -> Iterable[str]:
        return text.one(view, found(view, self._clause(view, rest)))

    def _who(self, view: View, rest: str) -> Iterable[str]:
        if not rest:
            return people.everyone(view)
        seat = pick(seats(view.delegations), rest).value
        return people.one(view, next(d for d in view.delegations if d.seat == seat))

    def _why(self, view: View, rest: str) -> Iterable[str]:
        named = numbers.numbers(view)
        if not rest:
            return numbers.standing(view)
        options = [Option(one, str(n), one.says, (one.name,)) for n, one in enumerate(named, 1)]
        number = pick(options, rest).value
        return (number.says, *number.parts)

    def _packages(self, view: View, _rest: str) -> list[str]:
        lines = [option.line for option in filing.packages(view)]
        return lines or [_("No package is on the table.")]

    def _deputy(self, view: View, _rest: str) -> Iterator[str]:
        from game.delegates.adviser import advise  # it brings what the AI delegates count with

        given = advise(view)
        for advice in given:
            yield f"{advice.topic}. {advice.text}"
            yield _("Why: {why}").format(why=advice.why)
        if not given:
            yield _("Your deputy has nothing to advise.")

    def _step(self, view: View, rest: str) -> list[str]:
        if rest == "off":
            self._guide.left = True
            return [_("You have left the guide. Type guide to take it up again.")]
        self._guide.left = False
        return self._guide.step(view) or [_("The guide has nothing to say now.")]

    def _debrief(self, view: View, rest: str) -> Iterable[str]:
        path = self._room.table.path
        if view.phase is not Phase.ENDED or path is None:
            raise NotFound(_("The debrief opens once the conference is over."))
        from game.plain.reading.looking import section

        return section(path, view.seat, rest)

    def _undo(self, _view: View, _rest: str) -> list[str]:
        what = self._desk.undoable
        reason = self._desk.undo()
        if reason is not None:
            raise CommuniqueError(reason)
        return [_("Taken back: {what}.").format(what=what)]

    def _help(self, view: View, rest: str) -> list[str]:
        if not rest:
            return commands.overview(view)
        options = [command.option for command in commands.offered(view)]
        return commands.about(pick(options, rest).value)

    def _save(self, _view: View, _rest: str) -> list[str]:
        return [_("Every move is saved in {path}.").format(path=self._room.table.path)]

    def _quit(self, _view: View, _rest: str) -> list[str]:
        raise Left
