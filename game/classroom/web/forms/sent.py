"""What browsers send: answers to an act's questions, a typed line, and taking back."""

from __future__ import annotations

from typing import Final

from aiohttp import web

from game.classroom.web.forms.acting import Filling, home
from game.classroom.web.forms.reading import reading
from game.classroom.web.forms.sitting import Sitting, seated
from game.classroom.web.forms.telling import readings
from game.classroom.web.pages import page
from game.errors import NotFound
from game.language import _
from game.plain.commands import Command, later_or_never, offered
from game.plain.options import pick

_LONGEST: Final = 2000
"""Characters of an answer or a typed line that are taken; the rules take fewer."""


async def begin(request: web.Request) -> web.Response:
    """The first question of an act; nothing is done by asking for a page."""
    sitting = seated(request)
    command = _act(sitting, request.match_info["word"])
    return Filling(sitting, command).go_on((), request.query.get("line", "")[:80], sent=False)


async def answer(request: web.Request) -> web.Response:
    """One answer more; with the last, the act is done."""
    sitting = seated(request)
    command = _act(sitting, request.match_info["word"])
    fields = await request.post()
    answers = [_text(one) for one in fields.getall("answer", [])]
    new = [_text(one) for one in fields.getall("new", [])]
    if "back" in fields:
        answers = answers[:-1]
    elif new or "asked" in fields:
        answers.append(",".join(filter(None, new)))
    seen = _text(fields.get("seen", ""))
    filling = Filling(
        sitting, command, _text(fields.get("form", ""))[:32], int(seen) if seen.isdigit() else None
    )
    return filling.go_on(answers, sent="back" not in fields)


async def undo(request: web.Request) -> web.Response:
    """Take back what was filed last."""
    seated(request).undo()
    return home()


async def pen(request: web.Request) -> web.Response:
    """Pass the team's pen on, or take it from who is away."""
    sitting = seated(request)
    if sitting.person is not None:
        sitting.notes.append(sitting.person.pass_pen())
    return home()


async def typed(request: web.Request) -> web.Response:
    """A line of plain mode, for whoever would rather type."""
    sitting = seated(request)
    fields = await request.post()
    word, _gap, rest = _text(fields.get("line", "")).partition(" ")
    if not word or word == "news":
        return home()
    try:
        command = _command(sitting, word)
    except NotFound as error:
        return page("reading.html", 404, heading=_("Command"), lines=[str(error)], clause="")
    if command.form is not None:
        return Filling(sitting, command, _text(fields.get("form", ""))[:32]).go_on((), rest)
    if command.word == "undo":
        return await undo(request)
    if command.word not in ("help", *(c.word for c in readings(sitting.view))):
        return home()
    return await reading(sitting, command, rest.strip())


def _act(sitting: Sitting, word: str) -> Command:
    for command in offered(sitting.view):
        if command.word == word and command.form is not None:
            return command
    raise web.HTTPNotFound


def _command(sitting: Sitting, word: str) -> Command:
    view = sitting.view
    try:
        return pick([command.option for command in offered(view)], word).value
    except NotFound as error:
        words = later_or_never(view, word) or _(
            "There is no command “{word}”. Type help for all of them."
        )
        raise NotFound(words.format(word=word)) from error


def _text(held: object) -> str:
    return held.strip()[:_LONGEST] if isinstance(held, str) else ""  # a file is no text
