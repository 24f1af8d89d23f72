"""An act's questions, one to a page: what was answered comes back with each form.

The forms of plain mode ask one thing after another. Here each question that has no answer yet
ends the run, and the next request runs the form again, with one answer more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from io import StringIO
from typing import Any, TypeVar

from game.errors import NotFound
from game.plain import Ask, Console
from game.plain.ask import NONE, Take
from game.plain.options import Option

T = TypeVar("T")


class Kind(Enum):
    """How a question is answered."""

    ONE = "one"
    SOME = "some"
    WORDS = "words"
    DO = "do"
    """Nothing is left to ask; it is only to be sent."""


@dataclass(eq=False)
class Question(Exception):
    """What an act asks next; `wrong` says what was the matter with the last answer."""

    kind: Kind
    asks: str
    options: Sequence[Option[Any]]
    wrong: str = ""


class Lines(Console):
    """A console that keeps what is said."""

    def __init__(self) -> None:
        super().__init__(StringIO(), StringIO())
        self.said: list[str] = []

    def say(self, *lines: str) -> None:
        """Keep lines, to be shown above the question."""
        self.said += lines


def _first(rest: str) -> tuple[str, str]:
    """The first word of a typed line, and the rest."""
    taken, _gap, left = rest.partition(" ")
    return taken, left.strip()


class Steps(Ask):
    """What somebody has answered in one act so far, and then the words of a typed line."""

    def __init__(self, answers: Sequence[str], line: str = "") -> None:
        self._lines = Lines()
        super().__init__(self._lines, line, lambda _answer: False)
        self._answers = list(answers)
        self._kind, self._asks, self._blank = Kind.ONE, "", ""

    @property
    def answers(self) -> tuple[str, ...]:
        """The answers that were understood, those of the line included."""
        return tuple(self._answers)

    @property
    def told(self) -> tuple[str, ...]:
        """What is to be said before the question, or instead of one."""
        return tuple(self._lines.said)

    def one(self, question: str, options: Sequence[Option[T]], nothing: str = "") -> T:
        """As in plain mode; a button each."""
        self._kind, self._asks, self._blank = Kind.ONE, question, ""
        return super().one(question, options, nothing)

    def some(
        self, question: str, options: Sequence[Option[T]], last: bool = False, least: int = 1
    ) -> tuple[T, ...]:
        """As in plain mode; boxes to tick."""
        self._kind, self._asks, self._blank = Kind.SOME, question, NONE
        return super().some(question, options, last, least)

    def words(self, question: str, empty: bool = False) -> str:
        """As in plain mode; a field."""
        self._kind, self._asks = Kind.WORDS, question
        self._blank = NONE if empty else ""
        return super().words(question, empty)

    def _answer(
        self,
        question: str,
        options: Sequence[Option[Any]],
        parse: Callable[[str], T],
        take: Take = _first,
    ) -> T:
        if self._at == len(self._answers):
            given, self._rest = take(self._rest)
            if not given:
                raise Question(self._kind, self._asks, options)
            self._answers.append(given)
        try:
            value = parse(self._answers[self._at] or self._blank)
        except NotFound as error:
            # What has changed since it was answered, and all after it, is asked again.
            del self._answers[self._at :]
            raise Question(self._kind, self._asks, options, str(error)) from error
        self._at += 1
        return value
