"""The language that a person reads: English as written in the code, or a catalogue of its words.

Interface strings are marked where they stand: `_("Leave")` says one now, `later("Leave")` only
marks one that is said when it is shown, `plural("{n} line", "{n} lines", n)` counts. Each task
has its own language, so that two people at one server may read two.
"""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from gettext import NullTranslations, find, translation
from importlib.resources import files
from typing import Final, ParamSpec, TypeVar

from game.errors import NotFound

P = ParamSpec("P")
T = TypeVar("T")

DOMAIN: Final = "communique"
ENGLISH: Final = "en"
_PLACE: Final = str(files("game") / "locale")

_AS_WRITTEN: Final = NullTranslations()

_spoken: ContextVar[NullTranslations] = ContextVar("spoken", default=_AS_WRITTEN)


def speak(language: str) -> None:
    """Go on in a language, by its code, as `fr`; only this task and what it starts.

    Raises:
        NotFound: if there is no catalogue for it.
    """
    if language == ENGLISH:
        _spoken.set(_AS_WRITTEN)
    elif find(DOMAIN, _PLACE, [language]) is None:
        raise NotFound(
            f"there is no catalogue for {language!r}; use one of {', '.join(languages())}"
        )
    else:
        _spoken.set(translation(DOMAIN, _PLACE, [language]))


def spoken() -> str:
    """The code of the language spoken in this task."""
    return _spoken.get().info().get("language", ENGLISH)


def speak_by(words: NullTranslations) -> None:
    """Go on in the words of a catalogue of one's own, as a test has it."""
    _spoken.set(words)


def as_here(call: Callable[P, T]) -> Callable[P, T]:
    """What calls a function in the language spoken here, from wherever it is called itself.

    Another thread begins without what was spoken where it was started.
    """
    words = _spoken.get()

    def called(*given: P.args, **named: P.kwargs) -> T:
        _spoken.set(words)
        return call(*given, **named)

    return called


def languages() -> tuple[str, ...]:
    """The codes of the languages that can be spoken, English first."""
    place = files("game") / "locale"
    named = (each.name for each in place.iterdir()) if place.is_dir() else ()
    return (ENGLISH, *sorted(name for name in named if find(DOMAIN, _PLACE, [name])))


def _(message: str) -> str:
    """A string of the interface in the language spoken."""
    return _spoken.get().gettext(message)


def later(message: str) -> str:
    """A string of the interface that is put into the language spoken when it is shown."""
    return message


def plural(one: str, many: str, count: int) -> str:
    """A string of the interface for a number of things; the number is formatted by the caller."""
    return _spoken.get().ngettext(one, many, count)
