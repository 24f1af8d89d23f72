"""Whose words stand where in a record: those that people typed, and those of the scenario.

Everything else in a move or an event is an id, a number or a word from a fixed list.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, TypeVar

from game.record import Entry
from game.rules.events import (
    Conferred,
    Event,
    HeadlinePrinted,
    IncidentHappened,
    LeakAppeared,
    LeakRecorded,
    PactConcluded,
    PactOffered,
    PaperWritten,
    QuestionAnswered,
    QuestionPut,
    Said,
    SilenceAnswered,
    SilenceRevealed,
    StatementFiled,
    StatementPublished,
)
from game.rules.moves import (
    Announce,
    AnswerSilence,
    Confer,
    FileStatement,
    Move,
    OfferPact,
    PrintHeadline,
    Say,
    WritePaper,
)
from game.rules.pacts import Pact
from game.rules.press import Disclosure

Change: TypeAlias = Callable[[str], str]

Printed = TypeVar("Printed", PrintHeadline, HeadlinePrinted)

_STANDING: Final = re.compile(r"#(0|-\d+)$")
"""How the id of a scenario's own alliance ends; those made at the table count from 1."""


@dataclass(frozen=True, slots=True)
class Words:
    """What becomes of words that people typed, of the scenario's, and of names that stand alone."""

    typed: Change
    scenario: Change
    written: Change

    def entry(self, entry: Entry) -> Entry:
        """The entry with its words changed, the same in a move as in what it led to."""
        move = None if entry.move is None else self._move(entry.move)
        return Entry(move, tuple(self._event(event) for event in entry.events))

    def _move(self, move: Move) -> Move:
        match move:
            case Say() | Confer():
                return replace(move, text=self.typed(move.text))
            case WritePaper():
                return replace(move, paragraphs=tuple(map(self.typed, move.paragraphs)))
            case AnswerSilence():
                return replace(move, reason=self.typed(move.reason))
            case OfferPact():
                return replace(move, name=self.typed(move.name))
            case Announce():
                return replace(move, headline=self.typed(move.headline))
            case PrintHeadline():
                return self._printed(move)
            case FileStatement(_, statement):
                said = replace(statement, text=self.typed(statement.text))
                return replace(move, statement=said)
            case _:
                return move

    def _event(self, event: Event) -> Event:
        match event:
            case Said() | Conferred():
                return replace(event, text=self.typed(event.text))
            case PaperWritten():
                return replace(event, paragraphs=tuple(map(self.typed, event.paragraphs)))
            case SilenceAnswered() | SilenceRevealed():
                return replace(event, reason=self.typed(event.reason))
            case StatementFiled(_, statement) | StatementPublished(_, statement):
                said = replace(statement, text=self.typed(statement.text))
                return replace(event, statement=said)
            case PactOffered(_, _, pact) | PactConcluded(pact):
                return replace(event, pact=self._pact(pact))
            case LeakRecorded() | LeakAppeared():
                return replace(event, disclosure=self._disclosure(event.disclosure))
            case HeadlinePrinted():
                return self._printed(event)
            case IncidentHappened() | QuestionPut() | QuestionAnswered():
                return self._outside(event)
            case _:
                return event

    def _printed(self, told: Printed) -> Printed:
        # A journalist's name is replaced like a player's, whatever becomes of what was typed.
        journalist = self.written(told.journalist)
        return replace(told, journalist=journalist, headline=self.typed(told.headline))

    def _pact(self, pact: Pact) -> Pact:
        change = self.scenario if _STANDING.search(pact.id) else self.typed
        return replace(pact, name=change(pact.name))

    def _disclosure(self, leaked: Disclosure) -> Disclosure:
        # Of a position the papers have no words: the text is the clause's id.
        position = leaked.what == "a position told in private"
        return leaked if position else replace(leaked, text=self.typed(leaked.text))

    def _outside(self, event: IncidentHappened | QuestionPut | QuestionAnswered) -> Event:
        match event:
            case IncidentHappened(incident, headline, sources):
                # What the chair makes up is numbered after a stroke, which no id has.
                change = self.typed if "/" in incident else self.scenario
                found = tuple(self.scenario(source) for source in sources)
                return replace(event, headline=change(headline), sources=found)
            case QuestionPut(_, _, text, choices):
                offered = tuple(self.scenario(choice) for choice in choices)
                return replace(event, text=self.scenario(text), choices=offered)
            case QuestionAnswered():
                return replace(event, choice=self.scenario(event.choice))
