"""How one act of a seat is told as evidence: of which kind, and in a sentence that names it.

Acts that differ only in what they were about, as positions told on several clauses, have the
same words and another `about`, so that they can be told in one sentence.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from game.debrief.words import shorts
from game.evidence.rubric import Kind
from game.language import _
from game.rules.names import ClauseId, Seat
from game.rules.setting import Setting

ABOUT: Final = "{about}"
"""Where, in the words of an act, stands what it was about."""


class Told(NamedTuple):
    """What was done, as a sentence; if others may be told with it, what it was `about`."""

    kind: Kind
    words: str
    about: str = ""


def whole(kind: Kind, words: str, **given: object) -> Told:
    """An act that is told by itself."""
    return Told(kind, words.format(**given))


def on(kind: Kind, words: str, about: str, **given: object) -> Told:
    """An act that may be told with others: what it is about is put in when all are known."""
    return Told(kind, words.format(about=ABOUT, **given), about)


def whom(setting: Setting, to: tuple[Seat, ...]) -> str:
    """Those spoken to; nobody named is everybody."""
    return shorts(setting, to) or _("all")


def title(setting: Setting, clause: ClauseId) -> str:
    """A clause's title."""
    return setting.by_id[clause].title


def headline(setting: Setting, incident: str) -> str:
    """An event's headline; its id, if the chair wrote it on the spot."""
    return next((i.headline for i in setting.incidents if i.id == incident), incident)
