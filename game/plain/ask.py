"""Acts in several steps: each step takes the next word of the line, or asks for it.

A form is a plain function that asks one thing after another. What was answered is kept, so that
`back` drops the last answer and runs the form again up to there; nothing else is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, TypeAlias, TypeVar

from game.errors import NotFound
from game.language import _
from game.plain.console import Console
from game.plain.options import Option, pick

T = TypeVar("T")

STEP_PROMPT: Final = "?>"
"""What says that a step of an act waits for its answer."""
BACK: Final = "back"
CANCEL: Final = "cancel"
NONE: Final = "none"


class Cancelled(Exception):
    """The act is given up; nothing has happened."""


class _Back(Exception):
    """One step back."""


Take: TypeAlias = Callable[[str], tuple[str, str]]
"""What a step takes of the words that came with a command, and what it leaves to the next."""


def _word(rest: str) -> tuple[str, str]:
    taken, _gap, left = rest.partition(" ")
    return taken, left.strip()


def _all(rest: str) -> tuple[str, str]:
    return rest, ""


def _quoted(rest: str) -> tuple[str, str]:
    """Words in quotation marks, or the one word `none`, or else all."""
    if rest.startswith('"') and '"' in rest[1:]:
        taken, _mark, left = rest[1:].partition('"')
        return taken, left.strip()
    taken, left = _word(rest)
    return (taken, left) if taken == NONE else (rest, "")


class Ask:
    """What somebody answers in one act; `line` are the words that came with its command."""

    def __init__(self, console: Console, line: str, look: Callable[[str], bool]) -> None:
        """`look` is given an answer that is none of the choices: whether it was a look-up."""
        self._console = console
        self._rest = line.strip()
        self._look = look
        self._answers: list[str] = []
        self._at = 0
        self.asked = False

    def run(self, form: Callable[[Ask], T]) -> T:
        """What the form makes of the answers.

        Raises:
            Cancelled: if the act is given up.
        """
        while True:
            self._at = 0
            try:
                return form(self)
            except _Back:
                self.step_back()

    def step_back(self) -> None:
        """Take the last answer back, to be asked again.

        Raises:
            Cancelled: if there is none.
        """
        if not self._answers:
            raise Cancelled
        self._answers.pop()
        self._rest = ""

    def tell(self, *lines: str) -> None:
        """Say something once, before the next question."""
        if self._at == len(self._answers):
            self._console.say(*lines)

    def one(self, question: str, options: Sequence[Option[T]], nothing: str = "") -> T:
        """One of some options, by one word; `nothing` is said if there are none.

        Raises:
            Cancelled: if there are none.
        """
        if not options:
            self._console.say(nothing or _("There is nothing to choose from."))
            raise Cancelled
        return self._answer(question, options, lambda word: pick(options, word).value)

    def some(
        self, question: str, options: Sequence[Option[T]], last: bool = False, least: int = 1
    ) -> tuple[T, ...]:
        """Several of some options: on a line one word with commas, or all its words if `last`."""

        def parse(words: str) -> tuple[T, ...]:
            named = [] if words == NONE else words.replace(",", " ").split()
            found = tuple(dict.fromkeys(pick(options, word).value for word in named))
            if len(found) < least:
                raise NotFound(_("Name at least {n}.").format(n=least))
            return found

        if not options and not least:
            return ()
        hint = _("Name them with commas.") if least else _("Name them with commas, or none.")
        return self._answer(f"{question} {hint}", options, parse, _all if last else _word)

    def words(self, question: str, empty: bool = False) -> str:
        """Words of one's own, to the end of the line.

        Those that may be `empty` are `none`, or stand in quotation marks, where more follows.
        """

        def parse(words: str) -> str:
            if not words:
                raise NotFound(_("Type your words on one line, or cancel."))
            return "" if empty and words == NONE else words

        return self._answer(question, (), parse, _quoted if empty else _all)

    def sure(self, question: str, *preview: str) -> None:
        """Say what would follow, and go on only if it is meant.

        Raises:
            Cancelled: if it is not.
        """
        self.tell(*preview)
        yes = Option(True, "yes", _("do it"), ("y",))
        no = Option(False, "no", _("leave it"), ("n",))
        if not self.one(question, (yes, no)):
            raise Cancelled

    def _answer(
        self,
        question: str,
        options: Sequence[Option[Any]],
        parse: Callable[[str], T],
        take: Take = _word,
    ) -> T:
        if self._at < len(self._answers):
            self._at += 1
            return parse(self._answers[self._at - 1])
        while True:
            given, self._rest = take(self._rest)
            answer = given or self._asked(question, options)
            try:
                value = parse(answer)
            except NotFound as error:
                self._rest = ""
                if answer and not (options and self.asked and self._look(answer)):
                    self._console.say(str(error))
                continue
            self._answers.append(answer)
            self._at += 1
            return value

    def _asked(self, question: str, options: Iterable[Option[Any]]) -> str:
        self.asked = True
        self._console.say(question, *(option.line for option in options))
        answer = self._console.ask(STEP_PROMPT)
        match answer.casefold():
            case "cancel":
                raise Cancelled
            case "back":
                raise _Back
        return answer
