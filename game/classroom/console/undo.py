"""What the teacher did last, and how it is undone, if it can be."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from game.language import _

MOST: Final = 20
"""So many acts are remembered."""


class Kept(NamedTuple):
    """Why an act was not undone; `partly` if it was, but not everywhere."""

    reason: str
    partly: bool = False


Back: TypeAlias = Callable[[], Kept | None]
"""Undoes an act; returns what of it was kept and why, None if nothing was."""


def stays() -> Kept:
    """The way back of an act that has none: what was done before it is not undone in its stead."""
    return Kept(_("That cannot be undone; press again for what you did before it."))


@dataclass(frozen=True, slots=True)
class Done:
    """An act in a few words, and its way back."""

    what: str
    back: Back


class Undo:
    """The acts, the last first."""

    def __init__(self) -> None:
        self._done: deque[Done] = deque(maxlen=MOST)

    def note(self, what: str, back: Back) -> None:
        """An act was done."""
        self._done.append(Done(what, back))

    def undo(self) -> tuple[str, bool]:
        """Undo the last act; what came of it in words, and whether all of it is undone."""
        if not self._done:
            return _("There is nothing to undo."), False
        done = self._done.pop()
        if kept := done.back():
            words = (
                _("Undone: {what}, but not everywhere. {reason}")
                if kept.partly
                else _("Not undone: {what}. {reason}")
            )
            return words.format(what=done.what, reason=kept.reason), False
        return _("Undone: {what}.").format(what=done.what), True
