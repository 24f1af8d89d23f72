"""What workers may ask of the class: the acts that their students' screens offer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import copy_context
from logging import getLogger
from typing import TYPE_CHECKING, Any, Final

from game.classroom.shards.messages import Answer, Ask
from game.errors import CommuniqueError, LogError
from game.language import _, speak
from game.rules.events import Event
from game.rules.moves import Move

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall

_LOG: Final = getLogger(__name__)


class Acts:
    """The acts by name, done at a hall."""

    def __init__(self, hall: Hall) -> None:
        def submit(table: int, move: Move, seen: int | None) -> tuple[Event, ...]:
            return hall.table(table).submit(move, seen)

        self._acts: Mapping[str, Callable[..., Any]] = {
            "submit": submit,
            "relieve": hall.relieve,
            "card": hall.card,
            "pass_pen": hall.pass_pen,
            "ask_help": hall.ask_help,
            "print_headline": hall.print_headline,
            "vote": hall.vote,
        }

    def answer(self, ask: Ask) -> Answer:
        """Do what is asked, in the language of who asks; what came of it."""
        return copy_context().run(self._answer, ask)

    def _answer(self, ask: Ask) -> Answer:
        speak(ask.language)
        try:
            return Answer(ask.number, self._acts[ask.act](*ask.given))
        except CommuniqueError as error:
            return Answer(ask.number, refusal=error)
        except Exception:  # whatever it was, the class goes on and the screen hears of it
            _LOG.exception("%s failed", ask.act)
            words = _("Something went wrong with that. Look whether it was done.")
            return Answer(ask.number, refusal=LogError(words))
