"""Acts: a question a page until all is answered; then done, in order and only once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from aiohttp import web

from game.classroom.web.forms.sitting import Sitting
from game.classroom.web.forms.steps import Kind, Question, Steps
from game.classroom.web.forms.telling import statement
from game.classroom.web.pages import from_before, new_form, page
from game.language import _
from game.plain.ask import Ask, Cancelled
from game.plain.commands import Command, Form
from game.rules.moves import SeatMove
from game.rules.view import View

HOME: Final = "/plain"


def home() -> web.Response:
    """Back to the seat's page, by a request of its own, so that reloading sends nothing twice."""
    return web.Response(status=303, headers={"Location": HOME})


class Filling:
    """A form being filled in: its name, its act, and how many minutes were read before it."""

    def __init__(
        self, sitting: Sitting, command: Command, name: str = "", seen: int | None = None
    ) -> None:
        self._sitting = sitting
        self._command = command
        self._name = name or new_form()
        if seen is None:
            seen = 0 if from_before(self._name) else len(sitting.view.minutes)
        self._seen = seen

    def go_on(self, answers: Sequence[str], line: str = "", sent: bool = True) -> web.Response:
        """Ask what is not answered yet; if all is and the form was `sent`, do it."""
        view = self._sitting.view
        if reason := self._sitting.barred(self._command.word):
            return self._said(reason)
        steps = Steps(answers, line)
        moves = self._moves(steps, view)
        if isinstance(moves, web.Response):
            return moves
        if not sent:
            return self._ask(steps, view, Question(Kind.DO, _("Do it?"), ()))
        if not self._sitting.once(self._name):
            return home()
        if from_before(self._name) and self._sitting.has_acted(self._seen):
            # The class was taken up again meanwhile: the answer may have been lost, not the act.
            words = _("The class was away for a moment. Look whether this was done already.")
            return self._refused(steps, words)
        if reason := self._sitting.act(moves, self._seen):
            return self._refused(steps, reason)
        return home()

    def _refused(self, steps: Steps, reason: str) -> web.Response:
        """Ask the last question again, with what has happened by now in sight."""
        self._sitting.again(self._name)
        view = self._sitting.view
        self._seen = len(view.minutes)
        if steps.answers and not self._sitting.barred(self._command.word):
            asked = self._moves(Steps(steps.answers[:-1]), view, reason)
            if isinstance(asked, web.Response):
                return asked
        return self._said(reason)

    def _moves(self, steps: Steps, view: View, wrong: str = "") -> list[SeatMove] | web.Response:
        assert self._command.form is not None, "only acts are filled in"
        try:
            return steps.run(partial(_filled, self._command.form, view))
        except Question as question:
            return self._ask(steps, view, replace(question, wrong=wrong or question.wrong))
        except Cancelled:
            return self._said(" ".join(steps.told) or _("Given up; nothing has happened."))

    def _ask(self, steps: Steps, view: View, question: Question) -> web.Response:
        head, clauses = statement(view)
        return page(
            "act.html",
            409 if question.wrong else 200,
            command=self._command,
            form=self._name,
            seen=self._seen,
            answers=steps.answers,
            told=steps.told,
            question=question,
            head=head,
            clauses=clauses,
        )

    def _said(self, reason: str) -> web.Response:
        return page("reading.html", 409, heading=_(self._command.what), lines=[reason], clause="")


def _filled(form: Form, view: View, ask: Ask) -> list[SeatMove]:
    return form(ask, view)
