"""The guide of a scenario, in plain mode: the step one is at, and the command that does it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from game.guide import LOOKS, Deed, current, of_plenary, plenaries
from game.language import _
from game.notation import numbers
from game.rules.names import ClauseId
from game.rules.view import View
from game.scenario import Lesson

_COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "read-brief": "brief",
        "read-text": "text",
        "talk": "news",
        "dossier": "dossier",
        "deputy": "deputy",
        "wire": "wire",
        "capital": "capital",
        "say": "say",
        "sound-out": "sound",
        "claim": "claim",
        "suggest": "suggest",
        "answer": "answer",
        "file": "file",
        "package": "package",
        "vote": "vote",
        "page": "show",
        "contact-group": "group",
        "reopen": "reopen",
        "pact": "pact",
        "statement": "state",
        "demarche": "demarche",
        "consult": "consult",
        "leak": "leak",
        "ready": "ready",
        "plenary": "news",
        "silence": "silence",
        "debrief": "debrief",
    }
)
"""By what a step waits for, the command that does it."""
LOOK_OF: Final = MappingProxyType({_COMMANDS[act]: act for act in LOOKS})
"""By command, what of the guide's readings it is."""


class Guide:
    """Says each step once, when one comes to it."""

    def __init__(self, lessons: tuple[Lesson, ...]) -> None:
        self._lessons = lessons
        self._seen: list[Deed] = []
        self._told: Lesson | None = None
        self._plenaries = 0
        self.left = False

    def read(self, view: View, command: str, clause: ClauseId | None = None) -> None:
        """Something was read, by its command; a step may have waited for that."""
        if (act := LOOK_OF.get(command)) is not None:
            clauses = (clause,) if clause else ()
            self._seen.append(Deed(act, clauses, plenaries(view)))

    def news(self, view: View) -> list[str]:
        """What to say now: of the plenary just held, then the step one is at, if it is new."""
        if self.left:
            return []
        lines = []
        if plenaries(view) > self._plenaries:
            self._plenaries = plenaries(view)
            held = of_plenary(self._lessons, view)
            lines += [_("Guide: {words}").format(words=held.say)] if held else []
        lesson = current(self._lessons, view, self._seen)
        if lesson is not None and lesson is not self._told:
            self._told = lesson
            lines += self.step(view)
        return lines

    def step(self, view: View) -> list[str]:
        """The step one is at, and what to type for it; nothing if there is none."""
        lesson = current(self._lessons, view, self._seen)
        if lesson is None:
            return []
        at = next(n for n, one in enumerate(self._lessons, start=1) if one is lesson)
        words = _("Guide, step {n} of {m}: {words}").format(
            n=at, m=len(self._lessons), words=lesson.say
        )
        command = _COMMANDS[lesson.do]
        about = ""
        if lesson.clause:
            about = _(" It is clause {n}.").format(n=numbers(view.clauses)[lesson.clause].lower())
        return [words, _("Type {command}.").format(command=command) + about]
