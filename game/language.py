"""The language that a person reads: English as written in the code, or a catalogue of its words.

Interface strings are marked where they stand: `_("Leave")` says one now, `later("Leave")` only
marks one that is said when it is shown, `plural("{n} line", "{n} lines", n)` counts. Each task
has its own language, so that two people at one server may read two.
"""

from __future__ import annotations

from collections.abc import Callable
from gettext import NullTranslations, find, translation
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

from game.errors import NotFound
from game.marked import AS_WRITTEN, Catalogue, _, catalogue, later, plural

__all__ = [
    "ENGLISH",
    "_",
    "as_here",
    "languages",
    "later",
    "plural",
    "speak",
    "speak_by",
    "spoken",
]

P = ParamSpec("P")
T = TypeVar("T")

DOMAIN: Final = "communique"
ENGLISH: Final = "en"
_PLACE: Final = Path(__file__).with_name("locale")


def speak(language: str) -> None:
    """Go on in a language, by its code, as `fr`; only this task and what it starts.

    Raises:
        NotFound: if there is no catalogue for it.
    """
    if language == ENGLISH:
        catalogue.set(AS_WRITTEN)
    elif find(DOMAIN, str(_PLACE), [language]) is None:
        raise NotFound(
            f"there is no catalogue for {language!r}; use one of {', '.join(languages())}"
        )
    else:
        catalogue.set(translation(DOMAIN, str(_PLACE), [language]))


def spoken() -> str:
    """The code of the language spoken in this task."""
    words = catalogue.get()
    return words.info().get("language", ENGLISH) if isinstance(words, NullTranslations) else ENGLISH


def speak_by(words: Catalogue) -> None:
    """Go on in the words of a catalogue of one's own, as a test has it."""
    catalogue.set(words)


def as_here(call: Callable[P, T]) -> Callable[P, T]:
    """What calls a function in the language spoken here, from wherever it is called itself.

    Another thread begins without what was spoken where it was started.
    """
    words = catalogue.get()

    def called(*given: P.args, **named: P.kwargs) -> T:
        catalogue.set(words)
        return call(*given, **named)

    return called


def languages() -> tuple[str, ...]:
    """The codes of the languages that can be spoken, English first."""
    named = (each.name for each in _PLACE.iterdir()) if _PLACE.is_dir() else ()
    return (ENGLISH, *sorted(name for name in named if find(DOMAIN, str(_PLACE), [name])))
